import { createHash } from 'node:crypto';
import {
  getForm,
  getRuleset,
  listForms,
  listRulesets,
  publishElements,
  publishForm,
  publishRuleset,
} from '@thuocdo/contract/definitions';
import { parseElements } from '@thuocdo/core/elements';
import { canonicalJson, parseForm } from '@thuocdo/core/forms';
import type { Actor } from '../../platform/access/actor.ts';
import { command, type Found, query, type Route } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import {
  insertForm,
  listElementRows,
  listFormRows,
  listRulesetRows,
  readForm,
  readRulesets,
  saveElements,
} from './definitions.queries.ts';
import { listElementsRoute } from './list-elements.ts';
import { presentRuleset, presentRulesets } from './present-ruleset.ts';
import { publishContent } from './publish-ruleset.ts';

/** Definitions belong to no unit but to the country; whoever publishes needs the right there. */
const definitionsOf = (kind: string, id: string): Found<undefined> => ({
  row: undefined,
  kind,
  id,
  unitId: 'VN',
  unitPath: 'VN',
});

const presentForm = (row: Awaited<ReturnType<typeof listFormRows>>[number]) => ({
  code: row.code,
  version: row.version,
  title: row.title,
  respondent: row.respondent as 'commune',
  questions: row.questions,
  sha256: row.sha256,
  publishedAt: row.published_at,
});

export const publicationBy = (content: unknown, now: string, actor: Actor) => ({
  sha256: createHash('sha256').update(canonicalJson(content)).digest('hex'),
  at: now,
  by: actor.personId,
});

const listFormsRoute = query({
  endpoint: listForms,
  action: 'form.read',
  run: async ({ db }) => ({ items: (await listFormRows(db)).map(presentForm) }),
});

const getFormRoute = query({
  endpoint: getForm,
  action: 'form.read',
  async run({ db }, _subject, { params }) {
    const row = await readForm(db, params.code, params.version);
    return { summary: presentForm(row), form: row.form };
  },
});

const publishFormRoute = command({
  endpoint: publishForm,
  action: 'form.publish',
  readAction: 'form.read',
  subject: async (_tx, { body }) => definitionsOf('form', String(body.form['code'] ?? '')),
  async run({ tx, now, actor, note }, _subject, { body }) {
    const codes = new Set((await listElementRows(tx)).map((row) => row.code));
    const parsed = parseForm(body.form, codes);
    if (!parsed.ok) throw new Problem('form-invalid', { findings: parsed.findings });
    await insertForm(tx, parsed.form, publicationBy(parsed.form, now, actor));
    note({ code: parsed.form.code, version: parsed.form.version });
    return presentForm(await readForm(tx, parsed.form.code, parsed.form.version));
  },
});

const publishElementsRoute = command({
  endpoint: publishElements,
  action: 'form.publish',
  readAction: 'form.read',
  subject: async () => definitionsOf('elements', 'elements'),
  async run({ tx, note }, _subject, { body }) {
    const known = new Set((await listElementRows(tx)).map((row) => row.code));
    const parsed = parseElements({ code: 'sent', title: 'sent', elements: body.elements }, known);
    if (!parsed.ok) throw new Problem('input-invalid', { findings: parsed.findings });
    await saveElements(tx, parsed.dictionary.elements);
    note({ count: parsed.dictionary.elements.length });
    return { count: parsed.dictionary.elements.length };
  },
});

const listRulesetsRoute = query({
  endpoint: listRulesets,
  action: 'ruleset.read',
  async run({ db, actor }) {
    const codes = (await listRulesetRows(db)).map((row) => row.code);
    return { items: await presentRulesets(db, codes, actor) };
  },
});

const getRulesetRoute = query({
  endpoint: getRuleset,
  action: 'ruleset.read',
  async run({ db, actor }, _subject, { params }) {
    const summary = await presentRuleset(db, params.code, actor);
    const [row] = await readRulesets(db, [params.code]);
    return { summary, ruleset: row?.ruleset };
  },
});

const publishRulesetRoute = command({
  endpoint: publishRuleset,
  action: 'ruleset.publish',
  readAction: 'ruleset.read',
  subject: async (_tx, { body }) => definitionsOf('ruleset', String(body.ruleset['code'] ?? '')),
  async run({ tx, now, actor, note }, _subject, { body }) {
    const published = await publishContent(tx, body.ruleset, (content) => publicationBy(content, now, actor));
    note({ code: published.code });
    return presentRuleset(tx, published.code, actor);
  },
});

/** Forms, elements and rulesets: what is asked and how it is judged. */
export const definitionRoutes: Route[] = [
  listFormsRoute,
  getFormRoute,
  publishFormRoute,
  listElementsRoute,
  publishElementsRoute,
  listRulesetsRoute,
  getRulesetRoute,
  publishRulesetRoute,
];
