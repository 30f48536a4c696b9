import type { Route } from '../../platform/http/route.ts';
import { importTargetsRoute, readTargetSheetRoute } from './import-targets.ts';
import { listTargetItemsRoute } from './list-items.ts';
import { saveRegistrationCountRoute } from './registration-count.ts';
import { saveTargetsRoute } from './save-targets.ts';
import { exportTargetsRoute, targetBoardRoute, targetTemplateRoute } from './target-board.ts';
import { targetHistoryRoute, unitTargetsRoute } from './target-history.ts';
import { listTargetImportsRoute, undoTargetImportRoute } from './undo-import.ts';

export { basesById, basesFor } from './bases.queries.ts';
export { loadTargetFacts } from './load-target-facts.ts';
export { registeredCommunes } from './registered-communes.ts';
export { targetsOf } from './standing.ts';

/** Targets of communes by year: set, imported, measured against what is reached, never overwritten. */
export const targetRoutes: Route[] = [
  targetBoardRoute,
  exportTargetsRoute,
  targetTemplateRoute,
  listTargetItemsRoute,
  saveTargetsRoute,
  targetHistoryRoute,
  unitTargetsRoute,
  readTargetSheetRoute,
  importTargetsRoute,
  listTargetImportsRoute,
  undoTargetImportRoute,
  saveRegistrationCountRoute,
];
