import type { Route } from '../../platform/http/route.ts';
import { issueTokenRoute } from './issue-token.ts';
import { listTokensRoute } from './list-tokens.ts';
import { pushDataValueSetsRoute } from './push-data-value-sets.ts';
import { pushFiguresRoute } from './push-figures.ts';
import { listConnectorsRoute, listRunsRoute } from './read-connectors.ts';
import { revokeTokenRoute } from './revoke-token.ts';
import { runConnectorRoute } from './run-connector.ts';
import { createConnectorRoute, deleteConnectorRoute, editConnectorRoute } from './save-connector.ts';
import { tryConnectorRoute } from './try-connector.ts';

export { findProgram } from './find-program.ts';
export { pullJob } from './pull-job.ts';

/** Figures that other systems send by program, and that are fetched from them. */
export const connectorRoutes: Route[] = [
  listConnectorsRoute,
  createConnectorRoute,
  editConnectorRoute,
  deleteConnectorRoute,
  tryConnectorRoute,
  runConnectorRoute,
  listRunsRoute,
  listTokensRoute,
  issueTokenRoute,
  revokeTokenRoute,
  pushFiguresRoute,
  pushDataValueSetsRoute,
];
