import {
  type Criterion,
  dependsOn,
  type Result,
  type Ruleset,
  resultsOf,
  type Subcriterion,
} from '../judging/index.ts';
import { elementSubject, partSubject, TOTAL } from '../targets/index.ts';
import { isShortOf, missingPoints, targetGap } from './gaps.ts';
import type { Review, ReviewCounts, ReviewItem, ReviewMaterial, ReviewPillar } from './model.ts';
import { pairFigures } from './pair-figures.ts';

/**
 * «Rà soát, đánh giá thực tế kết quả đến thời điểm hiện tại»: one commune under one index, line by line: the points that the
 * engine gave, the commune's figures and words beside those of the enterprises, and what is missing to the maximum and to
 * the targets. Enterprises give figures and opinions; no point comes from here, they are the judgement's.
 */
export function reviewOf(material: ReviewMaterial): Review {
  const { ruleset, judgement } = material;
  const results: ReadonlyMap<string, Result> = judgement ? resultsOf(judgement) : new Map();
  const elements = elementsBySubcriterion(ruleset);
  const items = ruleset.criteria.flatMap((pillar) =>
    pillar.subcriteria.map((line) =>
      itemOf({ pillar, line, elements: elements.get(line.code) ?? [] }, material, results.get(line.code)),
    ),
  );
  const pillars = ruleset.criteria.map((pillar) => pillarOf(pillar, items, material, results.get(pillar.code)));
  const targets = gapsFor([partSubject(ruleset.code, TOTAL)], material);
  return {
    ...(judgement ? { verdict: judgement.verdict } : {}),
    ...(judgement?.score ? { total: judgement.score } : {}),
    ...(judgement?.score?.grade ? { grade: judgement.score.grade } : {}),
    pillars,
    items,
    targets,
    counts: countsOf({ pillars, items, targets }),
  };
}

interface Line {
  pillar: Criterion;
  line: Subcriterion;
  /** What its rules read. */
  elements: readonly string[];
}

function itemOf({ pillar, line, elements }: Line, material: ReviewMaterial, result: Result | undefined): ReviewItem {
  const { ruleset } = material;
  const role = pillar.role ?? 'base';
  const isAbout = aboutLine(ruleset, line);
  const duty = material.duty.filter(({ about }) => isAbout([about]));
  const asked = duty.flatMap((one) => one.elements);
  const shown = [...new Set([...elements, ...asked])];
  const missing = result && missingPoints(role, result);
  return {
    code: line.code,
    name: line.name,
    pillar: pillar.code,
    role,
    max: maxOf(line),
    ...(result ? { verdict: result.verdict, isShort: isShortOf(role, result) } : {}),
    ...(result?.score ? { score: result.score } : {}),
    ...(missing ? { missing } : {}),
    withinDuty: duty.length > 0,
    explanations: material.explanations.filter(({ about }) => isAbout(about)).map(({ text }) => text),
    figures: pairFigures(shown, asked, material),
    opinions: material.opinions.filter(({ about }) => isAbout(about)),
    targets: gapsFor([partSubject(ruleset.code, line.code), ...shown.map(elementSubject)], material),
  };
}

/** Forms name a line by its own code or by that of one of its requirements, within the standard. */
function aboutLine({ standard }: Ruleset, line: Subcriterion): (about: readonly string[]) => boolean {
  const codes = new Set([line.code, ...line.requirements.map(({ code }) => code)].map((code) => `${standard}:${code}`));
  return (about) => about.some((one) => codes.has(one));
}

function elementsBySubcriterion(ruleset: Ruleset): Map<string, string[]> {
  const lines = ruleset.criteria.flatMap(({ subcriteria }) => subcriteria);
  const lineOf = new Map(
    lines.flatMap(({ code, requirements }) => requirements.map((one) => [one.code, code] as const)),
  );
  const elements = new Map<string, string[]>();
  for (const [element, readers] of dependsOn(ruleset))
    for (const line of new Set(readers.map((code) => lineOf.get(code) ?? '')))
      elements.set(line, [...(elements.get(line) ?? []), element]);
  return elements;
}

/** Of the requirements that count, where the line itself does not say; null while the most of one is not known. */
function maxOf({ max, requirements }: Subcriterion): number | null {
  if (max !== undefined) return max;
  const each = requirements.filter(({ informational }) => !informational).map((one) => one.max ?? null);
  return each.includes(null) ? null : each.reduce<number>((sum, one) => sum + Number(one), 0);
}

function pillarOf(
  { code, name, role = 'base', max = null }: Criterion,
  items: readonly ReviewItem[],
  material: ReviewMaterial,
  result: Result | undefined,
): ReviewPillar {
  const own = items.filter(({ pillar }) => pillar === code);
  return {
    code,
    name,
    role,
    max,
    ...(result?.score ? { score: result.score } : {}),
    items: own.length,
    short: own.filter(({ isShort }) => isShort).length,
    targets: gapsFor([partSubject(material.ruleset.code, code)], material),
  };
}

function gapsFor(subjects: readonly string[], material: ReviewMaterial) {
  return material.targets
    .filter(({ subject }) => subjects.includes(subject))
    .map((target) => targetGap(target, material));
}

function countsOf({ pillars, items, targets }: Pick<Review, 'pillars' | 'items' | 'targets'>): ReviewCounts {
  const short = items.filter(({ isShort }) => isShort);
  const gaps = [...targets, ...pillars.flatMap((one) => one.targets), ...items.flatMap((one) => one.targets)];
  return {
    short: short.length,
    shortWithinDuty: short.filter(({ withinDuty }) => withinDuty).length,
    differing: items.filter(({ figures }) => figures.some(({ differs }) => differs)).length,
    targetsMissed: new Set(gaps.filter(({ met }) => met === 'no').map(({ target }) => target.subject)).size,
  };
}
