import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseElements } from '../elements/index.ts';
import { type ParsedForm, parseForm } from '../forms/index.ts';
import type { Value } from '../values/index.ts';
import {
  judge,
  missingExamples,
  parseOverlay,
  parseRuleset,
  type Ruleset,
  requirementsOf,
  runExamples,
  verdictsOf,
} from './index.ts';
import { requiredBy } from './order.ts';

// What every file under data/ must hold, whoever adds the next one.

const folder = (name: string) => new URL(`../../../../data/${name}/`, import.meta.url);
const filesOf = (name: string) => readdirSync(folder(name)).filter((file) => file.endsWith('.json'));
const json = (name: string, file: string) => JSON.parse(readFileSync(new URL(file, folder(name)), 'utf8'));

const elements = new Set(
  filesOf('elements').flatMap((file) => {
    const parsed = parseElements(json('elements', file));
    if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.findings)}`);
    return [...parsed.codes];
  }),
);

function read(file: string): Ruleset {
  const parsed = parseRuleset(json('rulesets', file), elements);
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.findings)}`);
  return parsed.ruleset;
}
const rulesets = filesOf('rulesets').map(read);
const isFrame = (ruleset: Ruleset) => requirementsOf(ruleset).every(({ rule }) => rule.kind === 'open');

const given = { unitId: 'x', period: '2026', level: 'verified', source: { kind: 'import', importId: 'x' } } as const;

/** Those that a ruleset requires, theirs before them. */
function needed(ruleset: Ruleset): Ruleset[] {
  const first = rulesets.filter(({ code }) => requiredBy(ruleset).includes(code));
  return first.flatMap((one) => [...needed(one), one]);
}

describe.each(rulesets.map((ruleset) => [ruleset.code, ruleset] as const))('shipped ruleset %s', (_code, ruleset) => {
  test('gives what its worked-out cases say', () => {
    const failing = runExamples(ruleset, needed(ruleset)).filter(({ differences }) => differences.length > 0);
    expect(failing.map(({ name, differences }) => ({ name, differences }))).toEqual([]);
  });

  test('has a case of every kind; a frame of open requirements has only what is missing', () => {
    expect(missingExamples(ruleset)).toEqual(isFrame(ruleset) ? ['met', 'unmet', 'borderline'] : []);
    if (!isFrame(ruleset)) expect(ruleset.examples.length).toBeGreaterThanOrEqual(4);
  });

  test('says of every line where it was read', () => {
    expect(requirementsOf(ruleset).filter(({ sources }) => sources.length === 0)).toEqual([]);
  });
});

test('a frame is met by nobody, whatever is known of the commune', () => {
  const everything = [...elements].map(
    (element): Value => ({ ...given, element, value: element.endsWith('total') ? 10 : true }),
  );
  const frames = rulesets.filter(isFrame);
  expect(frames.map(({ code }) => code)).toEqual(['cds_xa_thanh_hoa_1829', 'ntm_2026_2030']);
  for (const frame of frames) {
    const verdicts = new Set(verdictsOf(judge(frame, everything, { commune_group: 'nhom_1' }, '2026-03-01')).values());
    expect([...verdicts], frame.code).toEqual(['unknown']);
  }
});

test('every overlay reads, and speaks of requirements that are there', () => {
  for (const file of filesOf('rulesets/overlays')) {
    const parsed = parseOverlay(json('rulesets/overlays', file), rulesets);
    expect(parsed.ok ? [] : parsed.findings, file).toEqual([]);
  }
});

test('the form of the index feeds every element of the index, and no other', () => {
  const parsed: ParsedForm = parseForm(json('forms', 'phieu-chi-so-xa-2026.json'), elements);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const fed = parsed.form.sections.flatMap(({ questions }) => questions.flatMap(({ feeds = [] }) => feeds));
  const own: string[] = json('elements', 'dti-khanh-hoa-2026.json').elements.map(({ code }: { code: string }) => code);
  expect([...new Set(fed.map(({ element }) => element))].sort()).toEqual([...own].sort());
});
