import type { RollupView } from '@thuocdo/contract/results';

/** What a table shows: these communes, at this level. Its reasons and sources are of the same. */
export interface ShownCommunes {
  communes: readonly { unitId: string; code: string; name: string }[];
  level: RollupView['level'];
}
