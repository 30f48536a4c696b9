import type { TriableRequirement } from '@thuocdo/contract/what-if';
import { type AmountInForce, amountInForce, classesOf, type Requirement, type Ruleset } from '@thuocdo/core/judging';
import type { CampaignRecord } from '../campaigns/index.ts';

/** The requirements of a ruleset whose rule has a threshold, with the one in force where and when the campaign is held. */
export function triableRequirements(ruleset: Ruleset, campaign: CampaignRecord): TriableRequirement[] {
  return ruleset.criteria.flatMap((criterion) =>
    criterion.subcriteria.flatMap(({ code, name, requirements }) =>
      requirements.flatMap((requirement) => {
        const held = amountInForce(requirement, campaign.unitPath, campaign.draft.scope.asOf);
        return held === undefined ? [] : [present(requirement, held, { code, name }, ruleset)];
      }),
    ),
  );
}

function present(
  requirement: Requirement,
  { threshold, amount, layer }: AmountInForce,
  subcriterion: TriableRequirement['subcriterion'],
  ruleset: Ruleset,
): TriableRequirement {
  const { code, name, rule } = requirement;
  return {
    code,
    name,
    subcriterion,
    unit: threshold.unit,
    op: 'op' in rule ? rule.op : '>=',
    ...limitsOf(requirement, amount),
    classes: classesOf(requirement),
    value: amount.value ?? null,
    valueByClass: amount.valueByClass ? { ...amount.valueByClass } : null,
    text: layer ? [layer.text.kind, layer.text.number].filter(Boolean).join(' ') || layer.text.name : ruleset.name,
    illustrative: layer?.text.illustrative ?? false,
  };
}

type Limits = Pick<TriableRequirement, 'minimum' | 'maximum' | 'whole'>;

/** Conditions are counted from one to all; shares end at 100 %, but some ratios (subscriptions to people) truly go beyond. */
function limitsOf({ rule }: Requirement, amount: AmountInForce['amount']): Limits {
  if (rule.kind === 'k_of_n') return { minimum: 1, maximum: rule.of.length, whole: true };
  if (rule.kind === 'rows') return { minimum: 0, maximum: 100, whole: false };
  if (rule.kind !== 'ratio') return { minimum: null, maximum: null, whole: false };
  const said = [amount.value, ...Object.values(amount.valueByClass ?? {})];
  return { minimum: 0, maximum: said.some((value) => Number(value) > 100) ? 1000 : 100, whole: false };
}
