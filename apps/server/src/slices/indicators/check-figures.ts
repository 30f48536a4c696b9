import type { CheckView } from '@thuocdo/contract/indicators';
import {
  checkResult,
  checkResults,
  explainOutcome,
  findingsOf,
  type Moment,
  outcomeWords,
  runChecks,
} from '@thuocdo/core/checks';
import type { FigureTable } from '@thuocdo/core/figures';
import type { ReportKit } from '@thuocdo/core/reports';

/** What is asked of the checks: those of a moment, and of those what the touched codes can change. */
export interface AskedChecks {
  unitId: string;
  period: string;
  moment?: Moment;
  touched?: ReadonlySet<string>;
}

/** Runs the checks on a table of figures: what is stored, or what would be stored. In the order of `checkResults`: errors first. */
export function checkFigures(
  kit: ReportKit,
  table: FigureTable,
  { unitId, period, ...asked }: AskedChecks,
): CheckView[] {
  const scene = { book: kit.indicators, table, unitId };
  const outcomes = runChecks(kit.checks, scene, period, asked);
  const raised = new Set(findingsOf(kit.checks, outcomes, kit.names).map(({ check }) => check));
  const checks = new Map(kit.checks.checks.map((check) => [check.code, check]));
  const views = outcomes.flatMap((outcome): CheckView[] => {
    const check = checks.get(outcome.check);
    if (check === undefined) return [];
    const isRaised = raised.has(check.code);
    return [
      {
        code: check.code,
        title: check.title,
        severity: check.severity,
        status: outcome.status,
        raised: isRaised,
        result: checkResult({ ...check, status: outcome.status, raised: isRaised }),
        section: check.section ?? null,
        owner: check.owner,
        ownerName: kit.owners.find(({ code }) => code === check.owner)?.shortName ?? check.owner,
        basis: check.basis,
        reason: check.reason ?? null,
        sentence: explainOutcome(check, outcome, kit.names),
        found: outcomeWords(check, outcome, kit.names),
        elements: (kit.checks.names.get(check.code) ?? []).map((code) => ({ code, name: kit.names[code] ?? code })),
      },
    ];
  });
  const place = ({ result }: CheckView) => checkResults.indexOf(result);
  return views.sort((a, b) => place(a) - place(b));
}
