import type { FactView, LeafView, TreeView } from '@thuocdo/contract/explanations';
import type { ExplanationFact, ExplanationLeaf, ExplanationTree } from '@thuocdo/core/judging';
import { phraseIfKnown } from '@thuocdo/phrases';
import type { Sources } from './sources.ts';

/** What facts need beside the tree: where values come from, what declared an attribute, what rulesets are called. */
export interface Told {
  unitId: string;
  sources: Sources;
  /** Attribute → what declared it. */
  bases: ReadonlyMap<string, string>;
  /** Ruleset → name. */
  rulesets: ReadonlyMap<string, string>;
}

/** The tree with the source of every value: organisation, question, revision, person, moment and files. */
export function presentTree(tree: ExplanationTree, told: Told): TreeView {
  return {
    ...tree,
    preconditions: tree.preconditions.map((leaf) => presentLeaf(leaf, told)),
    criteria: tree.criteria.map((criterion) => ({
      ...criterion,
      subcriteria: criterion.subcriteria.map((sub) => ({
        ...sub,
        requirements: sub.requirements.map((leaf) => presentLeaf(leaf, told)),
      })),
    })),
  };
}

function presentLeaf({ facts, evidence, ...leaf }: ExplanationLeaf, told: Told): LeafView {
  return { ...leaf, evidence: [...evidence], facts: facts.map((fact) => presentFact(fact, told)) };
}

function presentFact(fact: ExplanationFact, { unitId, sources, bases, rulesets }: Told): FactView {
  switch (fact.kind) {
    case 'value': {
      const { source: _, value, ...shown } = fact;
      const origins = sources.originsOf(unitId, fact);
      const text = sources.words.text(value, origins[0]?.said.question ?? undefined);
      return { ...shown, value: value as string, text, origins };
    }
    case 'attribute':
      return { ...fact, text: attributeText(fact.value), basis: bases.get(fact.attribute) ?? null };
    case 'judgement':
      return { ...fact, name: rulesets.get(fact.ruleset) ?? fact.ruleset };
    case 'missing':
      return fact;
  }
}

/** Classes of communes have words; what has none is printed as it is. */
function attributeText(value: string | number | boolean | null): string | null {
  if (value === null) return null;
  return phraseIfKnown('vi', `units.value-${value}`) ?? String(value);
}
