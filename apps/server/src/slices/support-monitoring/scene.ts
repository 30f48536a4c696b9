import type { ComparedCommune, ComparedRounds } from '@thuocdo/core/support';
import type { FollowedPlan, resultsByPlan } from '../support/index.ts';
import type { IndexLine, MeasuredRow } from './measured.ts';

/** What the parts of the view are made of. */
export interface MonitoringScene {
  rows: readonly MeasuredRow[];
  lines: readonly IndexLine[];
  compared: ComparedRounds;
  /** A commune with what it came to, by its unit. */
  byUnit: ReadonlyMap<string, { row: MeasuredRow; result: ComparedCommune | undefined }>;
  plans: readonly FollowedPlan[];
  results: Awaited<ReturnType<typeof resultsByPlan>>;
  today: string;
}

/** A plan as core counts it. */
export const monitored = (plan: FollowedPlan) => ({ ...plan, enterpriseId: plan.enterprise.id });

export const unitOf = ({ unitId, name, districtName }: MeasuredRow) => ({ id: unitId, name, districtName });
