import type { AssignmentState } from '@thuocdo/contract/responses';
import type { Tier } from '@thuocdo/core/campaigns';
import { levelOfCode } from '@thuocdo/core/units';

/**
 * Where a response lies, seen by one person. `mine` may look at answers, return and hand on; `finished` may still return
 * single items; all others only read.
 */
export type Holder =
  | { kind: 'mine'; tier: Tier; act: 'check' | 'verify'; level: 'checked' | 'verified' }
  | { kind: 'finished'; tier: Tier; mine: boolean }
  | { kind: 'other'; tier: Tier | undefined }
  | { kind: 'respondent' };

interface Viewer {
  /** Actions that the reply allows on the response. */
  can: readonly string[];
  positions: readonly { unitId: string }[];
}

export function holderOf(at: { state: AssignmentState; tier: number }, tiers: readonly Tier[], viewer: Viewer): Holder {
  const tier = tiers[at.tier];
  if (at.state === 'verified' && tier !== undefined) {
    return { kind: 'finished', tier, mine: standsAt(viewer, tier) && viewer.can.includes('response.return') };
  }
  if (at.state === 'transmitted') return { kind: 'other', tier };
  if (at.state !== 'submitted') return { kind: 'respondent' };
  const { act } = tier ?? {};
  if (tier === undefined || (act !== 'check' && act !== 'verify')) return { kind: 'other', tier };
  const action = act === 'verify' ? 'response.verify' : 'response.forward';
  if (!standsAt(viewer, tier) || !viewer.can.includes(action)) return { kind: 'other', tier };
  return { kind: 'mine', tier, act, level: act === 'verify' ? 'verified' : 'checked' };
}

/** A department does not act in a district's place, nor the reverse; the server holds the same rule. */
function standsAt({ positions }: Viewer, tier: Tier): boolean {
  return positions.some(({ unitId }) => levelOfUnit(unitId) === tier.unitLevel);
}

const levelOfUnit = (unitId: string) =>
  unitId === 'VN' ? 'country' : levelOfCode(unitId.slice(0, unitId.indexOf('-')));
