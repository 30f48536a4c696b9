import { actions } from './actions.ts';
import { answering } from './answering.ts';
import { campaigns } from './campaigns.ts';
import { comparisons } from './comparisons.ts';
import { confirmations } from './confirmations.ts';
import { connectors } from './connectors.ts';
import { dispatch } from './dispatch.ts';
import { explanations } from './explanations.ts';
import { figures } from './figures.ts';
import { findings } from './findings.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { indicators } from './indicators.ts';
import { jointReview } from './joint-review.ts';
import { levelGaps } from './level-gaps.ts';
import { levels } from './levels.ts';
import { outbox } from './outbox.ts';
import { packages } from './packages.ts';
import { problems } from './problems.ts';
import { reports } from './reports.ts';
import { review } from './review.ts';
import { roles } from './roles.ts';
import { rollup } from './rollup.ts';
import { rulesets } from './rulesets.ts';
import { scores } from './scores.ts';
import { shell } from './shell.ts';
import { signatures } from './signatures.ts';
import { states } from './states.ts';
import { support } from './support.ts';
import { supportLetters } from './support-letters.ts';
import { supportMonitoring } from './support-monitoring.ts';
import { targets } from './targets.ts';
import { templates } from './templates.ts';
import { units } from './units.ts';
import { whatIf } from './what-if.ts';

/** One file an area, so that slices add theirs without meeting. */
export const en = {
  shell,
  figures,
  findings,
  templates,
  imports,
  identity,
  units,
  campaigns,
  answering,
  reports,
  review,
  rollup,
  scores,
  rulesets,
  comparisons,
  confirmations,
  connectors,
  dispatch,
  explanations,
  packages,
  outbox,
  problems,
  roles,
  actions,
  levels,
  indicators,
  jointReview,
  levelGaps,
  signatures,
  states,
  support,
  supportLetters,
  supportMonitoring,
  targets,
  whatIf,
} as const;
