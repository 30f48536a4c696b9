import { formatNumber } from '../text/index.ts';
import { evidenceText, readEvidenceText } from './evidence-words.ts';
import { elementsOf } from './gather.ts';
import type { TierStep } from './points-rules.ts';
import type { RuleNames } from './rule-names.ts';
import { ruleText } from './rule-text.ts';
import type { Criterion, PillarRole, Requirement, Rule, Ruleset, Subcriterion } from './ruleset.ts';
import type { LineLevel, ProposedLine } from './scoring-table.ts';

/** A line of the scoring table of a ruleset, as it is printed and as it may be read in again. */
export interface RulesetTableRow {
  level: Exclude<LineLevel, 'skip'>;
  mark: string;
  code: string;
  name: string;
  max: number | null;
  method: string;
  evidence: string;
  dataSource: string;
  verifier: string;
  elements: string;
}

/** A ruleset as the scoring table that departments know: pillars I, II …, parts 1, 2 …, lines 1.1, 1.2 … */
export function tableOfRuleset(ruleset: Ruleset, names: RuleNames = {}): RulesetTableRow[] {
  return ruleset.criteria.flatMap((criterion, c) => [
    heading('criterion', roman(c + 1), criterion),
    ...criterion.subcriteria.flatMap((sub, s) => [
      heading('subcriterion', `${s + 1}`, sub),
      ...sub.requirements.map((requirement, r) => leafRow(requirement, `${s + 1}.${r + 1}`, names)),
    ]),
  ]);
}

function heading(level: 'criterion' | 'subcriterion', mark: string, node: Criterion | Subcriterion): RulesetTableRow {
  const { code, name, max = null } = node;
  return { level, mark, code, name, max, method: '', evidence: '', dataSource: '', verifier: '', elements: '' };
}

function leafRow(requirement: Requirement, mark: string, names: RuleNames): RulesetTableRow {
  const { code, name, max = null, rule, method, evidence, dataSource = '', verifier = '' } = requirement;
  return {
    level: 'requirement',
    mark,
    code,
    name,
    max,
    method: method ?? tableWords(rule, max, names),
    evidence: evidence.map(evidenceText).join('; '),
    dataSource,
    verifier,
    elements: elementsOf(rule).join(' / '),
  };
}

/** The words that scoring tables use, so that reading them in again gives the same rule. */
function tableWords(rule: Rule, max: number | null, names: RuleNames): string {
  if (rule.kind === 'open') return '';
  if (rule.kind === 'yes_no' && rule.expected && max !== null) return `Có: ${formatNumber(max)} điểm; không: 0 điểm`;
  if (rule.kind === 'proportional' && rule.full === 100 && rule.floor === 0) return 'a/b × điểm tối đa';
  const steps = rule.kind === 'tiers' ? stepsFromAbove(rule.steps, 'element' in rule.of ? '' : '%') : undefined;
  return steps ?? ruleText(rule, names);
}

/** «từ 90%: 10 điểm; từ 70%: 5 điểm; dưới 70%: 0 điểm», where the steps are plain enough for it. */
function stepsFromAbove(steps: readonly TierStep[], unit: string): string | undefined {
  const inOrder = [...steps].sort((a, b) => (b.min ?? -Infinity) - (a.min ?? -Infinity));
  const said = inOrder.map((step) => {
    if (!('points' in step) || 'per' in step) return undefined;
    const points = `${formatNumber(step.points)} điểm`;
    if (step.min !== null) return `${step.minOpen ? 'trên' : 'từ'} ${formatNumber(step.min)}${unit}: ${points}`;
    return step.max === null
      ? undefined
      : `${step.maxOpen ? 'dưới' : 'không quá'} ${formatNumber(step.max)}${unit}: ${points}`;
  });
  return said.length > 2 && said.every((step) => step !== undefined) ? said.join('; ') : undefined;
}

function roman(number: number): string {
  const signs: readonly (readonly [string, number])[] = [
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ];
  let [left, text] = [number, ''];
  for (const [sign, worth] of signs) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
}

/**
 * The ruleset with confirmed lines put behind what it has; lines to skip are left out. A leaf without a part above it gets
 * one of its pillar’s name, a part without a pillar one of the ruleset’s. `source` is kept as the source of each line.
 */
export function withLines(ruleset: Ruleset, lines: readonly ProposedLine[], source: string): Ruleset {
  const criteria: OpenCriterion[] = [];
  const isIndex = ruleset.kind === 'index';
  for (const line of lines) {
    if (line.level === 'criterion') criteria.push(criterionOf(line, isIndex));
    if (line.level === 'subcriterion') lastCriterion(criteria, ruleset).subcriteria.push(subcriterionOf(line, isIndex));
    if (line.level === 'requirement') {
      const above = lastCriterion(criteria, ruleset);
      lastSubcriterion(above).requirements.push(requirementOf(line, isIndex, source));
    }
  }
  return { ...ruleset, criteria: [...ruleset.criteria, ...criteria] };
}

type OpenSubcriterion = Omit<Subcriterion, 'requirements'> & { requirements: Requirement[] };
type OpenCriterion = Omit<Criterion, 'subcriteria'> & { subcriteria: OpenSubcriterion[] };

function criterionOf(
  { code, name, max, role }: Pick<ProposedLine, 'code' | 'name' | 'max' | 'role'>,
  isIndex: boolean,
): OpenCriterion {
  const pillar = isIndex ? { max, role: role as PillarRole, exempted: 'share' as const } : {};
  return { code, name, combine: { kind: 'all' }, ...pillar, subcriteria: [] };
}

function subcriterionOf(
  { code, name, max }: Pick<ProposedLine, 'code' | 'name' | 'max'>,
  isIndex: boolean,
): OpenSubcriterion {
  const most = isIndex && max !== null ? { max } : {};
  return { code, name, certainty: 'full', combine: { kind: 'all' }, ...most, requirements: [] };
}

function lastCriterion(criteria: OpenCriterion[], { name, code }: Ruleset): OpenCriterion {
  const last = criteria.at(-1);
  if (last) return last;
  const made = criterionOf({ code: `${code}-1`.slice(0, 80), name, max: null, role: 'base' }, false);
  criteria.push(made);
  return made;
}

function lastSubcriterion(criterion: OpenCriterion): OpenSubcriterion {
  const last = criterion.subcriteria.at(-1);
  if (last) return last;
  const made = subcriterionOf({ code: `${criterion.code}-0`, name: criterion.name, max: null }, false);
  criterion.subcriteria.push(made);
  return made;
}

function requirementOf(line: ProposedLine, isIndex: boolean, source: string): Requirement {
  const texts = { method: line.method, dataSource: line.dataSource, verifier: line.verifier };
  return {
    code: line.code,
    name: line.name,
    rule: line.rule,
    normative: true,
    informational: false,
    ...(isIndex ? { max: line.max } : {}),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    evidence: readEvidenceText(line.evidence),
    sources: [`${source}, ô ${line.address}`],
    certainty: 'full',
  };
}
