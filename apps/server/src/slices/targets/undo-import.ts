import { listTargetImports, undoTargetImport } from '@thuocdo/contract/targets';
import { positionOf } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/db/open.ts';
import { command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';
import { listImports, markUndone, readImport } from './imports.queries.ts';
import { noteCommunes } from './note-communes.ts';
import { keyOf } from './plan-sheet.ts';
import {
  insertRevisions,
  latestTargets,
  type NewRevision,
  revisionsBefore,
  revisionsOfImport,
  type TargetRecord,
} from './targets.queries.ts';
import { findYearUnit } from './year-unit.ts';

export const listTargetImportsRoute = query({
  endpoint: listTargetImports,
  action: 'target.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  run: ({ db }, unit, { query: asked }) => listImports(db, unit.id, asked),
});

/** What stood before each target becomes its next revision; where nothing stood, the target is taken back. */
export const undoTargetImportRoute = command({
  endpoint: undoTargetImport,
  action: 'target.write',
  readAction: 'target.read',
  async subject(tx, { params }) {
    const { year } = await readImport(tx, params.unitId, params.importId);
    return findYearUnit(tx, params.unitId, year);
  },
  async run(context, { unitId }, { params, body }) {
    const { tx, actor, acting, now } = context;
    const found = await readImport(tx, unitId, params.importId);
    if (found.undone !== null) {
      context.skipAudit();
      return found;
    }
    const written = await revisionsOfImport(tx, found.id);
    await requireLatest(tx, written, found.year);
    const before = new Map((await revisionsBefore(tx, written)).map((one) => [keyOf(one), one]));
    const made = written.map((one) => restored(one, before.get(keyOf(one)), body.reason));
    const title = positionOf(acting);
    await insertRevisions(tx, made, { at: now, personId: actor.personId, title, imported: null });
    await markUndone(tx, found, { at: now, personId: actor.personId, title, reason: body.reason });
    noteCommunes(context, made, { year: found.year, undone: found.id, reason: body.reason });
    return readImport(tx, unitId, found.id);
  },
});

/** @throws Problem `target-import-stands` naming what was changed after the import */
async function requireLatest(tx: Tx, written: readonly TargetRecord[], year: number): Promise<void> {
  const unitIds = [...new Set(written.map(({ unitId }) => unitId))];
  const latest = new Map((await latestTargets(tx, { unitIds, year })).map((one) => [keyOf(one), one]));
  const later = written.flatMap((one) => {
    const now = latest.get(keyOf(one));
    return now === undefined || now.revision === one.revision ? [] : [{ ...one, by: now.by, at: now.at }];
  });
  if (later.length === 0) return;
  const targets = later.slice(0, 100).map(({ unitId, subject, by, at }) => ({ unitId, subject, by, at }));
  throw new Problem('target-import-stands', { targets, count: later.length });
}

function restored(written: TargetRecord, before: TargetRecord | undefined, reason: string): NewRevision {
  const { unitId, subject, year, revision } = written;
  const { value, direction, dueOn, base, milestones, basisId } = before ?? { ...written, value: null };
  return {
    unitId,
    subject,
    year,
    revision: revision + 1,
    value: value ?? 0,
    direction,
    dueOn,
    base,
    milestones,
    basisId,
    reason,
    importCell: null,
    ...(value === null ? { taken: 'back' as const } : {}),
  };
}
