import type { Day } from '../periods/index.ts';
import type { Value } from '../values/index.ts';
import { elementsOfMeasure } from './decide-points.ts';
import type { Facts } from './facts.ts';
import type { Attributes, Earlier, Judgement, Verdict } from './judgement.ts';
import type { Layer, Op, Requirement, Rule, Ruleset, Subcriterion, TextReference } from './ruleset.ts';
import { layersFor, resolveThreshold } from './thresholds.ts';
import { verdictsOf } from './verdicts.ts';

/** What is known about the unit that is judged. */
export interface Known {
  values: ReadonlyMap<string, Value>;
  attributes: Attributes;
  asOf: Day;
  earlier: Earlier;
}

/** The elements that a rule reads, in its own order. */
export function elementsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'yes_no':
    case 'threshold':
      return [rule.element];
    case 'ratio':
      return [rule.numerator, rule.denominator];
    case 'k_of_n':
      return rule.of;
    case 'rows':
    case 'choice':
    case 'each':
      return [rule.element];
    case 'requires':
    case 'open':
      return [];
    case 'tiers':
      return elementsOfMeasure(rule.of);
    case 'proportional':
      return [rule.numerator, rule.denominator];
    case 'expert':
      return [rule.element, rule.reason];
    case 'branch':
      return [...new Set([rule.element, ...elementsOf(rule.yes), ...elementsOf(rule.no)])];
    case 'points':
    case 'cel':
      return Object.keys(rule.variables);
  }
}

/** Collects what the verdict on a requirement rests on: clause, values, threshold in force, and what stands in the way. */
export function gather(
  requirement: Requirement,
  place: { ruleset: Ruleset; subcriterion: Subcriterion },
  known: Known,
): Facts {
  const layers = layersFor(requirement, known.attributes, known.asOf);
  const ruling = layers?.find((layer) => layer.rule);
  const rule = ruling?.rule ?? requirement.rule;
  const facts: Facts = { clause: clauseOf(requirement, place), rule, numbers: numbersOf(rule, known) };
  if (requirement.counted) facts.counted = requirement.counted;
  if (place.ruleset.kind === 'index') facts.max = requirement.max ?? null;
  const { exempt } = requirement;
  if (exempt) {
    const value = known.attributes[exempt.attribute];
    if (value === undefined) return { ...facts, obstacle: { kind: 'missing-attribute', attribute: exempt.attribute } };
    if (exempt.in.includes(value))
      return { ...facts, exemption: { attribute: exempt.attribute, value, reason: exempt.reason } };
  }
  if (facts.max === null) return { ...facts, obstacle: { kind: 'incomplete-rule' } };
  if (!layers) return { ...facts, obstacle: { kind: 'missing-attribute', attribute: 'unit_path' } };
  if (ruling) facts.confirmedBy = ruling.text;
  else if (!requirement.normative) {
    const [layer] = layers;
    if (!layer) return { ...facts, obstacle: { kind: 'incomplete-rule' } };
    facts.confirmedBy = layer.text;
  }
  return withThreshold(facts, { layers, ruling, ruleset: place.ruleset }, known);
}

interface Ruling {
  layers: readonly Layer[];
  /** The layer that gave the rule; what it does not say of a threshold, its rule says. */
  ruling: Layer | undefined;
  ruleset: Ruleset;
}

function withThreshold(facts: Facts, { layers, ruling, ruleset }: Ruling, known: Known): Facts {
  const { rule } = facts;
  if (rule.kind === 'requires') return withEarlier(facts, rule, known.earlier);
  if (!('threshold' in rule) || rule.threshold === undefined) return facts;
  const found = resolveThreshold(rule.threshold, layers, known.attributes, known.asOf);
  if ('obstacle' in found) return { ...facts, obstacle: found.obstacle };
  const text = textOf(found.layer ?? ruling, facts, ruleset);
  facts.threshold = { value: found.value, unit: rule.threshold.unit, op: opOf(rule), text };
  if (found.class !== undefined) facts.threshold.class = found.class;
  return facts;
}

/** The facts of a ruleset-level precondition: another ruleset's result. */
export function gatherPrecondition(required: string, ruleset: Ruleset, earlier: Earlier): Facts {
  const rule: Rule = { kind: 'requires', ruleset: required };
  const [text] = ruleset.legalBasis;
  const clause = text
    ? { code: required, text, place: 'điều kiện tiên quyết' }
    : { code: required, place: 'điều kiện tiên quyết' };
  return withEarlier({ clause, rule, numbers: [] }, rule, earlier);
}

function withEarlier(facts: Facts, rule: Rule & { kind: 'requires' }, earlier: Earlier): Facts {
  const verdict = earlierVerdict(rule, earlier);
  return verdict ? { ...facts, earlier: verdict } : facts;
}

function earlierVerdict(rule: Rule & { kind: 'requires' }, earlier: Earlier): Verdict | undefined {
  const judgement = earlierOf(rule.ruleset, earlier);
  if (!judgement || rule.code === undefined) return judgement?.verdict;
  return verdictsOf(judgement).get(rule.code);
}

/** The judgement of a ruleset, or of another version of its series. */
export function earlierOf(code: string, earlier: Earlier): Judgement | undefined {
  if (Object.hasOwn(earlier, code)) return earlier[code];
  return Object.values(earlier).find((judgement) => judgement.series === code);
}

function numbersOf(rule: Rule, { values }: Known): Value[] {
  const numbers: Value[] = [];
  for (const element of elementsOf(rule)) {
    const value = values.get(element);
    if (value) numbers.push(value);
  }
  return numbers;
}

function clauseOf(
  requirement: Requirement,
  { ruleset, subcriterion }: { ruleset: Ruleset; subcriterion: Subcriterion },
): Facts['clause'] {
  const { code, clause } = requirement;
  const text = clause ? ruleset.legalBasis.find(({ number }) => number === clause.text) : ruleset.legalBasis.at(-1);
  const place = clause?.place ?? `chỉ tiêu ${subcriterion.code}`;
  return text ? { code, text, place } : { code, place };
}

function textOf(layer: Layer | undefined, facts: Facts, ruleset: Ruleset): TextReference {
  if (layer) return layer.text;
  const { text } = facts.clause;
  if (!text) return { name: ruleset.name, illustrative: false };
  return { name: ruleset.name, kind: text.kind, number: text.number, date: text.date, illustrative: false };
}

// Counts and shares of rows are always «at least».
function opOf(rule: Rule): Op {
  return 'op' in rule ? rule.op : '>=';
}
