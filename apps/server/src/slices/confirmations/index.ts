import type { Route } from '../../platform/http/route.ts';
import { getConfirmationPaperRoute } from './confirmation-paper.ts';
import { getConfirmedListFileRoute, getConfirmedListRoute } from './confirmed-list.ts';
import { getConfirmationHistoryRoute } from './history.ts';
import { issueConfirmationRoute } from './issue-confirmation.ts';
import { listConfirmationsRoute } from './list-confirmations.ts';
import { decideOverrideRoute, listOverridesRoute, proposeOverrideRoute } from './overrides.ts';
import { registerRoute } from './register.ts';
import { getUnitConfirmationRoute } from './unit-confirmation.ts';
import { withdrawConfirmationRoute } from './withdraw-confirmation.ts';

export { confirmedCommunes } from './confirmed-communes.ts';

/** The department's findings of the level reached or retained: issued, overridden by two, withdrawn, never erased. */
export const confirmationRoutes: Route[] = [
  registerRoute,
  listConfirmationsRoute,
  getUnitConfirmationRoute,
  issueConfirmationRoute,
  withdrawConfirmationRoute,
  getConfirmationPaperRoute,
  listOverridesRoute,
  proposeOverrideRoute,
  decideOverrideRoute,
  getConfirmedListRoute,
  getConfirmedListFileRoute,
  getConfirmationHistoryRoute,
];
