import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judge, parseRuleset, type Ruleset } from '../judging/index.ts';
import { gapLines } from './gap-lines.ts';

const json = JSON.parse(readFileSync(new URL('../../../../data/rulesets/ntm-2021-2025.json', import.meta.url), 'utf8'));

function shipped(): Ruleset {
  const parsed = parseRuleset(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.ruleset;
}

test('the gap list holds what decides and is not met or not known, with why and the elements that are read', () => {
  const judgement = judge(shipped(), [], { unit_path: 'VN/2023/84/845/29335' }, '2023-08-20');
  const lines = gapLines(judgement, { hamlets_with_internet: 'Thôn có Internet' });
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every(({ verdict }) => verdict === 'unmet' || verdict === 'unknown')).toBe(true);
  const internet = lines.find(({ elements }) => elements.includes('hamlets_with_internet'));
  expect(internet?.gap).toContain('Thôn có Internet');
});
