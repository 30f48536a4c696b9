import { redefinedCodes } from './difference.ts';
import { missingExamples, runExamples } from './examples.ts';
import { finding, type RulesetFinding } from './findings.ts';
import { inOrderOfRequires, requiredBy } from './order.ts';
import { requirementsOf } from './overlay.ts';
import { circularRequires } from './parse-ruleset.ts';
import type { ExampleKind, Overlay, Ruleset } from './ruleset.ts';

/**
 * Everything that stands in the way of publishing a sound ruleset, each with place and mend; empty when it may be published.
 * `published`: all rulesets that are published already. What parsing finds is not told again.
 */
export function publishable(ruleset: Ruleset, published: readonly Ruleset[]): RulesetFinding[] {
  return [
    ...againstPublished(ruleset, published),
    ...againstRequired(ruleset, published),
    ...wantedExamples(ruleset).map((kind) =>
      finding('example-kind-missing', 'examples', { kind: EXAMPLE_NAMES[kind] }),
    ),
    ...failingExamples(ruleset, published),
  ];
}

/** The same for an overlay of a province: its code is new, and it speaks of rulesets that are published. */
export function overlayPublishable(
  overlay: Overlay,
  published: readonly Ruleset[],
  overlayCodes: readonly string[],
): RulesetFinding[] {
  const spoken = Object.keys(overlay.rulesets);
  const codes = [...published.map(({ code }) => code), ...overlayCodes];
  return [
    ...(codes.includes(overlay.code) ? [finding('code-published', 'code', { code: overlay.code })] : []),
    ...(spoken.length === 0 ? [finding('overlay-empty', 'rulesets')] : []),
    ...spoken
      .filter((code) => !published.some((one) => one.code === code))
      .map((code) => finding('requires-unknown', `rulesets.${code}`, { code })),
  ];
}

export const EXAMPLE_NAMES: Readonly<Record<ExampleKind, string>> = {
  met: 'đạt',
  unmet: 'chưa đạt',
  borderline: 'sát ngưỡng',
  missing: 'thiếu số liệu',
};

/** Kinds of examples still wanted: a frame, in which nothing can be judged yet, needs only the case without data. */
export function wantedExamples(ruleset: Ruleset): ExampleKind[] {
  const missing = missingExamples(ruleset);
  return isFrame(ruleset) ? missing.filter((kind) => kind === 'missing') : missing;
}

/** True when nobody has written any of its rules: names and places only. */
export function isFrame(ruleset: Ruleset): boolean {
  return requirementsOf(ruleset).every(({ rule, informational }) => informational || rule.kind === 'open');
}

function againstPublished(ruleset: Ruleset, published: readonly Ruleset[]): RulesetFinding[] {
  const { code, series, version } = ruleset;
  const siblings = published.filter((one) => one.series === series);
  const found: RulesetFinding[] = [];
  if (published.some((one) => one.code === code)) found.push(finding('code-published', 'code', { code }));
  if (siblings.some((one) => one.version === version && one.code !== code))
    found.push(finding('version-published', 'version', { version, series }));
  const elsewhere = siblings.find((one) => one.scope !== ruleset.scope);
  if (elsewhere) found.push(finding('series-of-another-unit', 'series', { series, scope: elsewhere.scope }));
  const newest = siblings.filter((one) => one.version < version).sort((a, b) => b.version - a.version)[0];
  for (const reused of newest ? redefinedCodes(newest, ruleset) : [])
    found.push(finding('code-redefined', reused, { code: reused, before: newest?.code ?? '' }));
  for (const other of siblings.filter((one) => one.code !== code && overlaps(one, ruleset)))
    found.push(
      finding('validity-overlap', 'validFrom', {
        code: other.code,
        from: other.validFrom ?? '…',
        to: other.validTo ?? '…',
      }),
    );
  return found;
}

type Dated = Pick<Ruleset, 'validFrom' | 'validTo'>;

/** [validFrom, validTo) of both hold a day in common. */
function overlaps(a: Dated, b: Dated): boolean {
  const beginsBeforeEnd = (one: Dated, other: Dated) =>
    one.validFrom === null || other.validTo === null || one.validFrom < other.validTo;
  return beginsBeforeEnd(a, b) && beginsBeforeEnd(b, a);
}

function againstRequired(ruleset: Ruleset, published: readonly Ruleset[]): RulesetFinding[] {
  const known = published.filter(({ code }) => code !== ruleset.code);
  const unknown = requiredBy(ruleset).filter(
    (code) => code !== ruleset.code && !known.some((one) => one.code === code || one.series === code),
  );
  const circles = circularRequires([...known, ruleset]).filter(({ place }) => place === ruleset.code);
  return [
    ...unknown.map((code) => finding('requires-unknown', 'requires', { code })),
    ...circles.map((circle) => ({ ...circle, place: 'requires' })),
  ];
}

/** Rulesets that this one asks for, and those that they ask for, in the order in which they are judged. */
export function requiredRulesets(ruleset: Ruleset, published: readonly Ruleset[]): Ruleset[] {
  const others = published.filter(({ code }) => code !== ruleset.code);
  const wanted = new Set<Ruleset>();
  const visit = (code: string) => {
    const found = others.find((one) => one.code === code) ?? others.find((one) => one.series === code);
    if (!found || wanted.has(found)) return;
    wanted.add(found);
    for (const next of requiredBy(found)) visit(next);
  };
  for (const code of requiredBy(ruleset)) visit(code);
  return inOrderOfRequires([...wanted]);
}

function failingExamples(ruleset: Ruleset, published: readonly Ruleset[]): RulesetFinding[] {
  return runExamples(ruleset, requiredRulesets(ruleset, published)).flatMap(({ name, differences }, at) =>
    differences.map(({ code, expected, found }) =>
      finding('example-fails', `examples[${at}].expect.${code}`, {
        name,
        code: nameOfCode(code),
        expected: saidOf(expected),
        found: saidOf(found),
      }),
    ),
  );
}

const RESULTS: Readonly<Record<string, string>> = {
  met: 'đạt',
  unmet: 'chưa đạt',
  unknown: 'chưa đủ số liệu',
  exempt: 'không xét',
  absent: 'không có kết quả',
};

/** A verdict in words; points as Vietnamese writes them. */
function saidOf(result: string): string {
  return Object.hasOwn(RESULTS, result) ? String(RESULTS[result]) : result.replaceAll('.', ',');
}

function nameOfCode(code: string): string {
  return code === 'total' ? 'cả bộ' : code;
}
