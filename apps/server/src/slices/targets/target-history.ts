import { getTargetHistory, getUnitTargets, type TargetRevision } from '@thuocdo/contract/targets';
import { REGISTRATION } from '@thuocdo/core/targets';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';
import { actualKey, readActuals } from './actuals.queries.ts';
import { basesById } from './bases.queries.ts';
import { unknownItem } from './board.ts';
import { fileNames } from './imports.queries.ts';
import { itemsBySubject, registrationItem } from './items.ts';
import { inForce, presentActual, presentCell, stateOfTargets } from './standing.ts';
import { latestTargets, revisionsOf, type TargetRecord } from './targets.queries.ts';
import { findYearUnit } from './year-unit.ts';

export const targetHistoryRoute = query({
  endpoint: getTargetHistory,
  action: 'target.read',
  subject: (db, { params, query: asked }) => findYearUnit(db, params.unitId, asked.year),
  async run({ db, today }, { row: { version }, unitId }, { query: { year, subject } }) {
    const revisions = await revisionsOf(db, { unitId, subject, year });
    if (revisions.length === 0) throw new Problem('not-found', { subject, year });
    const bases = await basesById(
      db,
      revisions.map(({ basisId }) => basisId),
    );
    const files = await fileNames(
      db,
      revisions.flatMap(({ importId }) => importId ?? []),
    );
    const [standing] = await stateOfTargets(db, inForce(revisions.slice(0, 1)), today);
    const actuals = await readActuals(db, { unitIds: [unitId], subjects: [subject], year, today });
    const items = await itemsBySubject(db);
    return {
      unit: { id: unitId, name: version.full_name, level: version.level as 'commune' },
      item: items.get(subject) ?? unknownItem(subject),
      year,
      now: standing ? presentCell(standing) : null,
      revisions: revisions.flatMap((one) => presentRevision(one, bases, files)),
      actuals: (actuals.get(actualKey(unitId, subject)) ?? []).map(presentActual),
    };
  },
});

function presentRevision(
  record: TargetRecord,
  bases: Awaited<ReturnType<typeof basesById>>,
  files: ReadonlyMap<string, string>,
): TargetRevision[] {
  const basis = bases.get(record.basisId);
  if (basis === undefined) return [];
  const { revision, value, direction, dueOn, base, milestones, reason, importId, importCell, at, by } = record;
  const importFile = importId === null ? null : (files.get(importId) ?? null);
  return [
    { revision, value, direction, dueOn, base, milestones, basis, reason, importId, importFile, importCell, at, by },
  ];
}

/** All years of one commune, for its own page. */
export const unitTargetsRoute = query({
  endpoint: getUnitTargets,
  action: 'target.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db, today }, unit) {
    const targets = inForce(await latestTargets(db, { unitIds: [unit.id] }));
    const standing = await stateOfTargets(db, targets, today);
    const cells = new Map(standing.map((one) => [`${one.target.year} ${one.target.subject}`, presentCell(one)]));
    const items = await itemsBySubject(db);
    const registered = new Set(targets.filter(({ subject }) => subject === REGISTRATION).map(({ year }) => year));
    const bases = await basesById(
      db,
      targets.map(({ basisId }) => basisId),
    );
    return {
      items: targets
        .sort(
          (one, other) => other.year - one.year || one.subject.localeCompare(other.subject, 'en', { numeric: true }),
        )
        .map(({ year, subject }) => ({
          year,
          registered: registered.has(year),
          item: subject === REGISTRATION ? registrationItem : (items.get(subject) ?? unknownItem(subject)),
          cell: cells.get(`${year} ${subject}`) ?? null,
        })),
      bases: [...bases.values()],
    };
  },
});
