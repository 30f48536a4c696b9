import { formatNumber } from '../text/index.ts';
import type { ElementValue, Level, ValueSource } from '../values/index.ts';
import { type ElementNames, explainRequirement, NEEDS } from './explain.ts';
import { elementsOf } from './gather.ts';
import type { Judgement, RequirementJudgement, ResolvedThreshold, Score, Trace, Verdict } from './judgement.ts';
import { citation } from './legal-words.ts';
import { requirementsOf } from './overlay.ts';
import { criterionSentence, judgementSentence, subcriterionSentence } from './part-sentence.ts';
import { ruleText } from './rule-text.ts';
import type { EvidenceWanted, PillarRole, Precondition, Requirement, Rule, Ruleset, TextReference } from './ruleset.ts';

/** What a verdict rests on at the very end: a value with its source, an attribute, another result – or that there is none. */
export type ExplanationFact =
  | {
      kind: 'value';
      element: string;
      name: string;
      unitOfMeasure: string | null;
      period: string;
      value: ElementValue;
      level: Level;
      source: ValueSource;
    }
  | { kind: 'missing'; element: string; name: string; unitOfMeasure: string | null }
  /** `null`: the unit has none, and the rule cannot be applied without. */
  | { kind: 'attribute'; attribute: string; name: string; value: string | number | boolean | null }
  /** `null`: that ruleset was not judged. */
  | { kind: 'judgement'; ruleset: string; verdict: Verdict | null };

/** A text of law, or of a province, as a paper cites it; `illustrative` numbers are not law. */
export interface CitedText {
  text: string;
  illustrative: boolean;
}

interface Node {
  code: string;
  name: string;
  verdict: Verdict;
  /** Index only. */
  score?: Score;
  /** «Chưa đạt 8: 3/4 chỉ tiêu đạt; chưa đạt 8.2». */
  sentence: string;
}

export interface ExplanationLeaf extends Node {
  informational: boolean;
  precondition?: Precondition;
  /** The rule in words; with the threshold that held beside it. */
  rule: string;
  clause: { place: string; text: string | null };
  /** What had to be reached by this unit on this day («cần từ 70%»), and the text that said so. */
  threshold?: { wanted: string; from: CitedText };
  /** The text that made the line binding, or gave its rule. */
  confirmedBy?: CitedText;
  /** How the paper has it determined, and the proof that it asks for. */
  method?: string;
  evidence: readonly EvidenceWanted[];
  facts: ExplanationFact[];
}

export interface ExplanationSubcriterion extends Node {
  requirements: ExplanationLeaf[];
}

export interface ExplanationCriterion extends Node {
  /** Index: what its points do. */
  role?: PillarRole;
  subcriteria: ExplanationSubcriterion[];
}

/** The answer to «vì sao?» as a tree: result → criterion → sub-criterion → requirement → values with their sources. */
export interface ExplanationTree extends Node {
  kind: 'criteria' | 'index';
  asOf: string;
  inForce: boolean;
  illustrative: boolean;
  grade?: { low: string; high: string };
  preconditions: ExplanationLeaf[];
  criteria: ExplanationCriterion[];
}

/** What the tree says beside the judgement; all of it may be absent. */
export interface ExplanationContext {
  /** Units of measure by element. */
  unitsOfMeasure?: Readonly<Record<string, string | null>>;
  /** The ruleset that was judged, for what it asks as proof. */
  ruleset?: Ruleset;
}

/** Names of attributes that the law knows; others are named like elements. */
const ATTRIBUTES: ElementNames = { commune_class: 'Nhóm địa bàn của xã', unit_path: 'Vị trí của xã' };

/** A judgement explained to the last value. Pure: verdicts and points are those of the judgement. */
export function explanationTree(
  judgement: Judgement,
  names: ElementNames = {},
  context: ExplanationContext = {},
): ExplanationTree {
  const requirements = new Map(context.ruleset ? requirementsOf(context.ruleset).map((one) => [one.code, one]) : []);
  const leaf = (one: RequirementJudgement) => leafOf(one, { names, context, requirement: requirements.get(one.code) });
  const { kind, asOf, inForce, illustrative, score } = judgement;
  return {
    ...nodeOf({ ...judgement, code: judgement.ruleset }, judgementSentence(judgement)),
    kind,
    asOf,
    inForce,
    illustrative,
    ...(score?.grade ? { grade: score.grade } : {}),
    preconditions: judgement.preconditions.map(leaf),
    criteria: judgement.criteria.map((criterion) => ({
      ...nodeOf(criterion, criterionSentence(criterion)),
      ...(criterion.role ? { role: criterion.role } : {}),
      subcriteria: criterion.subcriteria.map((sub) => ({
        ...nodeOf(sub, subcriterionSentence(sub)),
        requirements: sub.requirements.map(leaf),
      })),
    })),
  };
}

