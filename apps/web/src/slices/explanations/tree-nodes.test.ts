import type { LeafView, LevelResults, TreeView } from '@thuocdo/contract/explanations';
import { describe, expect, test } from 'vitest';
import { codesIn, differingCodes, differingElements, nodesOf, openAtFirst } from './tree-nodes.ts';

const leaf = (code: string, verdict: LeafView['verdict']): LeafView => ({
  code,
  name: code,
  verdict,
  sentence: code,
  informational: false,
  rule: '',
  clause: { place: '', text: null },
  evidence: [],
  facts: [],
});
const sub = (code: string, requirements: LeafView[], verdict: LeafView['verdict']) => ({
  code,
  name: code,
  verdict,
  sentence: code,
  requirements,
});
const tree: TreeView = {
  code: 'ntm',
  name: 'NTM',
  verdict: 'unmet',
  sentence: '',
  kind: 'criteria',
  asOf: '2023-08-01',
  inForce: true,
  illustrative: false,
  preconditions: [leaf('truoc', 'met')],
  criteria: [
    {
      code: '8',
      name: '8',
      verdict: 'unmet',
      sentence: '',
      subcriteria: [
        sub('8.1', [leaf('8.1.a', 'met')], 'met'),
        sub('8.2', [leaf('8.2.a', 'met'), leaf('8.2.b', 'unmet')], 'unmet'),
      ],
    },
    {
      code: 'V',
      name: 'Điểm trừ',
      verdict: 'met',
      sentence: '',
      role: 'deduction',
      subcriteria: [sub('V.1', [leaf('V.1.a', 'met')], 'met')],
    },
  ],
};

describe('the tree', () => {
  test('has every part in order, what must be met first before the rest', () => {
    expect(codesIn(nodesOf(tree))).toEqual([
      'truoc',
      '8',
      '8.1',
      '8.1.a',
      '8.2',
      '8.2.a',
      '8.2.b',
      'V',
      'V.1',
      'V.1.a',
    ]);
  });

  test('of one part has that part alone, whole, and what must be met first', () => {
    expect(codesIn(nodesOf(tree, '8.2'))).toEqual(['truoc', '8.2', '8.2.a', '8.2.b']);
    expect(codesIn(nodesOf(tree, 'khac'))).toEqual(['truoc']);
  });

  test('knows down to the line what is taken off', () => {
    const flat = (nodes: ReturnType<typeof nodesOf>): ReturnType<typeof nodesOf> =>
      nodes.flatMap((node) => [node, ...flat(node.children)]);
    expect(
      flat(nodesOf(tree))
        .filter(({ isDeduction }) => isDeduction)
        .map(({ code }) => code),
    ).toEqual(['V', 'V.1', 'V.1.a']);
  });

  test('stands open on the way to what is not met; a part that was asked for, to its numbers', () => {
    expect([...openAtFirst(nodesOf(tree))]).toEqual(['8', '8.2']);
    expect([...openAtFirst(nodesOf(tree, '8.1'), '8.1')]).toEqual(['truoc', '8.1', '8.1.a']);
  });
});

describe('levels beside each other', () => {
  const at = (level: LevelResults['level'], low: number, values: Record<string, string>): LevelResults => ({
    level,
    results: { I: { verdict: 'unmet', score: { low, high: low, max: 10 } }, II: { verdict: 'met' } },
    values,
  });

  test('differ where verdict or points differ, and where a value is other or not there', () => {
    const levels = [at('self', 5, { a: '1', b: '2' }), at('verified', 4, { a: '1', b: '3', c: '9' })];
    expect([...differingCodes(levels)]).toEqual(['I']);
    expect([...differingElements(levels)]).toEqual(['b', 'c']);
  });

  test('never differ from themselves', () => {
    const only = [at('self', 5, { a: '1' })];
    expect([differingCodes(only).size, differingElements(only).size, differingCodes([]).size]).toEqual([0, 0, 0]);
  });
});
