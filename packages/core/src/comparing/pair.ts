import { elementsOf, type Ruleset, type Subcriterion } from '../judging/index.ts';

interface Named {
  code: string;
  name: string;
}

/** Two sub-criteria that measure the same, or one that the other law does not have. */
export interface SubcriterionPair {
  a: Named | null;
  b: Named | null;
}

/**
 * Sub-criteria of two laws side by side. Codes say little across times (criterion 8 of one law is the environment in the
 * next), so those are paired that read the same numbers: the most numbers in common first, then the same code. Laws that
 * hold at the same time number one list of criteria: there the same code pairs what is left. What finds no partner stands
 * alone. In the order of the first law, then what only the second has.
 */
export function pairSubcriteria(a: Ruleset, b: Ruleset): SubcriterionPair[] {
  const [ofA, ofB] = [subcriteriaOf(a), subcriteriaOf(b)];
  if (a.code === b.code) return ofA.map((sub) => ({ a: named(sub), b: named(sub) }));
  const partners = partnersOf(ofA, ofB, holdTogether(a, b));
  const taken = new Set(partners.values());
  return [
    ...ofA.map((sub) => ({ a: named(sub), b: namedOrNull(partners.get(sub)) })),
    ...ofB.filter((sub) => !taken.has(sub)).map((sub) => ({ a: null, b: named(sub) })),
  ];
}

function partnersOf(
  ofA: readonly Subcriterion[],
  ofB: readonly Subcriterion[],
  areOneList: boolean,
): Map<Subcriterion, Subcriterion> {
  const likeness = ofA
    .flatMap((a) => ofB.map((b) => ({ a, b, common: commonElements(a, b), isSameCode: a.code === b.code })))
    .filter(({ common, isSameCode }) => common > 0 || (areOneList && isSameCode))
    .sort((one, two) => two.common - one.common || Number(two.isSameCode) - Number(one.isSameCode));
  const partners = new Map<Subcriterion, Subcriterion>();
  const taken = new Set<Subcriterion>();
  for (const { a, b } of likeness) {
    if (partners.has(a) || taken.has(b)) continue;
    partners.set(a, b);
    taken.add(b);
  }
  return partners;
}

/** True when there is a day on which both hold. */
function holdTogether(a: Ruleset, b: Ruleset): boolean {
  const begins = (one: Ruleset, other: Ruleset) =>
    other.validTo === null || one.validFrom === null || one.validFrom < other.validTo;
  return begins(a, b) && begins(b, a);
}

function commonElements(a: Subcriterion, b: Subcriterion): number {
  const read = new Set(elementsRead(a));
  return elementsRead(b).filter((element) => read.has(element)).length;
}

function elementsRead({ requirements }: Subcriterion): string[] {
  return [...new Set(requirements.flatMap(({ rule }) => elementsOf(rule)))];
}

function subcriteriaOf({ criteria }: Ruleset): Subcriterion[] {
  return criteria.flatMap((criterion) => criterion.subcriteria);
}

const named = ({ code, name }: Subcriterion): Named => ({ code, name });
const namedOrNull = (sub: Subcriterion | undefined): Named | null => (sub === undefined ? null : named(sub));
