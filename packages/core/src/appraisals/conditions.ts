import type { Verdict } from '../judging/index.ts';
import type { Outcome } from './checklist.ts';

/** The last concluded appraisal of a commune under a ruleset. */
export interface ConcludedAppraisal {
  outcome: Outcome;
  /** The submission of the commune's form that it looked at. */
  revision: number;
  /** ISO instant. */
  concludedAt: string;
}

/** What a confirmation stands on. */
export interface Grounds {
  /** The form stands at «đã thẩm định»; one that was given back since does not. */
  isVerified: boolean;
  /** The verified verdict of the ruleset; undefined where there is none. */
  verdict: Verdict | undefined;
  /** The submission that stands now. */
  revision: number;
  appraisal: ConcludedAppraisal | undefined;
  /** When the last confirmation under this ruleset was withdrawn, if it was; ISO instant. */
  withdrawnAt?: string | undefined;
}

/** What stands in the way of a confirmation. All but `not-verified` may be overridden by two persons with a reason. */
export const OBSTACLES = [
  'not-verified',
  'not-met',
  'no-appraisal',
  'appraisal-disagrees',
  'appraisal-incomplete',
  'appraisal-outdated',
  'appraisal-before-withdrawal',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/**
 * Everything that stands in the way of confirming a level, empty when nothing does: the verified result must be met, and the
 * last concluded appraisal must agree with it, have looked at the submission that stands now, and be later than a withdrawal.
 */
export function obstaclesTo({ isVerified, verdict, revision, appraisal, withdrawnAt }: Grounds): Obstacle[] {
  if (!isVerified || verdict === undefined) return ['not-verified'];
  const found: Obstacle[] = verdict === 'met' ? [] : ['not-met'];
  if (appraisal === undefined) return [...found, 'no-appraisal'];
  if (appraisal.outcome === 'disagrees') found.push('appraisal-disagrees');
  if (appraisal.outcome === 'incomplete') found.push('appraisal-incomplete');
  if (appraisal.revision !== revision) found.push('appraisal-outdated');
  if (withdrawnAt !== undefined && appraisal.concludedAt <= withdrawnAt) found.push('appraisal-before-withdrawal');
  return found;
}

/** Without a verified result there is nothing that a second person could stand for. */
export function mayBeOverridden(obstacles: readonly Obstacle[]): boolean {
  return obstacles.length > 0 && !obstacles.includes('not-verified');
}

/** Where a commune stands on its way to a confirmation. */
export const STANDINGS = [
  'not-verified',
  'to-appraise',
  'appraising',
  'appraised',
  'override-waiting',
  'confirmed',
  'withdrawn',
] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Steps {
  isVerified: boolean;
  hasDraft: boolean;
  hasConcluded: boolean;
  overrideWaits: boolean;
  /** The last confirmation: in force, withdrawn, or none. */
  confirmation: 'issued' | 'withdrawn' | undefined;
}

/** The one word that a register says of a commune: the furthest step; what was withdrawn says so until it is confirmed again. */
export function standingOf({ isVerified, hasDraft, hasConcluded, overrideWaits, confirmation }: Steps): Standing {
  if (confirmation === 'issued') return 'confirmed';
  if (overrideWaits) return 'override-waiting';
  if (hasDraft) return 'appraising';
  if (confirmation === 'withdrawn') return 'withdrawn';
  if (hasConcluded) return 'appraised';
  return isVerified ? 'to-appraise' : 'not-verified';
}
