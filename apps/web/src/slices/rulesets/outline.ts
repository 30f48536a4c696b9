import type { Criterion, Requirement, Ruleset, RulesetFinding, Subcriterion } from '@thuocdo/core/judging';

/** Where a node stands, as findings say it: `criteria[0].subcriteria[1].requirements[2]`; `''` is the ruleset itself. */
export type Place = string;

export interface OutlineNode {
  place: Place;
  level: 'criterion' | 'subcriterion' | 'requirement';
  /** 1 for criteria. */
  depth: number;
  /** Which of how many at its parent, from 1. */
  at: number;
  of: number;
  code: string;
  name: string;
}

/** All nodes from top to bottom, as a tree shows them. */
export function outlineOf(ruleset: Ruleset): OutlineNode[] {
  return ruleset.criteria.flatMap((criterion, c) => [
    nodeOf(criterion, `criteria[${c}]`, 'criterion', [c, ruleset.criteria.length]),
    ...criterion.subcriteria.flatMap((sub, s) => [
      nodeOf(sub, `criteria[${c}].subcriteria[${s}]`, 'subcriterion', [s, criterion.subcriteria.length]),
      ...sub.requirements.map((leaf, r) =>
        nodeOf(leaf, `criteria[${c}].subcriteria[${s}].requirements[${r}]`, 'requirement', [
          r,
          sub.requirements.length,
        ]),
      ),
    ]),
  ]);
}

const depths = { criterion: 1, subcriterion: 2, requirement: 3 } as const;

function nodeOf(
  { code, name }: { code: string; name: string },
  place: Place,
  level: OutlineNode['level'],
  [index, of]: [number, number],
): OutlineNode {
  return { place, level, depth: depths[level], at: index + 1, of, code, name };
}

interface Indexes {
  c: number;
  s?: number;
  r?: number;
}

const shape = /^criteria\[(\d+)\](?:\.subcriteria\[(\d+)\](?:\.requirements\[(\d+)\])?)?/;

/** The node that a place lies in; undefined for places of the ruleset itself. */
function indexesOf(place: Place): Indexes | undefined {
  const found = shape.exec(place);
  if (!found) return undefined;
  const [, c, s, r] = found;
  return {
    c: Number(c),
    ...(s === undefined ? {} : { s: Number(s) }),
    ...(r === undefined ? {} : { r: Number(r) }),
  };
}

/** The place of the node that a finding points into: its own, or that of the code it names; `''` is the ruleset itself. */
export function placeOfFinding({ place }: Pick<RulesetFinding, 'place'>, ruleset: Ruleset): Place {
  const direct = shape.exec(place)?.[0];
  return direct ?? outlineOf(ruleset).find(({ code }) => code === place)?.place ?? '';
}

export function parentOf(place: Place): Place {
  return place.includes('.') ? place.slice(0, place.lastIndexOf('.')) : '';
}

export type TreeNode = Criterion | Subcriterion | Requirement;

export function nodeAt(ruleset: Ruleset, place: Place): TreeNode | undefined {
  const at = indexesOf(place);
  if (!at) return undefined;
  const criterion = ruleset.criteria[at.c];
  if (at.s === undefined) return criterion;
  const sub = criterion?.subcriteria[at.s];
  return at.r === undefined ? sub : sub?.requirements[at.r];
}

/** The ruleset with one node replaced. */
export function withNode<T extends TreeNode>(ruleset: Ruleset, place: Place, change: (node: T) => T): Ruleset {
  return withSiblings(ruleset, place, (nodes, index) =>
    nodes.map((node, at) => (at === index ? change(node as T) : node)),
  );
}

