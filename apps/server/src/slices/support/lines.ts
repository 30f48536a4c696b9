import { getSupportLines } from '@thuocdo/contract/support';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { type GapLine, gapLines, reviewGapLines } from '@thuocdo/core/support';
import type { Reader } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { valueWords } from '../explanations/index.ts';
import { reviewUnits } from '../joint-review/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { judgementsOf } from '../values/index.ts';
import { plansAbout } from './board.queries.ts';
import { cellOf } from './cells.ts';
import { contactsOf, enterprisesHolding } from './contacts.queries.ts';
import { type Judged, judgedFor } from './judged.ts';
import { plansWhere } from './plan-list.queries.ts';

const offered: readonly Action[] = ['support.request'];

/** What a commune misses, with why and with what is done about it; and whom it may ask. */
export const supportLinesRoute = query({
  endpoint: getSupportLines,
  action: 'support.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db, actor, today }, unit, { query: asked }) {
    const judged = await judgedFor(db, unit.unitPath, asked);
    const missed = await missedLines(db, judged, { unitId: unit.id, today });
    const plans = await plansWhere(db, plansAbout(unit.unitPath, judged.ruleset?.code));
    const enterprises = await enterprisesHolding(db, unit.unitPath);
    return {
      ...judged.told,
      unit: { id: unit.id, name: unit.row.full_name, districtName: unit.row.district_name },
      lines:
        missed?.flatMap((line) => {
          const cell = cellOf(line.code, line.verdict, plans, today);
          return cell === undefined ? [] : [{ ...line, standing: cell.standing, plan: cell.plan }];
        }) ?? null,
      enterprises,
      contacts: await contactsOf(db, {
        campaignIds: [judged.campaign?.id ?? null],
        enterpriseIds: enterprises.map(({ id }) => id),
        officeUnitIds: [unit.row.parent_id],
      }),
      can: allowedActions(actor.grants, offered, unit),
    };
  },
});

/** The gap list at the highest level reached, of an index as the joint review has it; undefined while there is no result. */
async function missedLines(
  db: Reader,
  { campaign, ruleset }: Judged,
  { unitId, today }: { unitId: string; today: string },
): Promise<GapLine[] | undefined> {
  if (campaign === undefined || ruleset === undefined) return undefined;
  if (ruleset.kind === 'index') {
    const reviews = await reviewUnits(db, campaign, ruleset, { unitIds: [unitId], level: 'highest', today });
    const reviewed = reviews.get(unitId);
    return reviewed === undefined || reviewed.level === null ? undefined : reviewGapLines(reviewed.review);
  }
  const judgements = (await judgementsOf(db, campaign, [unitId], 'verified')).get(unitId)?.judgements;
  const judgement = judgements?.find((one) => one.ruleset === ruleset.code);
  return judgement && gapLines(judgement, (await valueWords(db, campaign)).names);
}
