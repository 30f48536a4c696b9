export { catalogueFromFiles } from './catalogue.ts';
export { chooseHits, type Found, type FoundRow } from './choose-hits.ts';
export {
  type ChangesFile,
  type StateFile,
  type SuccessionFile,
  type SuccessionRow,
  type UnitChange,
  type UnitFiles,
  type UnitRow,
  unitFileNames,
} from './files.ts';
export {
  type Catalogue,
  countryId,
  type Era,
  eraOn,
  fullNameOf,
  holdsOn,
  type KnownPeriod,
  kindWord,
  levelOfCode,
  type Succession,
  type UnitKind,
  type UnitLevel,
  type UnitVersion,
  unitIdOf,
} from './model.ts';
export { isOneEditAway } from './near.ts';
export { type SearchPatterns, searchPatterns } from './patterns.ts';
export { readUnitQuery, type UnitQuery, type UnitSearchKeys, unitSearchKeys } from './query.ts';
export { type Match, matches, type RankedRow, rankHit } from './rank.ts';
export { createUnitSearch, type SearchHit, type SearchOptions, type UnitSearch } from './search.ts';
export { type Heir, lookupSucceeding, predecessorsOf, successorsOf } from './succession.ts';
export {
  childrenOf,
  countByLevel,
  createUnitIndex,
  historyOf,
  statedOn,
  type UnitIndex,
  unitAt,
  unitsAbove,
} from './unit-index.ts';