/** A new node: below `place` (one level deeper), or beside it when it is a leaf. Gives the place of the new one. */
export function withAdded(ruleset: Ruleset, place: Place): { ruleset: Ruleset; place: Place } {
  if (place === '') {
    const criteria = [...ruleset.criteria, newCriterion(ruleset)];
    return { ruleset: { ...ruleset, criteria }, place: `criteria[${criteria.length - 1}]` };
  }
  const at = indexesOf(place);
  if (at?.r !== undefined) return withAdded(ruleset, parentOf(place));
  const parent = nodeAt(ruleset, place);
  if (!parent) return { ruleset, place };
  if (at?.s === undefined) {
    const count = (parent as Criterion).subcriteria.length;
    const next = withNode<Criterion>(ruleset, place, (node) => ({
      ...node,
      subcriteria: [...node.subcriteria, newSubcriterion(freeCode(ruleset, node.code, count + 1))],
    }));
    return { ruleset: next, place: `${place}.subcriteria[${count}]` };
  }
  const count = (parent as Subcriterion).requirements.length;
  const next = withNode<Subcriterion>(ruleset, place, (node) => ({
    ...node,
    requirements: [...node.requirements, newRequirement(ruleset, freeCode(ruleset, node.code, count + 1))],
  }));
  return { ruleset: next, place: `${place}.requirements[${count}]` };
}

export function withoutNode(ruleset: Ruleset, place: Place): Ruleset {
  return withSiblings(ruleset, place, (nodes, index) => nodes.filter((_, at) => at !== index));
}

/** The node moved among its siblings; at the edges nothing changes. Gives its new place. */
export function withMoved(ruleset: Ruleset, place: Place, step: -1 | 1): { ruleset: Ruleset; place: Place } {
  const at = indexesOf(place);
  const index = at?.r ?? at?.s ?? at?.c ?? 0;
  const target = place.replace(/\d+\]$/, `${index + step}]`);
  if (index + step < 0 || !nodeAt(ruleset, target)) return { ruleset, place };
  const moved = withSiblings(ruleset, place, (nodes) =>
    nodes.map((node, here) => nodes[here === index ? index + step : here === index + step ? index : here] ?? node),
  );
  return { ruleset: moved, place: target };
}

type Siblings = (nodes: readonly TreeNode[], index: number) => TreeNode[];

function withSiblings(ruleset: Ruleset, place: Place, change: Siblings): Ruleset {
  const at = indexesOf(place);
  if (!at) return ruleset;
  const inCriterion = (criterion: Criterion): Criterion => {
    if (at.r === undefined)
      return { ...criterion, subcriteria: change(criterion.subcriteria, at.s ?? 0) as Subcriterion[] };
    const subcriteria = criterion.subcriteria.map((sub, s) =>
      s === at.s ? { ...sub, requirements: change(sub.requirements, at.r ?? 0) as Requirement[] } : sub,
    );
    return { ...criterion, subcriteria };
  };
  if (at.s === undefined) return { ...ruleset, criteria: change(ruleset.criteria, at.c) as Criterion[] };
  return { ...ruleset, criteria: ruleset.criteria.map((one, c) => (c === at.c ? inCriterion(one) : one)) };
}

/** `8.2`, then `8.3` …: codes are never used twice. */
function freeCode(ruleset: Ruleset, parent: string, from: number): string {
  const taken = new Set(outlineOf(ruleset).map(({ code }) => code));
  let number = from;
  while (taken.has(`${parent}.${number}`)) number += 1;
  return `${parent}.${number}`;
}

function newCriterion(ruleset: Ruleset): Criterion {
  const taken = new Set(ruleset.criteria.map(({ code }) => code));
  let number = ruleset.criteria.length + 1;
  while (taken.has(`${number}`)) number += 1;
  const pillar = ruleset.kind === 'index' ? { max: null, role: 'base' as const, exempted: 'share' as const } : {};
  return { code: `${number}`, name: '', combine: { kind: 'all' }, ...pillar, subcriteria: [] };
}

function newSubcriterion(code: string): Subcriterion {
  return { code, name: '', certainty: 'full', combine: { kind: 'all' }, requirements: [] };
}

function newRequirement({ kind }: Ruleset, code: string): Requirement {
  return {
    code,
    name: '',
    rule: { kind: 'open' },
    normative: true,
    informational: false,
    ...(kind === 'index' ? { max: null } : {}),
    evidence: [],
    sources: [],
    certainty: 'full',
  };
}
