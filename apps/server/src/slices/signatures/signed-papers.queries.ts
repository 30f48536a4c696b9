import type { PaperState, SignedPaperView } from '@thuocdo/contract/signatures';
import { searchKey } from '@thuocdo/core/text';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { unitOn } from '../units/index.ts';
import { presentVerification } from './present.ts';
import { stateOf, type Verified } from './verify-bytes.ts';

export interface NewSignedPaper {
  unitId: string;
  id: string;
  organisationId: string;
  subjectKind: string;
  subjectId: string;
  origin: SignedPaperView['origin'];
  name: string;
  size: number;
  sha256: string;
  verified: Verified;
  at: string;
  personId: string;
  title: string;
}

export async function insertSignedPaper(tx: Tx, paper: NewSignedPaper): Promise<void> {
  await tx
    .insertInto('signed_papers')
    .values({
      unit_id: paper.unitId,
      id: paper.id,
      organisation_id: paper.organisationId,
      subject_kind: paper.subjectKind,
      subject_id: paper.subjectId,
      origin: paper.origin,
      name: paper.name,
      search_key: searchKey(paper.name),
      size: paper.size,
      sha256: paper.sha256,
      state: stateOf(paper.verified),
      verification: JSON.stringify(paper.verified),
      at: paper.at,
      person_id: paper.personId,
      by_title: paper.title,
    })
    .execute();
}

type Row = Awaited<ReturnType<typeof firstRow>>;
const firstRow = (db: Reader) => db.selectFrom('signed_papers').selectAll().executeTakeFirstOrThrow();

function present(row: Row): SignedPaperView {
  return {
    unitId: row.unit_id,
    id: row.id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    origin: row.origin as SignedPaperView['origin'],
    name: row.name,
    size: row.size,
    sha256: row.sha256,
    by: row.by_title,
    verification: presentVerification(row.verification as Verified, row.at),
  };
}

export async function signedPaper(db: Reader, unitId: string, id: string): Promise<SignedPaperView | undefined> {
  const rows = db.selectFrom('signed_papers').selectAll().where('unit_id', '=', unitId).where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row && present(row);
}

/** The signed copies of a report, letter or confirmation, newest first. */
export async function signedPapersOf(
  db: Reader,
  unitId: string,
  kind: string,
  subjectId: string,
): Promise<SignedPaperView[]> {
  const rows = await db
    .selectFrom('signed_papers')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(present);
}

export async function papersOfOrganisation(
  db: Reader,
  organisationId: string,
  asked: { q?: string | undefined; state?: PaperState | undefined; limit: number; offset: number },
): Promise<{ items: SignedPaperView[]; total: number }> {
  let rows = db.selectFrom('signed_papers').where('organisation_id', '=', organisationId);
  if (asked.state) rows = rows.where('state', '=', asked.state);
  if (asked.q) rows = rows.where('search_key', 'like', `%${searchKey(asked.q)}%`);
  const total = await rows.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const items = await rows
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { items: items.map(present), total: Number(total.n) };
}

/** A paper belongs to the organisation that brought it. @throws Problem `not-found` */
export async function findSignedPaper(db: Reader, unitId: string, id: string): Promise<Found<SignedPaperView>> {
  const row = await db
    .selectFrom('signed_papers')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  const unitPath = (await unitOn(db, row.unit_id)).path;
  const organisationId = row.organisation_id;
  return { row: present(row), kind: 'signed-paper', id, unitId, unitPath, organisationId };
}
