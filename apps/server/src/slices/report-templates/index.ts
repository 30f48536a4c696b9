import type { Route } from '../../platform/http/route.ts';
import { beginTemplateRoute } from './begin-template.ts';
import { inspectTemplateRoute } from './inspect.ts';
import { getTemplateRoute, listTemplatesRoute, vocabularyRoute } from './list-templates.ts';
import { previewTemplateRoute, previewWordRoute } from './preview-template.ts';
import { taggedTemplateRoute, uploadWordRoute, wordFileRoute } from './word-files.ts';
import { publishTemplateRoute, retireTemplateRoute, saveTemplateRoute } from './write-template.ts';

export { loadReportTemplates } from './shipped-templates.ts';

/** Templates of reports: what ships, what a department makes of it here or in Word, and what it looks like filled. */
export const reportTemplateRoutes: Route[] = [
  listTemplatesRoute,
  vocabularyRoute,
  beginTemplateRoute,
  getTemplateRoute,
  saveTemplateRoute,
  inspectTemplateRoute,
  publishTemplateRoute,
  retireTemplateRoute,
  previewTemplateRoute,
  taggedTemplateRoute,
  uploadWordRoute,
  wordFileRoute,
  previewWordRoute,
];
