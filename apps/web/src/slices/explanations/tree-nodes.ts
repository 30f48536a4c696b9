import type { LeafView, LevelResults, TreeView } from '@thuocdo/contract/explanations';

type Part = Pick<LeafView, 'code' | 'name' | 'verdict' | 'sentence'> & { score?: LeafView['score'] | undefined };

/** A part of a result with what lies under it; a requirement has its facts instead. */
export interface TreeNode extends Part {
  children: TreeNode[];
  leaf?: LeafView;
  /** Its points are taken off. */
  isDeduction: boolean;
}

/** Preconditions first, then criteria; with a code only that part, and what must be met before it. */
export function nodesOf({ preconditions, criteria }: TreeView, code?: string): TreeNode[] {
  const first = preconditions.map((leaf) => leafNode(leaf, false));
  const nodes = criteria.map((criterion) => {
    const isDeduction = criterion.role === 'deduction';
    const children = criterion.subcriteria.map((sub) => ({
      ...partOf(sub),
      isDeduction,
      children: sub.requirements.map((leaf) => leafNode(leaf, isDeduction)),
    }));
    return { ...partOf(criterion), isDeduction, children };
  });
  return [...first, ...(code === undefined ? nodes : findIn(nodes, code))];
}

function findIn(nodes: readonly TreeNode[], code: string): TreeNode[] {
  return nodes.flatMap((node) => (node.code === code ? [node] : findIn(node.children, code)));
}

const leafNode = (leaf: LeafView, isDeduction: boolean): TreeNode => ({
  ...partOf(leaf),
  isDeduction,
  children: [],
  leaf,
});
const partOf = ({ code, name, verdict, sentence, score }: Part): Part => ({ code, name, verdict, sentence, score });

/** Codes of these parts and of all that lies under them. */
export function codesIn(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) => [node.code, ...codesIn(node.children)]);
}

/** What stands open at first: the way down to what is not met, but not its numbers. A single part that was asked for: all. */
export function openAtFirst(nodes: readonly TreeNode[], code?: string): ReadonlySet<string> {
  if (code !== undefined) return new Set(codesIn(nodes));
  return new Set(nodes.flatMap(wayDown));
}

function wayDown(node: TreeNode): string[] {
  if (node.leaf !== undefined) return [];
  const settled = node.verdict === 'met' || node.verdict === 'exempt';
  return settled ? [] : [node.code, ...node.children.flatMap(wayDown)];
}

/** Codes whose result is not the same at every level reached. */
export function differingCodes(levels: readonly LevelResults[]): ReadonlySet<string> {
  const codes = new Set(levels.flatMap(({ results }) => Object.keys(results)));
  const said = ({ results }: LevelResults, code: string) => JSON.stringify(results[code] ?? null);
  return new Set([...codes].filter((code) => new Set(levels.map((level) => said(level, code))).size > 1));
}

/** Elements whose value is not the same at every level reached. */
export function differingElements(levels: readonly LevelResults[]): ReadonlySet<string> {
  const elements = new Set(levels.flatMap(({ values }) => Object.keys(values)));
  return new Set([...elements].filter((one) => new Set(levels.map(({ values }) => values[one])).size > 1));
}
