import { type Expression, type SqlBool, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { StoredValue } from '../values/index.ts';

/** What the viewer may read of the forms behind the values; both speak of the assignment `a`. */
export interface Seen {
  responses: Expression<SqlBool>;
  evidence: Expression<SqlBool>;
}

export interface SourceForm {
  unitId: string;
  assignmentId: string;
  mayRead: boolean;
  maySeeEvidence: boolean;
}

export interface SealedFile {
  id: string;
  name: string;
  question: string;
}

const anyOf = (texts: readonly string[]) => sql<string>`any(${sql.val([...texts])}::text[])`;
const anyId = (ids: readonly string[]) => sql<string>`any(${sql.val([...ids])}::uuid[])`;

/** The forms that values were given in, by assignment. */
export async function sourceForms(
  db: Reader,
  values: readonly StoredValue[],
  seen: Seen,
): Promise<Map<string, SourceForm>> {
  const ids = [
    ...new Set(values.flatMap(({ provenance }) => ('assignmentId' in provenance ? [provenance.assignmentId] : []))),
  ];
  const rows = await db
    .selectFrom('assignments as a')
    .select(['a.unit_id', 'a.id', sql<boolean>`${seen.responses}`.as('read'), sql<boolean>`${seen.evidence}`.as('see')])
    .where('a.id', '=', anyId(ids))
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { unitId: row.unit_id, assignmentId: row.id, mayRead: row.read === true, maySeeEvidence: row.see === true },
    ]),
  );
}

/** What proved the answers of the revisions that values come from, as sealed with them: `<assignment> <revision>` → files. */
export async function sealedFiles(
  db: Reader,
  values: readonly StoredValue[],
  forms: ReadonlyMap<string, SourceForm>,
): Promise<Map<string, SealedFile[]>> {
  const shown = [...forms.values()].filter(({ maySeeEvidence }) => maySeeEvidence);
  const revisions = [
    ...new Set(values.flatMap(({ provenance }) => ('revision' in provenance ? [provenance.revision] : []))),
  ];
  if (shown.length === 0) return new Map();
  const rows = await db
    .selectFrom('revisions')
    .select(['assignment_id', 'revision', 'evidence'])
    .where('unit_id', '=', anyOf([...new Set(shown.map(({ unitId }) => unitId))]))
    .where('assignment_id', '=', anyId(shown.map(({ assignmentId }) => assignmentId)))
    .where('revision', 'in', revisions)
    .execute();
  return new Map(rows.map((row) => [`${row.assignment_id} ${row.revision}`, row.evidence as SealedFile[]]));
}

/** A commune as the campaign's roster froze it; undefined when it is not on it. */
export async function rosterUnit(db: Reader, campaignId: string, unitId: string) {
  return db
    .selectFrom('roster_units')
    .select(['unit_id', 'code', 'full_name', 'district_name', 'path'])
    .where('campaign_id', '=', campaignId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
}
