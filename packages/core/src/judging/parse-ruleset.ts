import { checkPoints } from './check-points.ts';
import { finding, hasErrors, type RulesetFinding } from './findings.ts';
import { elementsOf } from './gather.ts';
import { requiredBy } from './order.ts';
import { requirementsOf } from './overlay.ts';
import { readExample } from './read-example.ts';
import {
  fieldOf,
  type Json,
  type Notes,
  readAnyCode,
  readChoice,
  readCode,
  readList,
  readNumber,
  readObject,
  readOptionalText,
  readText,
  readValidity,
  under,
} from './read-json.ts';
import { readLegalText } from './read-legal-text.ts';
import { readMax, readRequirement } from './read-requirement.ts';
import { isCount } from './read-rule-parts.ts';
import { readScale } from './read-scale.ts';
import { CERTAINTIES, type Combine, type Criterion, ROLES, type Ruleset, type Subcriterion } from './ruleset.ts';

export type ParsedRuleset =
  | { ok: true; ruleset: Ruleset; findings: RulesetFinding[] }
  | { ok: false; findings: RulesetFinding[] };

/**
 * Reads a ruleset from JSON and tells every fault with place and mend. `elements`: codes of the dictionary; when given, a rule
 * may only read these. Never throws, whatever it is fed. Validity is [validFrom, validTo).
 */
export function parseRuleset(json: unknown, elements?: Iterable<string>): ParsedRuleset {
  const { ruleset, findings } = readDraftRuleset(json, elements);
  return hasErrors(findings) ? { ok: false, findings } : { ok: true, ruleset, findings };
}

/** The same for a draft that may still be wrong: what could be read, with everything that is wrong in it. For editors only. */
export function readDraftRuleset(
  json: unknown,
  elements?: Iterable<string>,
): { ruleset: Ruleset; findings: RulesetFinding[] } {
  const notes: Notes = [];
  const ruleset = readRuleset(readObject(json, '', notes), notes);
  checkCodes(ruleset, notes);
  checkPoints(ruleset, notes);
  if (elements) checkElements(ruleset, new Set(elements), notes);
  if (requirementsOf(ruleset).length === 0) notes.push(finding('ruleset-empty', 'criteria'));
  return { ruleset, findings: notes };
}

/** Rulesets that require one another in a circle, one finding for each circle's first ruleset. */
export function circularRequires(rulesets: readonly Ruleset[]): RulesetFinding[] {
  const wants = new Map(rulesets.map((ruleset) => [ruleset.code, requiredBy(ruleset)]));
  return rulesets.flatMap(({ code }) => {
    const path = pathBack(code, wants);
    return path ? [finding('requires-circular', code, { path: path.join(' → ') })] : [];
  });
}

function readRuleset(json: Json, notes: Notes): Ruleset {
  const at = { place: '', notes };
  const note = readOptionalText(json, 'note', '', notes);
  const kind = readChoice(json, 'kind', ['criteria', 'index'], at);
  return {
    ...readEdition(json, notes),
    kind,
    scope: readScope(json, notes),
    name: readText(json, 'name', '', notes),
    standard: readCode(json, 'standard', '', notes),
    legalBasis: readList(json, 'legalBasis', at, (item, place) => readLegalText(item, place, notes)),
    ...readValidity(json, '', notes),
    ...(note === undefined ? {} : { note }),
    combine: readCombine(json, '', notes),
    requires: readList(json, 'requires', at, (item, place) => readAnyCode(item, place, notes)),
    criteria: readList(json, 'criteria', at, (item, place) =>
      readCriterion(readObject(item, place, notes), place, notes),
    ),
    ...(fieldOf(json, 'scale') === undefined ? {} : { scale: readScale(fieldOf(json, 'scale'), notes) }),
    examples: readList(json, 'examples', at, (item, place) => readExample(item, place, notes)),
  };
}

/** Version 1 bears the name of its series; a later one says which it is. */
function readEdition(json: Json, notes: Notes): Pick<Ruleset, 'code' | 'series' | 'version'> {
  const code = readCode(json, 'code', '', notes);
  const series = fieldOf(json, 'series') === undefined ? code : readCode(json, 'series', '', notes);
  const version = readNumber(fieldOf(json, 'version'), 'version', notes) ?? 1;
  if (!isCount(version, 999)) notes.push(finding('count-out-of-range', 'version', { limit: 999 }));
  const wanted = codeOfVersion(series, version);
  if (code !== wanted) notes.push(finding('version-code', 'code', { version, series, wanted }));
  return { code, series, version };
}

