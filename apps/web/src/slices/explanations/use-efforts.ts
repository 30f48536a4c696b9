import { getEffortClasses } from '@thuocdo/contract/efforts';
import type { Efforts } from '@thuocdo/core/judging';
import { useMemo } from 'react';
import { useEndpoint } from '../../api.ts';

/** Effort classes that hold for a unit; without a network every line counts as ordinary. */
export function useEfforts(unitId: string, ruleset: string): Efforts {
  const { data } = useEndpoint(getEffortClasses, { params: { unitId }, query: { ruleset } });
  return useMemo(() => Object.fromEntries(data?.items.map(({ code, effort }) => [code, effort]) ?? []), [data]);
}
