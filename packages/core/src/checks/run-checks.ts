import type { Scene } from '../indicators/index.ts';
import { contains, type Period } from '../periods/index.ts';
import { applyRule } from './apply-rule.ts';
import type { Check, CheckBook, CheckOutcome, CheckScene, Moment } from './model.ts';

/** Which checks to run: those of a moment, and of those only what the touched codes can change. */
export type Asked = { moment?: Moment; touched?: ReadonlySet<string> };

/**
 * Runs checks on the figures of one unit for one period, in the order of the file. The outcome of a check depends on the
 * figures it reads and on nothing else; a check about which the period says nothing is `idle`.
 */
export function runChecks(book: CheckBook, scene: Scene, period: Period, asked: Asked = {}): CheckOutcome[] {
  const within: CheckScene = { ...scene, period, programs: book.programs };
  return book.checks
    .filter((check) => isAsked(check, book, asked))
    .map((check) => runCheck(check, book.names.get(check.code) ?? [], within));
}

function runCheck(check: Check, names: readonly string[], scene: CheckScene): CheckOutcome {
  const result = applyRule(check.rule, scene);
  const head = { check: check.code, unitId: scene.unitId, period: scene.period };
  const isSilent = result.status === 'unknown' && !names.some((code) => isSaid(code, scene));
  return isSilent ? { ...head, status: 'idle' } : { ...head, ...result };
}

/** Said for the period, or for a part of it. */
function isSaid(code: string, { table, unitId, period }: CheckScene): boolean {
  const figures = table.get(unitId)?.get(code);
  if (figures?.has(period)) return true;
  for (const known of figures?.keys() ?? []) if (contains(period, known)) return true;
  return false;
}

function isAsked(check: Check, book: CheckBook, { moment, touched }: Asked): boolean {
  if (moment !== undefined && !check.when.includes(moment)) return false;
  if (touched === undefined) return true;
  const reads = book.reads.get(check.code) ?? new Set<string>();
  return [...touched].some((code) => reads.has(code));
}
