import { figureOf } from '../figures/index.ts';
import type { Scene } from '../indicators/index.ts';
import type { Period } from '../periods/index.ts';
import { applyRule } from './apply-rule.ts';
import type { Check, CheckBook, CheckOutcome, CheckScene, Moment } from './model.ts';
import { namesOf } from './reads.ts';

/** Which checks to run: those of a moment, and of those only what the touched codes can change. */
export type Asked = { moment?: Moment; touched?: ReadonlySet<string> };

/**
 * Runs checks on the figures of one unit for one period, in the order of the file. The outcome of a check depends on the
 * figures it reads and on nothing else; a check about which the period says nothing is `idle`.
 */
export function runChecks(book: CheckBook, scene: Scene, period: Period, asked: Asked = {}): CheckOutcome[] {
  const within: CheckScene = { ...scene, period, programs: book.programs };
  return book.checks.filter((check) => isAsked(check, book, asked)).map((check) => runCheck(check, within));
}

function runCheck(check: Check, scene: CheckScene): CheckOutcome {
  const result = applyRule(check.rule, scene);
  const head = { check: check.code, unitId: scene.unitId, period: scene.period };
  const isSilent = result.status === 'unknown' && !saysAnything(check, scene);
  return isSilent ? { ...head, status: 'idle' } : { ...head, ...result };
}

function saysAnything({ rule }: Check, scene: CheckScene): boolean {
  return namesOf(rule, scene.programs).some((code) => figureOf(scene.table, scene.unitId, code, scene.period));
}

function isAsked(check: Check, book: CheckBook, { moment, touched }: Asked): boolean {
  if (moment !== undefined && !check.when.includes(moment)) return false;
  if (touched === undefined) return true;
  const reads = book.reads.get(check.code) ?? new Set<string>();
  return [...touched].some((code) => reads.has(code));
}
