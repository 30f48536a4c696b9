import { finding, hasErrors, type RulesetFinding } from './findings.ts';
import { elementsOf } from './gather.ts';
import { requirementsOf } from './overlay.ts';
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
import { readRequirement } from './read-requirement.ts';
import { isCount } from './read-rule.ts';
import { CERTAINTIES, type Combine, type Criterion, type Ruleset, type Subcriterion } from './ruleset.ts';

export type ParsedRuleset =
  | { ok: true; ruleset: Ruleset; findings: RulesetFinding[] }
  | { ok: false; findings: RulesetFinding[] };

/**
 * Reads a ruleset from JSON and tells every fault with place and mend. `elements`: codes of the dictionary; when given, a rule
 * may only read these. Never throws, whatever it is fed. Validity is [validFrom, validTo).
 */
export function parseRuleset(json: unknown, elements?: Iterable<string>): ParsedRuleset {
  const notes: Notes = [];
  const ruleset = readRuleset(readObject(json, '', notes), notes);
  checkCodes(ruleset, notes);
  if (elements) checkElements(ruleset, new Set(elements), notes);
  if (requirementsOf(ruleset).length === 0) notes.push(finding('ruleset-empty', 'criteria'));
  return hasErrors(notes) ? { ok: false, findings: notes } : { ok: true, ruleset, findings: notes };
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
  return {
    code: readCode(json, 'code', '', notes),
    kind: readChoice(json, 'kind', ['criteria'], at),
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
  };
}

function readCriterion(json: Json, place: string, notes: Notes): Criterion {
  const subcriteria = readList(json, 'subcriteria', { place, notes }, (item, itemPlace) =>
    readSubcriterion(readObject(item, itemPlace, notes), itemPlace, notes),
  );
  const code = readCode(json, 'code', place, notes);
  return { code, name: readText(json, 'name', place, notes), combine: readCombine(json, place, notes), subcriteria };
}

function readSubcriterion(json: Json, place: string, notes: Notes): Subcriterion {
  return {
    code: readCode(json, 'code', place, notes),
    name: readText(json, 'name', place, notes),
    certainty: readChoice(json, 'certainty', CERTAINTIES, { place, notes }),
    combine: readCombine(json, place, notes),
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
}

function requiredBy(ruleset: Ruleset): string[] {
  const inside = requirementsOf(ruleset).flatMap(({ rule }) => (rule.kind === 'requires' ? [rule.ruleset] : []));
  return [...ruleset.requires, ...inside];
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
