import { finding, hasErrors, type RulesetFinding } from './findings.ts';
import { requirementsOf } from './overlay.ts';
import {
  fieldOf,
  type Json,
  type Notes,
  readAnyCode,
  readCode,
  readList,
  readObject,
  readOptionalText,
  readText,
  readValidity,
  readYesNo,
  under,
} from './read-json.ts';
import { readLegalText } from './read-legal-text.ts';
import { givesPoints, readRule } from './read-rule.ts';
import { amountsOf, isCount, readAmount } from './read-rule-parts.ts';
import type { Amount, Overlay, Requirement, Ruleset, Spoken } from './ruleset.ts';

export type ParsedOverlay =
  | { ok: true; overlay: Overlay; findings: RulesetFinding[] }
  | { ok: false; findings: RulesetFinding[] };

/** Reads an overlay from JSON, and checks it against the rulesets given (all it speaks of, or none). Never throws. */
export function parseOverlay(json: unknown, rulesets: readonly Ruleset[] = []): ParsedOverlay {
  const { overlay, findings } = readDraftOverlay(json, rulesets);
  return hasErrors(findings) ? { ok: false, findings } : { ok: true, overlay, findings };
}

/** The same for a draft that may still be wrong: what could be read, with everything that is wrong in it. For editors only. */
export function readDraftOverlay(
  json: unknown,
  rulesets: readonly Ruleset[] = [],
): { overlay: Overlay; findings: RulesetFinding[] } {
  const notes: Notes = [];
  const overlay = readOverlay(readObject(json, '', notes), notes);
  for (const ruleset of rulesets) {
    const spoken = overlay.rulesets[ruleset.code];
    if (spoken) checkSpoken(spoken, ruleset, notes);
  }
  return { overlay, findings: notes };
}

function readOverlay(json: Json, notes: Notes): Overlay {
  const basis = fieldOf(json, 'legalBasis');
  const note = readOptionalText(json, 'note', '', notes);
  const rulesets = readObject(fieldOf(json, 'rulesets') ?? {}, 'rulesets', notes);
  const spoken = Object.keys(rulesets)
    .slice(0, 100)
    .map((code) => {
      const place = under('rulesets', code);
      return [readAnyCode(code, place, notes), readSpoken(rulesets[code], place, notes)] as const;
    });
  const overlay = {
    code: readCode(json, 'code', '', notes),
    name: readText(json, 'name', '', notes),
    illustrative: readYesNo(json, 'illustrative', false, { place: '', notes }),
    legalBasis: basis === undefined || basis === null ? null : readLegalText(basis, 'legalBasis', notes),
    ...readValidity(json, '', notes),
    scope: readText(json, 'scope', '', notes),
    rulesets: Object.fromEntries(spoken),
  };
  // What decides verdicts is either law with its number or marked as illustration; there is no third kind.
  if (!overlay.illustrative && overlay.legalBasis === null) notes.push(finding('text-missing', 'legalBasis'));
  return note === undefined ? overlay : { ...overlay, note };
}

function readSpoken(value: unknown, place: string, notes: Notes): Spoken {
  const json = readObject(value, place, notes);
  const at = under(place, 'thresholds');
  const thresholds = readObject(fieldOf(json, 'thresholds') ?? {}, at, notes);
  const entries = Object.keys(thresholds)
    .slice(0, 500)
    .map((code): [string, Amount] => {
      const entryPlace = under(at, code);
      const amount = readAmount(readObject(thresholds[code], entryPlace, notes), entryPlace, notes);
      return [readAnyCode(code, entryPlace, notes), amount];
    });
  const confirms = readList(json, 'confirms', { place, notes }, (item, itemPlace) =>
    readAnyCode(item, itemPlace, notes),
  );
  const spoken = { thresholds: Object.fromEntries(entries), confirms };
  return fieldOf(json, 'rules') === undefined ? spoken : { ...spoken, rules: readRules(json, place, notes) };
}

function readRules(json: Json, place: string, notes: Notes): NonNullable<Spoken['rules']> {
  const at = under(place, 'rules');
  const rules = readObject(fieldOf(json, 'rules') ?? {}, at, notes);
  const codes = Object.keys(rules).slice(0, 500);
  return Object.fromEntries(
    codes.map((code) => [readAnyCode(code, under(at, code), notes), readRule(rules[code], under(at, code), notes)]),
  );
}

function checkSpoken(spoken: Spoken, ruleset: Ruleset, notes: Notes): void {
  const requirements = new Map(requirementsOf(ruleset).map((requirement) => [requirement.code, requirement]));
  const place = under('rulesets', ruleset.code);
  for (const [code, amount] of Object.entries(spoken.thresholds)) {
    const requirement = requirements.get(code);
    if (requirement) checkAmount(requirement, amount, { place: `${place}.thresholds.${code}`, notes });
    else notes.push(finding('requirement-unknown', place, { requirement: code }));
  }
  checkRules(spoken, ruleset, { requirements, place, notes });
  for (const code of spoken.confirms) {
    if (!requirements.has(code)) notes.push(finding('requirement-unknown', place, { requirement: code }));
  }
}

interface Spoke {
  requirements: ReadonlyMap<string, Requirement>;
  place: string;
  notes: Notes;
}

/** A national rule stands: a province may only say what the law leaves open to it. */
function checkRules({ rules = {} }: Spoken, { kind }: Ruleset, { requirements, place, notes }: Spoke): void {
  for (const [code, rule] of Object.entries(rules)) {
    const requirement = requirements.get(code);
    const at = `${place}.rules.${code}`;
    if (!requirement) notes.push(finding('requirement-unknown', place, { requirement: code }));
    else if (requirement.rule.kind !== 'open') notes.push(finding('rule-not-open', at, { requirement: code }));
    if (givesPoints(rule) && kind !== 'index') notes.push(finding('points-outside-index', at, { found: rule.kind }));
  }
}

function checkAmount(
  { code, rule }: Requirement,
  amount: Amount,
  { place, notes }: { place: string; notes: Notes },
): void {
  if (!('threshold' in rule)) notes.push(finding('threshold-unused', place, { requirement: code }));
  for (const value of amountsOf(amount)) {
    if (rule.kind === 'k_of_n' && !isCount(value, rule.of.length))
      notes.push(finding('count-out-of-range', place, { limit: rule.of.length }));
    if (rule.kind === 'ratio' && value < 0) notes.push(finding('percent-negative', place));
  }
}
