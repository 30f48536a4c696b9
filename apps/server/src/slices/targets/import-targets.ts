import { importTargets, type PlannedTarget, readTargetSheet, type SheetPaper } from '@thuocdo/contract/targets';
import { positionOf } from '../../platform/access/actor.ts';
import { command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findImport, insertImport, readImport } from './imports.queries.ts';
import { noteCommunes } from './note-communes.ts';
import { faultAt, paperOf } from './paper.ts';
import { keyOf, planSheet, type SheetPlan } from './plan-sheet.ts';
import { insertRevisions, type NewRevision } from './targets.queries.ts';
import { findYearUnit } from './year-unit.ts';

/** Dry run: nothing is stored. */
export const readTargetSheetRoute = query({
  endpoint: readTargetSheet,
  action: 'target.write',
  subject: (db, { params, body }) => findYearUnit(db, params.unitId, body.year),
  async run({ db, installation, today }, { row }, { file, body }) {
    const asked = { file, decisions: body.decisions, maxBytes: installation.config.maxFileBytes, today };
    return (await planSheet(db, row, asked)).reading;
  },
});

/** The sheet is planned again and taken in whole, or not at all. A second click with the same id finds the first import. */
export const importTargetsRoute = command({
  endpoint: importTargets,
  action: 'target.write',
  readAction: 'target.read',
  subject: (tx, { params, body }) => findYearUnit(tx, params.unitId, body.year),
  async run(context, { row: unit, unitId, unitPath }, { file, body }) {
    const { tx, actor, acting, now, today, installation, skipAudit } = context;
    const before = await findImport(tx, unitId, body.id);
    if (before !== undefined) {
      skipAudit();
      return before;
    }
    const maxBytes = installation.config.maxFileBytes;
    const plan = await planSheet(tx, unit, { file, decisions: body.decisions, maxBytes, today });
    requireFinished(plan, body.paper, unit.year);
    const basisId = await paperOf(context, unitPath, body.paper, '/body/paper/basisId');
    const made = plan.reading.targets.flatMap((target) => revisionOf(target, plan, { ...body.paper, basisId }));
    const title = positionOf(acting);
    await insertImport(tx, {
      id: body.id,
      unitId,
      year: unit.year,
      fileName: file?.name.slice(0, 200) ?? '',
      sheet: plan.reading.sheet,
      sha256: plan.sha256,
      targets: made.length,
      communes: new Set(made.map((one) => one.unitId)).size,
      at: now,
      by: title,
      personId: actor.personId,
    });
    const imported = { id: body.id, unitId };
    await insertRevisions(tx, made, { at: now, personId: actor.personId, title, imported });
    noteCommunes(context, made, { year: unit.year, importId: body.id, reason: body.paper.reason });
    return readImport(tx, unitId, body.id);
  },
});

function requireFinished({ reading }: SheetPlan, { reason, dueOn }: SheetPaper, year: number): void {
  if (dueOn !== undefined && dueOn.slice(0, 4) !== String(year))
    throw faultAt('/body/paper/dueOn', 'year-outside', { year });
  if (reading.findingCount > 0) {
    const { findings, findingCount } = reading;
    throw new Problem('target-sheet-unfinished', { findings: findings.slice(0, 100), findingCount });
  }
  if (reading.targets.every(({ change }) => change === 'same')) throw faultAt('/body/file', 'nothing-new');
  if (reading.needReason > 0 && reason === '')
    throw faultAt('/body/paper/reason', 'reason-required', { count: reading.needReason });
}

/** What is as it was makes no revision. */
function revisionOf(
  { address, unitId, subject, value, direction, change }: PlannedTarget,
  { reading, known }: SheetPlan,
  { basisId, dueOn, reason }: SheetPaper & { basisId: string },
): NewRevision[] {
  if (change === 'same') return [];
  const before = known.get(keyOf({ unitId, subject }));
  return [
    {
      unitId,
      subject,
      year: reading.year,
      revision: (before?.revision ?? 0) + 1,
      value,
      direction,
      dueOn: dueOn ?? `${reading.year}-12-31`,
      base: before?.base ?? null,
      milestones: before?.milestones ?? [],
      basisId,
      reason,
      importCell: `${reading.sheet}!${address}`,
    },
  ];
}
