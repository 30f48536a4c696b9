export { attributesOf, attributesOn } from './attributes.queries.ts';
export { loadCatalogue } from './load-catalogue.ts';
export {
  communesWithin,
  districtsWithin,
  searchUnitRows,
  unitAtPath,
  unitOn,
  type VersionRow,
  versionsForLookup,
  versionsOf,
} from './units.queries.ts';
export { findUnitSubject, unitRoutes } from './units.ts';
