import type { Reader, Tx } from '../../platform/db/open.ts';

/** Where an organisation is reached. */
export interface Contact {
  email: string | null;
  phone: string | null;
  organId: string | null;
  organIdOld: string | null;
}

export function contactRow(db: Reader, organisationId: string) {
  return db
    .selectFrom('organisation_contacts')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
}

/** The id by which an organisation is known on the document axis: the present one, else the older one. */
export async function organIdsOf(db: Reader, organisationId: string): Promise<string[]> {
  const row = await contactRow(db, organisationId);
  return [row?.organ_id, row?.organ_id_old].filter((id): id is string => typeof id === 'string');
}

export async function writeContact(
  tx: Tx,
  organisationId: string,
  contact: Contact,
  by: { at: string; personId: string; title: string },
): Promise<void> {
  const row = {
    email: contact.email || null,
    phone: contact.phone || null,
    organ_id: contact.organId || null,
    organ_id_old: contact.organIdOld || null,
    updated_at: by.at,
    person_id: by.personId,
    by_title: by.title,
  };
  await tx
    .insertInto('organisation_contacts')
    .values({ organisation_id: organisationId, ...row })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(row))
    .execute();
}
