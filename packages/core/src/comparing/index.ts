export {
  CHANGES,
  type Change,
  type Compared,
  type ComparisonTotals,
  compareJudgements,
  totalsOf,
  type VerdictCount,
  type VerdictPair,
} from './compare.ts';
export { dayUnder, judgeUnder, type Law } from './law.ts';
export { pairSubcriteria, type SubcriterionPair } from './pair.ts';
