export {
  type Before,
  type Change,
  changeOf,
  type Link,
  type Links,
  linksOf,
  type Placed,
  sameCommune,
} from './change.ts';
export { type Contender, type Interval, keysOf, type Pillar, type Scored } from './contender.ts';
export { type Bin, type Distribution, distributionOf } from './distribution.ts';
export { type Ranking, rankingOf, type Standing } from './ranking.ts';
