import type { Grant } from '@thuocdo/core/access';

/** A position held by the actor today, with what its name looks like in lists and audit entries. */
export interface HeldGrant extends Grant {
  appointmentId: string;
  title: string;
  organisationName: string;
  unitId: string;
  unitName: string;
}

/** How a position stands beside what its holder wrote: «Chuyên viên – Sở Thông tin và Truyền thông». */
export function positionOf({ title, organisationName }: Pick<HeldGrant, 'title' | 'organisationName'>): string {
  return `${title} – ${organisationName}`;
}

/** The signed-in person of a request. */
export interface Actor {
  personId: string;
  username: string;
  displayName: string;
  mustChangePassword: boolean;
  grants: HeldGrant[];
  csrf: string;
  tokenHash: string;
}
