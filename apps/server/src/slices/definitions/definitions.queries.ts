import type { Element } from '@thuocdo/core/elements';
import type { Form } from '@thuocdo/core/forms';
import { type Overlay, parseOverlay, parseRuleset, type Ruleset } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';

export interface Publication {
  sha256: string;
  at: string;
  by: string | null;
}

/** Adds elements, or corrects their wording; a code keeps its type for ever. */
export async function saveElements(db: Reader, elements: readonly Element[]): Promise<void> {
  const known = await db.selectFrom('elements').select(['code', 'type']).execute();
  const changed = elements.filter((element) =>
    known.some((old) => old.code === element.code && old.type !== element.type),
  );
  if (changed.length > 0)
    throw new Problem('input-invalid', {
      errors: changed.map((e) => ({ pointer: `/${e.code}/type`, rule: 'type-changed', params: {} })),
    });
  for (let at = 0; at < elements.length; at += 500) {
    await db
      .insertInto('elements')
      .values(elements.slice(at, at + 500).map(elementRow))
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          unit_of_measure: eb.ref('excluded.unit_of_measure'),
          aggregation: eb.ref('excluded.aggregation'),
          rebase: eb.ref('excluded.rebase'),
          source: eb.ref('excluded.source'),
          certainty: eb.ref('excluded.certainty'),
          reporting: eb.ref('excluded.reporting'),
        })),
      )
      .execute();
  }
}

function elementRow(element: Element) {
  const { code, name, unit, type, scope, aggregation, rebase, computed, source, certainty, ...reporting } = element;
  return {
    code,
    name,
    unit_of_measure: unit,
    type,
    scope,
    aggregation,
    rebase: JSON.stringify(rebase ?? { rule: 'none' }),
    computed: computed ?? false,
    source,
    certainty,
    reporting: JSON.stringify(reporting),
  };
}

/** The whole dictionary as core speaks of it, by code. */
export async function allElements(db: Reader): Promise<Element[]> {
  return (await listElementRows(db)).map(elementOf);
}

/** A row of the dictionary as core speaks of it. */
export function elementOf(row: Awaited<ReturnType<typeof listElementRows>>[number]): Element {
  return {
    ...(row.reporting as Partial<Element>),
    code: row.code,
    name: row.name,
    unit: row.unit_of_measure,
    type: row.type as Element['type'],
    scope: row.scope as Element['scope'],
    aggregation: row.aggregation as Element['aggregation'],
    rebase: row.rebase as NonNullable<Element['rebase']>,
    ...(row.computed ? { computed: true } : {}),
    source: row.source,
    certainty: row.certainty as Element['certainty'],
  };
}

export async function listElementRows(db: Reader) {
  return db.selectFrom('elements').selectAll().orderBy('code').execute();
}

/** Names of elements by code, for sentences. */
export async function elementNames(db: Reader): Promise<Record<string, string>> {
  return Object.fromEntries((await listElementRows(db)).map((row) => [row.code, row.name]));
}

export async function insertForm(db: Reader, form: Form, publication: Publication): Promise<void> {
  await db
    .insertInto('form_versions')
    .values({
      code: form.code,
      version: form.version,
      title: form.title,
      respondent: form.respondent,
      form: JSON.stringify(form),
      questions: form.sections.reduce((sum, section) => sum + section.questions.length, 0),
      sha256: publication.sha256,
      published_at: publication.at,
      published_by: publication.by,
    })
    .execute();
}

export async function listFormRows(db: Reader) {
  return db
    .selectFrom('form_versions')
    .select(['code', 'version', 'title', 'respondent', 'questions', 'sha256', 'published_at'])
    .orderBy('code')
    .orderBy('version')
    .execute();
}

/** A published form version, whole. @throws Problem `not-found` */
export async function readForm(db: Reader, code: string, version: number) {
  const row = await db
    .selectFrom('form_versions')
    .selectAll()
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return { ...row, form: row.form as Form };
}

export async function insertRuleset(db: Reader, ruleset: Ruleset | Overlay, publication: Publication): Promise<void> {
  const overlay = 'rulesets' in ruleset;
  await db
    .insertInto('rulesets')
    .values({
      code: ruleset.code,
      version: overlay ? 1 : ruleset.version,
      name: ruleset.name,
      kind: overlay ? 'criteria' : ruleset.kind,
      overlay,
      illustrative: overlay && ruleset.illustrative,
      valid_from: ruleset.validFrom,
      valid_to: ruleset.validTo,
      ruleset: JSON.stringify(ruleset),
      sha256: publication.sha256,
      published_at: publication.at,
      published_by: publication.by,
    })
    .execute();
}

export async function listRulesetRows(db: Reader) {
  return db
    .selectFrom('rulesets')
    .select(['code', 'version', 'name', 'kind', 'overlay', 'illustrative', 'valid_from', 'valid_to'])
    .orderBy('overlay')
    .orderBy('code')
    .execute();
}

/** Rulesets (or overlays) by code, in the order asked. @throws Problem `not-found` naming the missing code */
export async function readRulesets(db: Reader, codes: readonly string[]) {
  if (codes.length === 0) return [];
  const rows = await db.selectFrom('rulesets').selectAll().where('code', 'in', codes).execute();
  return codes.map((code) => {
    const row = rows.find((found) => found.code === code);
    if (row === undefined) throw new Problem('not-found', { ruleset: code });
    return { ...row, ruleset: storedRuleset(row.sha256, row.overlay, row.ruleset) };
  });
}

/** SHA-256 of rulesets (or overlays) by code, in the order asked. @throws Problem `not-found` naming the missing code */
export async function rulesetDigests(db: Reader, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await db.selectFrom('rulesets').select(['code', 'sha256']).where('code', 'in', codes).execute();
  const digests = new Map(rows.map((row) => [row.code, row.sha256]));
  return codes.map((code) => {
    const digest = digests.get(code);
    if (digest === undefined) throw new Problem('not-found', { ruleset: code });
    return digest;
  });
}

// What is published never changes, so what was read from its SHA-256 holds for every application in the process.
const known = new Map<string, Ruleset | Overlay>();

/** Read again by the rules of today: what was stored before a field existed has it at its default. */
function storedRuleset(sha256: string, overlay: boolean, json: unknown): Ruleset | Overlay {
  const before = known.get(sha256);
  if (before !== undefined) return before;
  const read = overlay ? overlayOf(json) : rulesetOf(json);
  known.set(sha256, read);
  return read;
}

function overlayOf(json: unknown): Overlay {
  const parsed = parseOverlay(json);
  if (parsed.ok) return parsed.overlay;
  throw new Error(`Stored overlay is not sound: ${JSON.stringify(parsed.findings.slice(0, 3))}`);
}

function rulesetOf(json: unknown): Ruleset {
  const parsed = parseRuleset(json);
  if (parsed.ok) return parsed.ruleset;
  throw new Error(`Stored ruleset is not sound: ${JSON.stringify(parsed.findings.slice(0, 3))}`);
}
