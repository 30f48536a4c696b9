import type { Route } from '../../platform/http/route.ts';
import { createDraftRoute } from './begin-draft.ts';
import { rulesetDifferenceRoute } from './compare-rulesets.ts';
import { retireRulesetRoute } from './retire-ruleset.ts';
import { draftTableRoute, readTableRoute, rulesetTableRoute } from './scoring-tables.ts';
import { tryDraftRoute } from './try-draft.ts';
import {
  checkDraftRoute,
  deleteDraftRoute,
  getDraftRoute,
  listDraftsRoute,
  publishDraftRoute,
  saveDraftRoute,
} from './write-draft.ts';

/** The ruleset editor: drafts with their checks and trials, tables in and out, publishing, differences, retiring. */
export const rulesetRoutes: Route[] = [
  listDraftsRoute,
  createDraftRoute,
  getDraftRoute,
  saveDraftRoute,
  deleteDraftRoute,
  checkDraftRoute,
  tryDraftRoute,
  publishDraftRoute,
  readTableRoute,
  draftTableRoute,
  rulesetTableRoute,
  rulesetDifferenceRoute,
  retireRulesetRoute,
];
