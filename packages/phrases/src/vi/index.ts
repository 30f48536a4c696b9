import { actions } from './actions.ts';
import { answering } from './answering.ts';
import { campaigns } from './campaigns.ts';
import { dispatch } from './dispatch.ts';
import { identity } from './identity.ts';
import { levels } from './levels.ts';
import { outbox } from './outbox.ts';
import { packages } from './packages.ts';
import { problems } from './problems.ts';
import { review } from './review.ts';
import { roles } from './roles.ts';
import { rollup } from './rollup.ts';
import { rulesets } from './rulesets.ts';
import { shell } from './shell.ts';
import { states } from './states.ts';
import { units } from './units.ts';

/** One file an area, so that slices add theirs without meeting. */
export const vi = {
  shell,
  identity,
  units,
  campaigns,
  answering,
  review,
  rollup,
  rulesets,
  dispatch,
  packages,
  outbox,
  problems,
  roles,
  actions,
  levels,
  states,
} as const;
