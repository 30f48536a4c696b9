import type { TemplateSummary, TemplateView } from '@thuocdo/contract/report-templates';
import { type Action, allowedActions } from '@thuocdo/core/access';
import type { ReportTemplate } from '@thuocdo/core/reports';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject } from '../units/index.ts';

/** What ships belongs to the whole country; every unit reads it as its own. */
export const shippedUnit = 'VN';

const columns = [
  'unit_id',
  'id',
  'code',
  'version',
  'title',
  'kind',
  'source',
  'state',
  'revision',
  'based_on',
  'file_name',
  'file_sha256',
  'retired_because',
  'updated_at',
  'updated_by',
  'updated_by_title',
] as const;

function rowsFor(db: Reader, unitId: string) {
  return db.selectFrom('report_templates').select(columns).where('unit_id', 'in', [unitId, shippedUnit]);
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof rowsFor>['executeTakeFirstOrThrow']>>;
export type TemplateRow = SummaryRow & { template: unknown };

/** A template as the subject of an action of a unit: the unit's own, or one that ships. @throws Problem `not-found` */
export async function findTemplate(
  db: Reader,
  { unitId, templateId }: { unitId: string; templateId: string },
  today: string,
): Promise<Found<TemplateRow>> {
  const unit = await findUnitSubject(db, unitId, today);
  const row = await rowsFor(db, unit.id).select('template').where('id', '=', templateId).executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return { row, kind: 'report-template', id: row.id, unitId: unit.id, unitPath: unit.unitPath };
}

/** Own templates by title, drafts and published before retired; then those that ship, of each the latest version. */
export async function listTemplates(
  db: Reader,
  unit: { unitId: string; unitPath: string },
  actor: Actor,
): Promise<TemplateSummary[]> {
  const rows = await rowsFor(db, unit.unitId).orderBy('title').orderBy('version', 'desc').limit(500).execute();
  const own = rows.filter((row) => row.unit_id !== shippedUnit);
  const latest = new Map<string, SummaryRow>();
  for (const row of rows) if (row.unit_id === shippedUnit && !latest.has(row.code)) latest.set(row.code, row);
  const inUse = own.filter((row) => row.state !== 'retired');
  const retired = own.filter((row) => row.state === 'retired');
  return [...inUse, ...latest.values(), ...retired].map((row) => present(row, unit.unitPath, actor));
}

const offered = ['template.draft', 'template.publish', 'template.retire'] as const satisfies readonly Action[];

export function mayDo(actor: Actor, unitPath: string): Action[] {
  return allowedActions(actor.grants, offered, { unitPath });
}

/** What can be done with it as it stands: a published one is copied, not saved; what ships is only copied. */
function offeredFor({ source, state }: SummaryRow): ReadonlySet<Action> {
  if (source === 'shipped' || state === 'retired') return new Set(['template.draft']);
  return new Set(state === 'draft' ? offered : ['template.draft', 'template.retire']);
}

export function present(row: SummaryRow, unitPath: string, actor: Actor): TemplateSummary {
  return {
    id: row.id,
    unitId: row.unit_id,
    code: row.code,
    version: row.version,
    title: row.title,
    kind: row.kind as TemplateSummary['kind'],
    source: row.source as TemplateSummary['source'],
    state: row.state as TemplateSummary['state'],
    revision: row.revision,
    basedOn: row.based_on,
    fileName: row.file_name,
    retiredBecause: row.retired_because,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by_title,
    can: mayDo(actor, unitPath).filter((action) => offeredFor(row).has(action)),
  };
}

export function presentWhole(found: Found<TemplateRow>, actor: Actor): TemplateView {
  const template = found.row.template as Record<string, unknown>;
  return { ...present(found.row, found.unitPath, actor), template };
}

export interface Saved {
  at: string;
  personId: string;
  title: string;
}

export interface NewDraft {
  id: string;
  unitId: string;
  template: ReportTemplate;
  source: 'edited' | 'word';
  basedOn: string;
}

/** The next version of its code within the unit. Two at once: the second meets the unique key. */
export async function insertDraft(tx: Tx, draft: NewDraft, saved: Saved): Promise<void> {
  const { unitId, template } = draft;
  const latest = await tx
    .selectFrom('report_templates')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('unit_id', '=', unitId)
    .where('code', '=', template.code)
    .executeTakeFirst();
  await tx
    .insertInto('report_templates')
    .values({
      unit_id: unitId,
      id: draft.id,
      code: template.code,
      version: (latest?.version ?? 0) + 1,
      title: template.title,
      kind: template.kind,
      source: draft.source,
      based_on: draft.basedOn,
      template: JSON.stringify(template),
      state: 'draft',
      revision: 1,
      updated_at: saved.at,
      updated_by: saved.personId,
      updated_by_title: saved.title,
    })
    .execute();
}

interface Change {
  template?: { title: string; kind: string; content: unknown };
  file?: { sha256: string; name: string };
  state?: 'published';
}

/** Changes a draft when nobody saved since `revision`. @throws Problem `stale-version` */
export async function changeDraft(
  tx: Tx,
  { row }: Found<TemplateRow>,
  { template, file, state }: Change,
  { revision, saved }: { revision: number; saved: Saved },
): Promise<void> {
  const changed = await tx
    .updateTable('report_templates')
    .set({
      ...(template ? { title: template.title, kind: template.kind, template: JSON.stringify(template.content) } : {}),
      ...(file ? { file_sha256: file.sha256, file_name: file.name } : {}),
      ...(state ? { state } : {}),
      revision: revision + 1,
      updated_at: saved.at,
      updated_by: saved.personId,
      updated_by_title: saved.title,
    })
    .where('unit_id', '=', row.unit_id)
    .where('id', '=', row.id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined)
    throw new Problem('stale-version', { current: row.revision, seen: revision, by: row.updated_by_title });
}

export async function retire(tx: Tx, { row }: Found<TemplateRow>, reason: string, saved: Saved): Promise<void> {
  await tx
    .updateTable('report_templates')
    .set({
      state: 'retired',
      retired_because: reason,
      updated_at: saved.at,
      updated_by: saved.personId,
      updated_by_title: saved.title,
    })
    .where('unit_id', '=', row.unit_id)
    .where('id', '=', row.id)
    .execute();
}
