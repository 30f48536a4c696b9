import type { Route } from '../../platform/http/route.ts';
import {
  checkPaperRoute,
  downloadSignedPaperRoute,
  listSignedPapersRoute,
  verifySignedPaperRoute,
} from './check-paper.ts';
import { listSealKeysRoute } from './list-keys.ts';
import { getSealKeyRoute, sealPaperRoute } from './seal-paper.ts';

export { attachSignedPaper } from './attach-signed-paper.ts';
export { sealFor } from './seal-for.ts';
export { signedPaper, signedPapersOf } from './signed-papers.queries.ts';

/** Electronic signatures: the organisation's seal, what was signed outside, and whom the installation trusts. */
export const signatureRoutes: Route[] = [
  checkPaperRoute,
  listSignedPapersRoute,
  verifySignedPaperRoute,
  downloadSignedPaperRoute,
  sealPaperRoute,
  getSealKeyRoute,
  listSealKeysRoute,
];
