import type { BodyOf } from '@thuocdo/contract/endpoint';
import { saveTargets, type TargetEntry } from '@thuocdo/contract/targets';
import { isBelowReached, type Plan } from '@thuocdo/core/targets';
import { positionOf } from '../../platform/access/actor.ts';
import type { Tx } from '../../platform/db/open.ts';
import { type CommandContext, command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { actualKey, readActuals } from './actuals.queries.ts';
import { checkEntries, type EntryFault } from './check-entries.ts';
import { noteCommunes } from './note-communes.ts';
import { paperOf } from './paper.ts';
import { insertRevisions, latestTargets, type NewRevision, type TargetRecord } from './targets.queries.ts';
import { findYearUnit } from './year-unit.ts';

type Body = BodyOf<typeof saveTargets>;

/** All or none: a single wrong entry, named by its place, stops the whole. What is as it was makes no revision. */
export const saveTargetsRoute = command({
  endpoint: saveTargets,
  action: 'target.write',
  readAction: 'target.read',
  subject: (tx, { body, params }) => findYearUnit(tx, params.unitId, body.year),
  async run(context, { row: unit, unitPath }, { body }) {
    const { tx, actor, acting, now, today } = context;
    const known = await knownTargets(tx, body);
    const faults = await checkEntries(tx, unit, body);
    faults.push(...(await belowReached(tx, body, today)));
    if (faults.length > 0) throw new Problem('input-invalid', { errors: faults.slice(0, 100) });
    requireSeen(body, known);
    const changed = body.entries.filter((entry) => !isSame(entry, known.get(keyOf(entry)), body.year));
    requireReason(body, changed, known);
    const basisId = await basisOf(context, unitPath, body, changed, known);
    const made = changed.map((entry) => revisionOf(entry, { body, basisId, before: known.get(keyOf(entry)) }));
    const title = positionOf(acting);
    await insertRevisions(tx, made, { at: now, personId: actor.personId, title, imported: null });
    noteCommunes(context, made, { year: body.year, reason: body.reason });
    return { saved: made.length };
  },
});

const keyOf = ({ unitId, subject }: { unitId: string; subject: string }) => `${unitId} ${subject}`;

async function knownTargets(tx: Tx, { entries, year }: Body): Promise<Map<string, TargetRecord>> {
  const unitIds = [...new Set(entries.map(({ unitId }) => unitId))];
  return new Map((await latestTargets(tx, { unitIds, year })).map((one) => [keyOf(one), one]));
}

/** A target below what is reached is refused with the figure; a reason makes it a decision. */
async function belowReached(tx: Tx, { entries, year, reason }: Body, today: string): Promise<EntryFault[]> {
  if (reason !== '') return [];
  const unitIds = [...new Set(entries.map(({ unitId }) => unitId))];
  const actuals = await readActuals(tx, { unitIds, subjects: entries.map(({ subject }) => subject), year, today });
  return entries.flatMap((entry, at) => {
    const latest = actuals.get(actualKey(entry.unitId, entry.subject))?.at(-1);
    const { value, direction } = entry;
    if (value === null || latest === undefined || !isBelowReached({ value, direction }, latest)) return [];
    const reached = direction === 'at_most' ? latest.high : latest.low;
    return [
      { pointer: `/body/entries/${at}/value`, rule: 'below-reached', params: { reached, period: latest.period } },
    ];
  });
}

function requireSeen({ entries }: Body, known: ReadonlyMap<string, TargetRecord>): void {
  for (const entry of entries) {
    const before = known.get(keyOf(entry));
    if ((before?.revision ?? 0) === entry.revision) continue;
    const { unitId, subject, revision } = entry;
    throw new Problem('stale-version', {
      unitId,
      subject,
      current: before?.revision ?? 0,
      seen: revision,
      by: before?.by,
    });
  }
}

const dueOf = ({ dueOn }: Pick<TargetEntry, 'dueOn'>, year: number) => dueOn ?? `${year}-12-31`;

function isSame(entry: TargetEntry, before: TargetRecord | undefined, year: number): boolean {
  if (entry.value === null) return (before?.value ?? null) === null;
  if (before === undefined) return false;
  const plan = planOf(entry, before, year);
  const said = ({ value, direction, dueOn, base, milestones }: Omit<Plan, 'value'> & { value: number | null }) =>
    JSON.stringify([
      value,
      direction,
      dueOn,
      base?.day,
      base?.value,
      milestones.map(({ day, value: step }) => [day, step]),
    ]);
  return said({ ...plan, value: entry.value }) === said(before);
}

/** What an entry does not say of the path stays as it was. */
function planOf(entry: TargetEntry, before: TargetRecord | undefined, year: number): Plan {
  const { direction, base = before?.base ?? null, milestones = before?.milestones ?? [] } = entry;
  const value = entry.value ?? before?.value ?? 0;
  const dueOn = entry.dueOn ?? before?.dueOn ?? dueOf(entry, year);
  return { value, direction, dueOn, base, milestones };
}

function requireReason(
  { reason, entries }: Body,
  changed: readonly TargetEntry[],
  known: ReadonlyMap<string, TargetRecord>,
): void {
  if (reason !== '') return;
  const first = changed.find((entry) => (known.get(keyOf(entry))?.value ?? null) !== null);
  if (first === undefined) return;
  throw new Problem('input-invalid', {
    errors: [
      {
        pointer: '/body/reason',
        rule: 'reason-required',
        params: { at: entries.indexOf(first), before: known.get(keyOf(first))?.value },
      },
    ],
  });
}

/** Taking back needs no new paper: the target's own stays beside it. */
async function basisOf(
  context: CommandContext,
  unitPath: string,
  body: Body,
  changed: readonly TargetEntry[],
  known: ReadonlyMap<string, TargetRecord>,
): Promise<string> {
  const isSaid = body.basisId !== undefined || body.basis !== undefined;
  const onlyBack = changed.every(({ value }) => value === null);
  const own = changed[0] && known.get(keyOf(changed[0]))?.basisId;
  if (!isSaid && onlyBack) return own ?? '';
  return paperOf(context, unitPath, body);
}

interface Made {
  body: Body;
  basisId: string;
  before: TargetRecord | undefined;
}

function revisionOf(entry: TargetEntry, { body, basisId, before }: Made): NewRevision {
  const { unitId, subject, value } = entry;
  const isBack = value === null;
  return {
    ...planOf(entry, before, body.year),
    unitId,
    subject,
    year: body.year,
    revision: (before?.revision ?? 0) + 1,
    basisId: isBack ? (before?.basisId ?? basisId) : basisId,
    reason: body.reason,
    importCell: null,
    ...(isBack ? { taken: 'back' as const } : {}),
  };
}