/** Every leaf, preconditions first. */
export function leavesOf({ preconditions, criteria }: ExplanationTree): ExplanationLeaf[] {
  return [...preconditions, ...criteria.flatMap(({ subcriteria }) => subcriteria.flatMap((sub) => sub.requirements))];
}

function nodeOf({ code, name, verdict, score }: Omit<Node, 'sentence'>, sentence: string): Node {
  const points = score && { low: score.low, high: score.high, max: score.max };
  return { code, name, verdict, ...(points ? { score: points } : {}), sentence };
}

interface About {
  names: ElementNames;
  context: ExplanationContext;
  requirement: Requirement | undefined;
}

function leafOf(judged: RequirementJudgement, about: About): ExplanationLeaf {
  const { trace, informational, precondition } = judged;
  const { clause, threshold, confirmedBy } = trace;
  const { method, evidence = [] } = about.requirement ?? {};
  return {
    ...nodeOf(judged, explainRequirement(judged, about.names)),
    informational,
    ...(precondition ? { precondition } : {}),
    rule: ruleText(trace.rule, about.names),
    clause: { place: clause.place, text: clause.text ? citation(clause.text) : null },
    ...(threshold ? { threshold: { wanted: wantedText(threshold), from: citedText(threshold.text) } } : {}),
    ...(confirmedBy ? { confirmedBy: citedText(confirmedBy) } : {}),
    ...(method ? { method } : {}),
    evidence,
    facts: factsOf(trace, about),
  };
}

function wantedText({ op, value, unit }: ResolvedThreshold): string {
  return `${NEEDS[op]} ${formatNumber(value)}${unit === '%' ? '%' : ` ${unit}`.trimEnd()}`;
}

function citedText({ name, kind, number, date, illustrative }: TextReference): CitedText {
  const cited = kind === undefined || number === undefined ? name : citation({ kind, number, date: date ?? null });
  return { text: cited, illustrative };
}

function factsOf(trace: Trace, { names, context }: About): ExplanationFact[] {
  const named = (code: string) => (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
  const values = elementsRead(trace).map((element): ExplanationFact => {
    const what = { element, name: named(element), unitOfMeasure: context.unitsOfMeasure?.[element] ?? null };
    const given = trace.numbers.find((number) => number.element === element);
    if (!given) return { kind: 'missing', ...what };
    const { period, value, level, source } = given;
    return { kind: 'value', ...what, period, value, level, source };
  });
  const attributes = attributesIn(trace).map(
    ([attribute, value]): ExplanationFact => ({
      kind: 'attribute',
      attribute,
      name: ATTRIBUTES[attribute] ?? named(attribute),
      value,
    }),
  );
  return [...earlierIn(trace), ...values, ...attributes];
}

// Of a branch only the way that was taken; both while nobody has said which.
function elementsRead({ rule, numbers }: Trace): readonly string[] {
  if (rule.kind !== 'branch') return elementsOf(rule);
  const way = numbers.find(({ element }) => element === rule.element)?.value;
  if (typeof way !== 'boolean') return elementsOf(rule);
  return [...new Set([rule.element, ...elementsOf(way ? rule.yes : rule.no)])];
}

function earlierIn({ rule, earlier }: Trace): ExplanationFact[] {
  return rule.kind === 'requires' ? [{ kind: 'judgement', ruleset: rule.ruleset, verdict: earlier ?? null }] : [];
}

/** Attributes that decided something: that it does not apply, which threshold holds – or that it cannot be said without. */
function attributesIn({ exemption, threshold, obstacle, rule }: Trace): [string, string | number | boolean | null][] {
  if (exemption) return [[exemption.attribute, exemption.value]];
  if (obstacle?.kind === 'missing-attribute') return [[obstacle.attribute, null]];
  return threshold?.class === undefined ? [] : [[classAttribute(rule), threshold.class]];
}

function classAttribute(rule: Rule): string {
  return ('threshold' in rule ? rule.threshold?.attribute : undefined) ?? 'commune_class';
}
