import { roundTo } from '../text/index.ts';
import { finding } from './findings.ts';
import type { Notes } from './read-json.ts';
import { mostOf } from './read-points-rule.ts';
import { givesPoints } from './read-rule.ts';
import { type Criterion, type Requirement, ROLES, type Ruleset, type Subcriterion } from './ruleset.ts';

/** What only a whole ruleset can say: points stand in an index only, parts add up to wholes, examples name what exists. */
export function checkPoints(ruleset: Ruleset, notes: Notes): void {
  const isIndex = ruleset.kind === 'index';
  if (isIndex && !ruleset.scale) notes.push(finding('scale-missing', 'scale'));
  if (!isIndex && ruleset.scale) notes.push(finding('scale-outside-index', 'scale'));
  for (const [c, criterion] of ruleset.criteria.entries()) {
    const place = `criteria[${c}]`;
    for (const [s, subcriterion] of criterion.subcriteria.entries()) {
      for (const [r, requirement] of subcriterion.requirements.entries())
        checkLeaf(requirement, criterion, isIndex, { place: `${place}.subcriteria[${s}].requirements[${r}]`, notes });
    }
    if (isIndex) checkSums(criterion, place, notes);
  }
  checkTies(ruleset, notes);
  checkExamples(ruleset, notes);
}

/** A tie is decided by what gives points and is named once. */
function checkTies({ scale, criteria }: Ruleset, notes: Notes): void {
  const parts = criteria.flatMap(({ code, subcriteria }) => [code, ...subcriteria.map((sub) => sub.code)]);
  const known = new Set<string>([...ROLES, ...parts]);
  for (const [at, tie] of (scale?.ties ?? []).entries()) {
    if (!known.delete(tie)) notes.push(finding('tie-unknown', `scale.ties[${at}]`, { code: tie }));
  }
}

function checkLeaf(
  { rule, max, informational }: Requirement,
  { role }: Criterion,
  isIndex: boolean,
  { place, notes }: { place: string; notes: Notes },
): void {
  if (!isIndex) {
    if (givesPoints(rule)) notes.push(finding('points-outside-index', `${place}.rule`, { found: rule.kind }));
    return;
  }
  if (informational) return;
  if (max === undefined) notes.push(finding('points-missing', `${place}.max`));
  if (role === 'deduction' && max === null) notes.push(finding('deduction-without-max', `${place}.max`));
  const most = givesPoints(rule) ? mostOf(rule) : undefined;
  if (typeof max === 'number' && most !== undefined && most > max)
    notes.push(finding('points-above-max', `${place}.rule`, { most, max }));
}

type Part = { max: number | null };

function checkSums(criterion: Criterion, place: string, notes: Notes): void {
  const parts = criterion.subcriteria.flatMap((subcriterion, s): Part[] => {
    const leaves = leavesOf(subcriterion);
    const { max } = subcriterion;
    if (typeof max !== 'number') return leaves;
    checkSum(leaves, max, `${place}.subcriteria[${s}].max`, notes);
    return [{ max }];
  });
  if (typeof criterion.max === 'number') checkSum(parts, criterion.max, `${place}.max`, notes);
}

/** Open parts may fill what is missing; known ones must not go beyond. */
function checkSum(parts: readonly Part[], max: number, place: string, notes: Notes): void {
  const sum = roundTo(
    parts.reduce((total, part) => total + (part.max ?? 0), 0),
    9,
  );
  const isOpen = parts.some((part) => part.max === null);
  if (isOpen ? sum > max : sum !== max) notes.push(finding('points-do-not-add-up', place, { sum, max }));
}

function leavesOf({ requirements }: Subcriterion): Part[] {
  return requirements.flatMap(({ informational, max = null }) => (informational ? [] : [{ max }]));
}

function checkExamples(ruleset: Ruleset, notes: Notes): void {
  const codes = new Set(['total', ...ruleset.criteria.flatMap(codesUnder)]);
  for (const [at, { expect }] of ruleset.examples.entries()) {
    for (const [code, { points }] of Object.entries(expect)) {
      const place = `examples[${at}].expect.${code}`;
      if (!codes.has(code)) notes.push(finding('example-code-unknown', place, { code }));
      if (points !== undefined && ruleset.kind !== 'index') notes.push(finding('example-points-outside-index', place));
    }
  }
}

function codesUnder({ code, subcriteria }: Criterion): string[] {
  return [
    code,
    ...subcriteria.flatMap((sub) => [sub.code, ...sub.requirements.map((requirement) => requirement.code)]),
  ];
}