/** The code that a version of a series bears: `ntm_2021_2025`, `ntm_2021_2025.v2` … */
export function codeOfVersion(series: string, version: number): string {
  return version === 1 ? series : `${series}.v${version}`;
}

function readScope(json: Json, notes: Notes): string {
  const value = fieldOf(json, 'scope') ?? 'VN';
  if (typeof value === 'string' && /^VN(\/\d{1,6}){0,4}$/.test(value)) return value;
  notes.push(finding('scope-shape', 'scope'));
  return 'VN';
}

function readCriterion(json: Json, place: string, notes: Notes): Criterion {
  const at = { place, notes };
  const has = (key: string) => fieldOf(json, key) !== undefined;
  const index = {
    ...(has('max') ? { max: readMax(json, place, notes) } : {}),
    ...(has('role') ? { role: readChoice(json, 'role', ROLES, at) } : {}),
    ...(has('exempted') ? { exempted: readChoice(json, 'exempted', ['share', 'lower'], at) } : {}),
  };
  const subcriteria = readList(json, 'subcriteria', { place, notes }, (item, itemPlace) =>
    readSubcriterion(readObject(item, itemPlace, notes), itemPlace, notes),
  );
  const code = readCode(json, 'code', place, notes);
  const name = readText(json, 'name', place, notes);
  return { code, name, combine: readCombine(json, place, notes), ...index, subcriteria };
}

function readSubcriterion(json: Json, place: string, notes: Notes): Subcriterion {
  return {
    code: readCode(json, 'code', place, notes),
    name: readText(json, 'name', place, notes),
    certainty: readChoice(json, 'certainty', CERTAINTIES, { place, notes }),
    combine: readCombine(json, place, notes),
    ...(fieldOf(json, 'max') === undefined ? {} : { max: readMax(json, place, notes) }),
    requirements: readList(json, 'requirements', { place, notes }, (item, itemPlace) =>
      readRequirement(item, itemPlace, notes),
    ),
  };
}

/** `all` when absent. */
function readCombine(json: Json, place: string, notes: Notes): Combine {
  const value = fieldOf(json, 'combine');
  if (value === undefined) return { kind: 'all' };
  const at = { place: under(place, 'combine'), notes };
  const combine = readObject(value, at.place, notes);
  if (readChoice(combine, 'kind', ['all', 'k_of_n'], at) === 'all') return { kind: 'all' };
  const k = readNumber(fieldOf(combine, 'k'), under(at.place, 'k'), notes) ?? 0;
  if (!isCount(k, 500)) notes.push(finding('count-out-of-range', at.place, { limit: 500 }));
  return { kind: 'k_of_n', k };
}

function checkCodes(ruleset: Ruleset, notes: Notes): void {
  const seen = new Set<string>();
  const note = (code: string, place: string) => {
    if (seen.has(code)) notes.push(finding('code-duplicate', place, { duplicate: code }));
    seen.add(code);
  };
  const texts = new Set(ruleset.legalBasis.map(({ number }) => number));
  for (const [c, criterion] of ruleset.criteria.entries()) {
    note(criterion.code, `criteria[${c}].code`);
    for (const [s, subcriterion] of criterion.subcriteria.entries()) {
      note(subcriterion.code, `criteria[${c}].subcriteria[${s}].code`);
      for (const [r, { code, clause }] of subcriterion.requirements.entries()) {
        const place = `criteria[${c}].subcriteria[${s}].requirements[${r}]`;
        note(code, `${place}.code`);
        if (clause && !texts.has(clause.text))
          notes.push(finding('clause-unknown', `${place}.clause`, { number: clause.text }));
      }
    }
  }
  if (requiredBy(ruleset).includes(ruleset.code)) {
    notes.push(finding('requires-circular', 'requires', { path: `${ruleset.code} → ${ruleset.code}` }));
  }
}

function checkElements(ruleset: Ruleset, elements: ReadonlySet<string>, notes: Notes): void {
  for (const { code, rule } of requirementsOf(ruleset)) {
    for (const element of elementsOf(rule)) {
      if (!elements.has(element)) notes.push(finding('element-unknown', code, { element }));
    }
  }
  for (const [at, { values }] of ruleset.examples.entries()) {
    for (const element of Object.keys(values)) {
      if (!elements.has(element)) notes.push(finding('element-unknown', `examples[${at}].values`, { element }));
    }
  }
}

function pathBack(start: string, wants: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const open = (wants.get(start) ?? []).map((code) => [start, code]);
  for (let path = open.pop(); path; path = open.pop()) {
    const last = path.at(-1) ?? '';
    if (last === start) return path;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const code of wants.get(last) ?? []) open.push([...path, code]);
  }
  return undefined;
}
