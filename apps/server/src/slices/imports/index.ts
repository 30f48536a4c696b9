import type { Route } from '../../platform/http/route.ts';
import { listImportChecksRoute } from './check-import.ts';
import { confirmImportRoute } from './confirm-import.ts';
import { examineImportRoute } from './examine-import.ts';
import { figureSheetRoute } from './figure-sheet.ts';
import { importFindingsRoute } from './findings-sheet.ts';
import { getImportHeadRoute } from './import-head.ts';
import { getImportRoute, importFileRoute, listImportLinesRoute, listImportsRoute } from './read-imports.ts';
import { receiveImportRoute } from './receive-import.ts';
import { deleteImportMappingRoute, listImportMappingsRoute, renameImportMappingRoute } from './saved-mappings.ts';
import { undoImportRoute } from './undo-import.ts';

/** Figures out of sheets: kept as brought, tried cell by cell, recorded whole, undone whole. */
export const importRoutes: Route[] = [
  listImportsRoute,
  receiveImportRoute,
  getImportRoute,
  getImportHeadRoute,
  examineImportRoute,
  listImportLinesRoute,
  listImportChecksRoute,
  importFindingsRoute,
  importFileRoute,
  confirmImportRoute,
  undoImportRoute,
  figureSheetRoute,
  listImportMappingsRoute,
  renameImportMappingRoute,
  deleteImportMappingRoute,
];
