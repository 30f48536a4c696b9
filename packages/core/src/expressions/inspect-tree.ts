import type { ASTNode } from '@marcbachmann/cel-js';
import { ALLOWED_FUNCTIONS, LOOPS } from './functions.ts';
import type { SourceRange } from './model.ts';

/** What a tree reads and whether it calls something it may not. */
export type TreeReading = {
  uses: Set<string>;
  fields: Map<string, Set<string>>;
  forbidden?: { name: string; range: SourceRange };
  /** A division (`/` is written `%` for the parser, see normalise) by a written 0: it can never give anything. */
  zeroDivision?: SourceRange;
  loops: number;
};

/** Bound names of macros, each with the variable whose rows it stands for (null when that is not plain to see). */
type Bound = ReadonlyMap<string, string | null>;

/** Walks a parsed source: free names, columns read through them, functions that are not allowed, nesting of loops. */
export function readTree(tree: ASTNode): TreeReading {
  const reading: TreeReading = { uses: new Set(), fields: new Map(), loops: 0 };
  walk(tree, new Map(), 0, reading);
  return reading;
}

function walk(node: ASTNode, bound: Bound, loops: number, reading: TreeReading): void {
  if (node.op === 'id') {
    if (!bound.has(node.args)) reading.uses.add(node.args);
    return;
  }
  if (node.op === '.' || node.op === '.?') {
    noteField(node.args[0], node.args[1], bound, reading);
    walk(node.args[0], bound, loops, reading);
    return;
  }
  if (node.op === 'call' || node.op === 'rcall') {
    walkCall(node, bound, loops, reading);
    return;
  }
  if (node.op === '%' && isZero(node.args[1])) reading.zeroDivision ??= { start: node.start, end: node.end };
  for (const child of childrenOf(node.args)) walk(child, bound, loops, reading);
}

function isZero(node: ASTNode): boolean {
  return (
    node.op === 'value' && (typeof node.args === 'number' || typeof node.args === 'bigint') && Number(node.args) === 0
  );
}

type Call = Extract<ASTNode, { op: 'call' | 'rcall' }>;

function walkCall(node: Call, bound: Bound, loops: number, reading: TreeReading): void {
  const name = node.args[0];
  const receiver = node.op === 'rcall' ? node.args[1] : undefined;
  const given = node.op === 'rcall' ? node.args[2] : node.args[1];
  if (!ALLOWED_FUNCTIONS.has(name)) reading.forbidden ??= { name, range: { start: node.start, end: node.end } };
  if (name === 'sumOf') noteColumnArgument(given, bound, reading);
  if (receiver) walk(receiver, bound, loops, reading);
  const variable = given[0];
  if (receiver && LOOPS.has(name) && variable?.op === 'id') {
    const inside = new Map(bound).set(variable.args, rowsOf(receiver, bound));
    reading.loops = Math.max(reading.loops, loops + 1);
    for (const part of given.slice(1)) walk(part, inside, loops + 1, reading);
    return;
  }
  for (const part of given) walk(part, bound, loops, reading);
}

/** `C01` or `C01.filter(…)` still give rows of C01; `C01.map(…)` does not. */
function rowsOf(node: ASTNode, bound: Bound): string | null {
  if (node.op === 'id') return bound.has(node.args) ? null : node.args;
  if (node.op === 'rcall' && node.args[0] === 'filter') return rowsOf(node.args[1], bound);
  return null;
}

function noteField(owner: ASTNode, field: string, bound: Bound, reading: TreeReading): void {
  if (owner.op === '.' && owner.args[0].op === 'id' && !bound.has(owner.args[0].args)) {
    note(reading, `${owner.args[0].args}.${owner.args[1]}`, field);
  }
  if (owner.op !== 'id') return;
  const variable = bound.has(owner.args) ? bound.get(owner.args) : owner.args;
  if (variable) note(reading, variable, field);
}

function noteColumnArgument(given: readonly ASTNode[], bound: Bound, reading: TreeReading): void {
  const [rows, column] = given;
  const variable = rows && rowsOf(rows, bound);
  if (variable && column?.op === 'value' && typeof column.args === 'string') note(reading, variable, column.args);
}

function note(reading: TreeReading, variable: string, field: string): void {
  const known = reading.fields.get(variable) ?? new Set<string>();
  reading.fields.set(variable, known.add(field));
}

function childrenOf(value: unknown): ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(childrenOf);
  return value !== null && typeof value === 'object' && 'op' in value ? [value as ASTNode] : [];
}
