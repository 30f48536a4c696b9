import { useQuery } from '@tanstack/react-query';
import { getRuleset, type RulesetSummary } from '@thuocdo/contract/definitions';
import { type Ruleset, requiredRulesets, requirementsOf } from '@thuocdo/core/judging';
import { call } from '../../api.ts';

/** The published rulesets whose results a draft asks for, whole; undefined while they are awaited. */
export function useRequired(ruleset: Ruleset, published: readonly RulesetSummary[]): readonly Ruleset[] | undefined {
  const inside = requirementsOf(ruleset).flatMap(({ rule }) => (rule.kind === 'requires' ? [rule.ruleset] : []));
  const wanted = [...new Set([...ruleset.requires, ...inside])];
  const codes = published
    .filter(({ code, series, overlay }) => !overlay && (wanted.includes(code) || wanted.includes(series)))
    .map(({ code }) => code);
  const whole = useQuery({
    queryKey: ['rulesets-required', codes],
    enabled: codes.length > 0,
    queryFn: () =>
      Promise.all(codes.map(async (code) => (await call(getRuleset, { params: { code } })).ruleset as Ruleset)),
  });
  if (wanted.length === 0) return nothing;
  return whole.data === undefined ? undefined : requiredRulesets(ruleset, whole.data);
}

const nothing: readonly Ruleset[] = [];
