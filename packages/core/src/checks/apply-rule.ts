import {
  checkDatesWithin,
  checkDisjoint,
  checkListCount,
  checkNumberBound,
  checkNumberOrder,
  checkText,
} from './compare-lists.ts';
import {
  checkBound,
  checkIdentity,
  checkPair,
  checkRange,
  checkRepeat,
  checkStated,
  checkSum,
} from './compare-numbers.ts';
import { checkBackSolve } from './compare-shares.ts';
import { checkAnniversary, checkDaySpan, checkJump, checkStale, checkStockFlow } from './compare-time.ts';
import type { CheckRule, CheckScene, Result } from './model.ts';

type Kind = CheckRule['kind'];

const RULES: { [K in Kind]: (rule: Extract<CheckRule, { kind: K }>, scene: CheckScene) => Result } = {
  sum: checkSum,
  repeat: checkRepeat,
  bound: checkBound,
  identity: checkIdentity,
  range: checkRange,
  pair: checkPair,
  stated: checkStated,
  back_solve: checkBackSolve,
  stock_flow: checkStockFlow,
  jump: checkJump,
  stale: checkStale,
  list_count: checkListCount,
  dates_within: checkDatesWithin,
  disjoint: checkDisjoint,
  number_order: checkNumberOrder,
  number_bound: checkNumberBound,
  day_span: checkDaySpan,
  anniversary: checkAnniversary,
  text: checkText,
};

/** Applies one rule to the figures of one unit and period. */
export function applyRule<K extends Kind>(rule: Extract<CheckRule, { kind: K }>, scene: CheckScene): Result {
  return RULES[rule.kind as K](rule, scene);
}
