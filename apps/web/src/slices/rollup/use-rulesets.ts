import { listRulesets } from '@thuocdo/contract/definitions';
import { useMemo } from 'react';
import { useEndpoint } from '../../api.ts';

/** Names of published rulesets, by code. */
export function useRulesets(): ReadonlyMap<string, string> {
  const { data } = useEndpoint(listRulesets);
  return useMemo(() => new Map(data?.items.map((ruleset) => [ruleset.code, ruleset.name])), [data]);
}
