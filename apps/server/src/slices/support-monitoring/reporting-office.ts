import type { Reader } from '../../platform/db/open.ts';
import { headingOf, type Letterhead } from '../dispatch/index.ts';
import { readOrganisation } from '../organisations/index.ts';
import { unitOn } from '../units/index.ts';

/** The office in whose name the report is drafted: the one that the viewer works in. */
export async function reportingOffice(db: Reader, organisationId: string): Promise<Letterhead> {
  const organisation = await readOrganisation(db, organisationId);
  return headingOf(organisation, await unitOn(db, organisation.unitId));
}
