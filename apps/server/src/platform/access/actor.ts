import type { Grant } from '@thuocdo/core/access';

/** A position held by the actor today, with what its name looks like in lists and audit entries. */
export interface HeldGrant extends Grant {
  appointmentId: string;
  title: string;
  organisationName: string;
  unitId: string;
  unitName: string;
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
