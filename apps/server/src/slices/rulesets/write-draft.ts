import {
  checkRulesetDraft,
  deleteRulesetDraft,
  getRulesetDraft,
  listRulesetDrafts,
  publishRulesetDraft,
  saveRulesetDraft,
} from '@thuocdo/contract/rulesets';
import { command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { examineRuleset, isOverlay, presentRuleset, publicationBy, publishContent } from '../definitions/index.ts';
import {
  type DraftRow,
  deleteDraft,
  findDraft,
  listDrafts,
  mayDelete,
  presentDraft,
  updateDraft,
} from './drafts.queries.ts';

export const listDraftsRoute = query({
  endpoint: listRulesetDrafts,
  action: 'ruleset.draft',
  run: async ({ db, actor, visible }) => ({
    items: await listDrafts(db, visible('ruleset.draft', { path: 'scope' }), actor),
  }),
});

export const getDraftRoute = query({
  endpoint: getRulesetDraft,
  action: 'ruleset.draft',
  subject: (db, { params }) => findDraft(db, params.draftId),
  run: ({ db, actor }, draft) => presentDraft(db, draft.row, actor),
});

const sittingMinutes = 10;

/** Autosave: the whole draft as it stands, right or wrong. One entry a sitting: who saved, not every pause in typing. */
export const saveDraftRoute = command({
  endpoint: saveRulesetDraft,
  action: 'ruleset.draft',
  readAction: 'ruleset.draft',
  subject: (tx, { params }) => findDraft(tx, params.draftId),
  async run({ tx, actor, acting, now, note, skipAudit }, { row }, { body }) {
    requireSame(row, body.content);
    await updateDraft(tx, row, body, { at: now, personId: actor.personId, title: acting.title });
    const goesOn = row.updated_by === actor.personId && minutesBetween(row.updated_at, now) < sittingMinutes;
    if (goesOn && row.revision > 1) skipAudit();
    note({ code: body.content['code'], revision: body.revision + 1 });
    const { content: _content, ...summary } = await presentDraft(tx, (await findDraft(tx, row.id)).row, actor);
    return summary;
  },
});

/** A draft stays with its unit and stays what it is: the right was asked for that. */
function requireSame(row: DraftRow, content: Readonly<Record<string, unknown>>): void {
  const errors = [];
  if (content['scope'] !== row.scope) errors.push({ pointer: '/body/content/scope', rule: 'unit-stays', params: {} });
  const kind = isOverlay(content) ? 'overlay' : content['kind'];
  if (kind !== row.kind) errors.push({ pointer: '/body/content/kind', rule: 'kind-stays', params: { kind: row.kind } });
  if (errors.length > 0) throw new Problem('input-invalid', { errors });
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

export const checkDraftRoute = query({
  endpoint: checkRulesetDraft,
  action: 'ruleset.draft',
  subject: (db, { params }) => findDraft(db, params.draftId),
  async run({ db }, draft) {
    const { findings, obstacles } = await examineRuleset(db, draft.row.content);
    return { findings, obstacles };
  },
});

/** Whoever publishes says which revision was read: what was written since does not slip in. */
export const publishDraftRoute = command({
  endpoint: publishRulesetDraft,
  action: 'ruleset.publish',
  readAction: 'ruleset.draft',
  subject: (tx, { params }) => findDraft(tx, params.draftId),
  async run({ tx, actor, now, note }, { row }, { body }) {
    if (row.revision !== body.revision)
      throw new Problem('stale-version', { current: row.revision, seen: body.revision, by: row.updated_by_title });
    const published = await publishContent(tx, row.content, (content) => publicationBy(content, now, actor));
    await deleteDraft(tx, row.id);
    note({ code: published.code, name: published.name });
    return presentRuleset(tx, published.code, actor);
  },
});

export const deleteDraftRoute = command({
  endpoint: deleteRulesetDraft,
  action: 'ruleset.draft',
  readAction: 'ruleset.draft',
  subject: (tx, { params }) => findDraft(tx, params.draftId),
  async run({ tx, actor, note }, { row }) {
    if (!mayDelete(actor, row)) throw new Problem('not-allowed');
    await deleteDraft(tx, row.id);
    note({ code: row.code, revision: row.revision, deleted: true });
    return { id: row.id };
  },
});
