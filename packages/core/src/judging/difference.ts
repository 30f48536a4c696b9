import { formatDay, formatNumber } from '../text/index.ts';
import { evidenceText } from './evidence-words.ts';
import { elementsOf } from './gather.ts';
import { citation } from './legal-words.ts';
import type { RuleNames } from './rule-names.ts';
import { ruleText } from './rule-text.ts';
import type { Combine, Criterion, Requirement, Ruleset, Subcriterion } from './ruleset.ts';

export type NodeLevel = 'criterion' | 'subcriterion' | 'requirement';

/** One field that two versions say differently, in words; empty where a version says nothing of it. */
export interface ChangedField {
  field: string;
  before: string;
  after: string;
}

export type NodeDifference = { code: string; level: NodeLevel; name: string } & (
  | { kind: 'added' | 'removed' }
  | { kind: 'changed'; fields: ChangedField[] }
  /** The code stands for something else than before: another level, or other elements than before altogether. */
  | { kind: 'redefined'; fields: ChangedField[] }
);

export interface RulesetDifference {
  /** Of the ruleset itself: name, validity, legal basis, scale … */
  head: ChangedField[];
  nodes: NodeDifference[];
}

/** Two versions side by side, by code, in the order of the newer one; what is gone comes last. Empty lists: nothing differs. */
export function differenceOf(before: Ruleset, after: Ruleset, names: RuleNames = {}): RulesetDifference {
  const [old, now] = [nodesOf(before, names), nodesOf(after, names)];
  const kept = [...now].flatMap(([code, node]): NodeDifference[] => {
    const was = old.get(code);
    return was ? changed(was, node) : [{ kind: 'added', ...identity(node) }];
  });
  const gone = [...old.values()].filter(({ code }) => !now.has(code));
  return {
    head: fieldsChanged(headFields(before), headFields(after)),
    nodes: [...kept, ...gone.map((node): NodeDifference => ({ kind: 'removed', ...identity(node) }))],
  };
}

/** Codes that mean something else in the newer version: they must be given new codes before it is published. */
export function redefinedCodes(before: Ruleset, after: Ruleset): string[] {
  return differenceOf(before, after).nodes.flatMap(({ kind, code }) => (kind === 'redefined' ? [code] : []));
}

interface Node {
  code: string;
  level: NodeLevel;
  name: string;
  elements: readonly string[];
  fields: ReadonlyMap<string, string>;
}

function identity({ code, level, name }: Node): Pick<Node, 'code' | 'level' | 'name'> {
  return { code, level, name };
}

function changed(was: Node, node: Node): NodeDifference[] {
  const fields = fieldsChanged(was.fields, node.fields);
  if (was.level !== node.level || isOtherMeasure(was.elements, node.elements))
    return [{ kind: 'redefined', ...identity(node), fields }];
  return fields.length === 0 ? [] : [{ kind: 'changed', ...identity(node), fields }];
}

/** A rule that was open may be given any elements; one that measured something keeps at least one of them. */
function isOtherMeasure(before: readonly string[], after: readonly string[]): boolean {
  return before.length > 0 && after.length > 0 && !after.some((element) => before.includes(element));
}

function fieldsChanged(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ChangedField[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field) ?? '', after.get(field) ?? ''];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

function nodesOf(ruleset: Ruleset, names: RuleNames): Map<string, Node> {
  const nodes = ruleset.criteria.flatMap((criterion) => [
    criterionNode(criterion),
    ...criterion.subcriteria.flatMap((subcriterion) => [
      subcriterionNode(subcriterion, criterion),
      ...subcriterion.requirements.map((requirement) => requirementNode(requirement, subcriterion, names)),
    ]),
  ]);
  return new Map(nodes.map((node) => [node.code, node]));
}

function criterionNode({ code, name, combine, max, role = 'base', exempted = 'share' }: Criterion): Node {
  const fields = said({ name, combine: combineText(combine), max: maxText(max), role, exempted });
  return { code, level: 'criterion', name, elements: [], fields };
}

function subcriterionNode({ code, name, combine, max, certainty }: Subcriterion, parent: Criterion): Node {
  const fields = said({ name, parent: parent.code, combine: combineText(combine), max: maxText(max), certainty });
  return { code, level: 'subcriterion', name, elements: [], fields };
}

function requirementNode(requirement: Requirement, parent: Subcriterion, names: RuleNames): Node {
  const { code, name, rule, clause, exempt } = requirement;
  const fields = said({
    name,
    parent: parent.code,
    rule: ruleText(rule, names),
    max: maxText(requirement.max),
    method: requirement.method,
    evidence: requirement.evidence.map(evidenceText).join('; '),
    dataSource: requirement.dataSource,
    verifier: requirement.verifier,
    clause: clause && [clause.text, clause.place].filter(Boolean).join(', '),
    exempt: exempt && `${exempt.attribute}: ${exempt.in.join(', ')} – ${exempt.reason}`,
    precondition: requirement.precondition,
    normative: requirement.normative ? 'có' : 'không',
    informational: requirement.informational ? 'có' : 'không',
    counted: requirement.counted,
    note: requirement.note,
    certainty: requirement.certainty,
  });
  return { code, level: 'requirement', name, elements: elementsOf(rule), fields };
}

function headFields(ruleset: Ruleset): Map<string, string> {
  const { scale, validFrom, validTo } = ruleset;
  return said({
    name: ruleset.name,
    legalBasis: ruleset.legalBasis.map(citation).join('; '),
    validFrom: validFrom === null ? '' : formatDay(validFrom),
    validTo: validTo === null ? '' : formatDay(validTo),
    combine: combineText(ruleset.combine),
    requires: ruleset.requires.join(', '),
    note: ruleset.note,
    scaleMax: maxText(scale?.max),
    caps:
      scale &&
      Object.entries(scale.caps)
        .map(([role, cap]) => `${role}: ${formatNumber(cap)}`)
        .join('; '),
    grades: scale?.grades.map(({ grade, min }) => `${grade}: từ ${formatNumber(min)}`).join('; '),
    pass: maxText(scale?.pass),
  });
}

function said(fields: Readonly<Record<string, string | undefined>>): Map<string, string> {
  return new Map(Object.entries(fields).flatMap(([field, text]) => (text ? [[field, text] as const] : [])));
}

function maxText(max: number | null | undefined): string | undefined {
  return typeof max === 'number' ? formatNumber(max) : undefined;
}

function combineText(combine: Combine): string {
  return combine.kind === 'all' ? 'mọi phần' : `ít nhất ${combine.k} phần`;
}
