import { listElements } from '@thuocdo/contract/definitions';
import type { ElementNames } from '@thuocdo/core/judging';
import { useMemo } from 'react';
import { useEndpoint } from '../../api.ts';

/** Names of the dictionary’s elements, by code. */
export function useElementNames(): ElementNames {
  const { data } = useEndpoint(listElements);
  return useMemo(() => Object.fromEntries(data?.items.map(({ code, name }) => [code, name]) ?? []), [data]);
}
