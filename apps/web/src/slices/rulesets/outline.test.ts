import { parseRuleset, type Rule, type Ruleset } from '@thuocdo/core/judging';
import { describe, expect, test } from 'vitest';
import { nodeAt, outlineOf, parentOf, placeOfFinding, withAdded, withMoved, withNode, withoutNode } from './outline.ts';
import { columnsIn, startOf, variablesIn } from './rule-starts.ts';

const leaf = (code: string) => ({ code, name: code, rule: { kind: 'open' }, sources: [], certainty: 'full' });
const sub = (code: string, ...leaves: string[]) => ({
  code,
  name: code,
  certainty: 'full',
  requirements: leaves.map(leaf),
});

function made(): Ruleset {
  const criteria = [
    { code: '8', name: 'Tiêu chí 8', subcriteria: [sub('8.1', '8.1.a', '8.1.b'), sub('8.2', '8.2.a')] },
    { code: '9', name: 'Tiêu chí 9', subcriteria: [] },
  ];
  const parsed = parseRuleset({ code: 'thu', kind: 'criteria', name: 'Bộ', standard: 'ntm', criteria });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.ruleset;
}
const codes = (ruleset: Ruleset) => outlineOf(ruleset).map(({ code }) => code);

describe('the tree of a ruleset', () => {
  test('lists every node with its depth and its place among its siblings', () => {
    expect(codes(made())).toEqual(['8', '8.1', '8.1.a', '8.1.b', '8.2', '8.2.a', '9']);
    expect(outlineOf(made())[3]).toMatchObject({ level: 'requirement', depth: 3, at: 2, of: 2 });
    expect(nodeAt(made(), 'criteria[0].subcriteria[1]')?.code).toBe('8.2');
    expect(nodeAt(made(), 'criteria[7]')).toBeUndefined();
  });

  test('grows below a node, beside a leaf, and at its top, with codes that are free', () => {
    const below = withAdded(made(), 'criteria[0].subcriteria[1]');
    expect(nodeAt(below.ruleset, below.place)).toMatchObject({ code: '8.2.2', rule: { kind: 'open' } });
    const beside = withAdded(made(), 'criteria[0].subcriteria[0].requirements[0]');
    expect(beside.place).toBe('criteria[0].subcriteria[0].requirements[2]');
    const inside = withAdded(made(), 'criteria[0]');
    expect(nodeAt(inside.ruleset, inside.place)?.code).toBe('8.3');
    const top = withAdded(made(), '');
    expect([top.place, nodeAt(top.ruleset, top.place)?.code]).toEqual(['criteria[2]', '3']);
  });

  test('moves a node among its siblings and no further', () => {
    const down = withMoved(made(), 'criteria[0].subcriteria[0]', 1);
    expect([down.place, codes(down.ruleset).slice(1, 3)]).toEqual(['criteria[0].subcriteria[1]', ['8.2', '8.2.a']]);
    expect(withMoved(made(), 'criteria[0].subcriteria[0]', -1)).toEqual({
      ruleset: made(),
      place: 'criteria[0].subcriteria[0]',
    });
    expect(codes(withMoved(made(), 'criteria[1]', -1).ruleset)[0]).toBe('9');
  });

  test('loses a node with all that lies in it, and changes one node only', () => {
    expect(codes(withoutNode(made(), 'criteria[0].subcriteria[0]'))).toEqual(['8', '8.2', '8.2.a', '9']);
    const renamed = withNode(made(), 'criteria[0].subcriteria[1].requirements[0]', (node) => ({
      ...node,
      name: 'mới',
    }));
    expect(
      outlineOf(renamed)
        .filter(({ name }) => name === 'mới')
        .map(({ code }) => code),
    ).toEqual(['8.2.a']);
    expect(parentOf('criteria[0].subcriteria[1]')).toBe('criteria[0]');
  });

  test('is found by the place of a finding, or by the code that it names', () => {
    const place = (said: string) => placeOfFinding({ place: said }, made());
    expect(place('criteria[0].subcriteria[1].requirements[0].rule.steps')).toBe(
      'criteria[0].subcriteria[1].requirements[0]',
    );
    expect(place('8.2.a')).toBe('criteria[0].subcriteria[1].requirements[0]');
    expect(place('legalBasis[0].number')).toBe('');
  });
});

describe('a rule of another kind', () => {
  const ratio: Rule = {
    kind: 'ratio',
    numerator: 'a',
    denominator: 'b',
    op: '>=',
    threshold: { unit: '%', value: 80 },
    zeroDenominator: 'unknown',
  };
  test('keeps the elements and the threshold where it can', () => {
    expect(startOf('proportional', ratio)).toMatchObject({ numerator: 'a', denominator: 'b' });
    expect(startOf('tiers', ratio)).toMatchObject({ of: { numerator: 'a', denominator: 'b' } });
    expect(startOf('ratio', startOf('tiers', ratio))).toMatchObject({ numerator: 'a', denominator: 'b' });
    expect(startOf('threshold', ratio)).toMatchObject({ element: 'a', threshold: { value: 80, unit: 'số' } });
    expect(startOf('k_of_n', ratio)).toMatchObject({ of: ['a', 'b'] });
  });

  test('of expressions names what it reads, and nothing from its texts', () => {
    const kindOf = (name: string) => (name === 'a' ? 'number' : name === 'q' ? 'bool' : undefined);
    expect(variablesIn('a > 1 && q && fold("a b") == "q"', kindOf)).toEqual({ a: 'number', q: 'bool' });
    expect(columnsIn('row.fixed || row.mobile && row.fixed')).toEqual(['fixed', 'mobile']);
  });
});
