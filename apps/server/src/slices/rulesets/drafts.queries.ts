import type { DraftSummary, DraftView } from '@thuocdo/contract/rulesets';
import { type Action, allowedActions, can } from '@thuocdo/core/access';
import type { Overlay, Ruleset } from '@thuocdo/core/judging';
import type { Expression, SqlBool } from 'kysely';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { scopeNames } from '../definitions/index.ts';

const columns = [
  'id',
  'unit_id',
  'scope',
  'kind',
  'code',
  'name',
  'based_on',
  'revision',
  'created_by',
  'updated_at',
  'updated_by',
  'updated_by_title',
] as const;

function draftRows(db: Reader) {
  return db.selectFrom('ruleset_drafts').select(columns);
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof draftRows>['executeTakeFirstOrThrow']>>;
export type DraftRow = SummaryRow & { content: unknown };

/** A draft as the subject of an action: it belongs to the unit whose own ruleset it will be. @throws Problem `not-found` */
export async function findDraft(db: Reader, draftId: string): Promise<Found<DraftRow>> {
  const row = await draftRows(db).select('content').where('id', '=', draftId).executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return { row, kind: 'ruleset-draft', id: row.id, unitId: row.unit_id, unitPath: row.scope };
}

export async function listDrafts(db: Reader, visible: Expression<SqlBool>, actor: Actor): Promise<DraftSummary[]> {
  const rows = await draftRows(db).where(visible).orderBy('updated_at', 'desc').limit(500).execute();
  return presentDrafts(db, rows, actor);
}

const offered = ['ruleset.draft', 'ruleset.publish'] as const satisfies readonly Action[];

async function presentDrafts(db: Reader, rows: readonly SummaryRow[], actor: Actor): Promise<DraftSummary[]> {
  const names = await scopeNames(
    db,
    rows.map((row) => row.scope),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as DraftSummary['kind'],
    code: row.code,
    name: row.name,
    unitId: row.unit_id,
    scope: row.scope,
    scopeName: names.get(row.scope) ?? row.scope,
    basedOn: row.based_on,
    revision: row.revision,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by_title,
    can: allowedActions(actor.grants, offered, { unitPath: row.scope }),
  }));
}

export async function presentDraft(db: Reader, row: DraftRow, actor: Actor): Promise<DraftView> {
  const [summary] = await presentDrafts(db, [row], actor);
  return { ...(summary as DraftSummary), content: row.content };
}

interface Saved {
  at: string;
  personId: string;
  title: string;
}

export async function insertDraft(
  tx: Tx,
  draft: { id: string; unitId: string; scope: string; content: Ruleset | Overlay; basedOn: string | null },
  saved: Saved,
): Promise<void> {
  const { id, unitId, scope, content, basedOn } = draft;
  await tx
    .insertInto('ruleset_drafts')
    .values({
      id,
      unit_id: unitId,
      scope,
      kind: 'kind' in content ? content.kind : 'overlay',
      code: content.code,
      name: content.name,
      content: JSON.stringify(content),
      based_on: basedOn,
      revision: 1,
      created_at: saved.at,
      created_by: saved.personId,
      updated_at: saved.at,
      updated_by: saved.personId,
      updated_by_title: saved.title,
    })
    .execute();
}

/** Keeps the content when nobody saved since. @throws Problem `stale-version` */
export async function updateDraft(
  tx: Tx,
  draft: DraftRow,
  { content, revision }: { content: Readonly<Record<string, unknown>>; revision: number },
  saved: Saved,
): Promise<void> {
  const updated = await tx
    .updateTable('ruleset_drafts')
    .set({
      content: JSON.stringify(content),
      code: shortText(content['code'], 80),
      name: shortText(content['name'], 300),
      revision: revision + 1,
      updated_at: saved.at,
      updated_by: saved.personId,
      updated_by_title: saved.title,
    })
    .where('id', '=', draft.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst();
  if (updated === undefined)
    throw new Problem('stale-version', { current: draft.revision, seen: revision, by: draft.updated_by_title });
}

export async function deleteDraft(tx: Tx, draftId: string): Promise<void> {
  await tx.deleteFrom('ruleset_drafts').where('id', '=', draftId).execute();
}

/** Whoever began it, or whoever may publish it. */
export function mayDelete(actor: Actor, draft: DraftRow): boolean {
  return draft.created_by === actor.personId || can(actor.grants, 'ruleset.publish', { unitPath: draft.scope });
}

/** While a draft is written its name may be missing or too long: lists show what there is. */
function shortText(value: unknown, max: number): string {
  return typeof value === 'string' ? value.normalize('NFC').slice(0, max) : '';
}

export async function insertRetirement(
  tx: Tx,
  retirement: { code: string; from: string; reason: string },
  saved: Saved,
): Promise<void> {
  await tx
    .insertInto('ruleset_retirements')
    .values({
      ruleset: retirement.code,
      from_day: retirement.from,
      reason: retirement.reason,
      retired_at: saved.at,
      retired_by: saved.personId,
      retired_by_title: saved.title,
    })
    .execute();
}
