import { getSupportEvidence, getSupportPlan, listSupportDuties, listSupportPlans } from '@thuocdo/contract/support';
import type { Action } from '@thuocdo/core/access';
import { byDue, dutiesOf } from '@thuocdo/core/support';
import { searchKey } from '@thuocdo/core/text';
import { type SqlBool, sql } from 'kysely';
import { type QueryContext, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { contactsNear, contactsOf } from './contacts.queries.ts';
import { type ListedPlan, planPage, plansWhere, type Viewer, waitsFor } from './plan-list.queries.ts';
import { findPlan } from './plan-subject.ts';
import { presentPlan, presentSummary } from './present-plan.ts';
import { evidenceOf } from './support.queries.ts';

type Asking = Pick<QueryContext, 'db' | 'actor' | 'visible' | 'today'>;

const columns = { path: 'p.unit_path', organisation: 'p.enterprise_id' };

/** Plans that the viewer may see, and those that wait for the viewer: by the right that the next step needs. */
function viewerOf({ actor, visible, today }: Asking): Viewer {
  const waits = (turn: Parameters<typeof waitsFor>[0], action: Action) =>
    sql<SqlBool>`(${waitsFor(turn)} and ${visible(action, columns)})`;
  // An opinion and an approval are the business of the unit right above the commune, not of all that oversee it.
  const above = sql.join(
    [
      sql`false`,
      ...actor.grants.map(
        ({ unitPath }) => sql`(p.unit_path like ${`${unitPath}/%`} and p.unit_path not like ${`${unitPath}/%/%`})`,
      ),
    ],
    sql` or `,
  );
  const mine = sql<SqlBool>`(${waits('enterprise', 'support.answer')} or ${waits('commune', 'support.request')}
    or ((${above}) and (${waits('office', 'support.advise')} or ${waits('leader', 'support.approve')})))`;
  return { visible: visible('support.read', columns), mine, today };
}

export const listSupportPlansRoute = query({
  endpoint: listSupportPlans,
  action: 'support.read',
  async run(context, _subject, { query: { q, ...asked } }) {
    const folded = q === undefined || q === '' ? {} : { q: searchKey(q) };
    const { plans, ...found } = await planPage(context.db, viewerOf(context), { ...asked, ...folded });
    return {
      ...found,
      items: plans.map((plan) => presentSummary(plan, context.today)),
      contacts: await contactsAround(context, plans),
    };
  },
});

/** Whom to call about plans that are listed; before there are any, about the viewer's own area. */
async function contactsAround({ db, actor }: Asking, plans: readonly ListedPlan[]) {
  const near = await contactsNear(db, actor);
  return contactsOf(db, {
    campaignIds: plans.map(({ campaignId }) => campaignId),
    enterpriseIds: [...(near.enterpriseIds ?? []), ...plans.map(({ enterpriseId }) => enterpriseId)],
    officeUnitIds: [...(near.officeUnitIds ?? []), ...plans.map(({ aboveId }) => aboveId)],
  });
}

/** What waits for the viewer; with an enterprise, what that one owes to whoever may see it. */
export const listSupportDutiesRoute = query({
  endpoint: listSupportDuties,
  action: 'support.read',
  async run(context, _subject, { query: { enterpriseId } }) {
    const { db, today } = context;
    const { visible, mine } = viewerOf(context);
    const ofEnterprise = sql<SqlBool>`p.enterprise_id = ${enterpriseId} and ${waitsFor('enterprise')} and ${visible}`;
    const plans = await plansWhere(db, enterpriseId === undefined ? mine : ofEnterprise);
    const duties = plans
      .flatMap((plan) => dutiesOf(plan, today).map((duty) => ({ ...duty, plan })))
      .sort((one, other) => byDue(one, other) || one.plan.unitName.localeCompare(other.plan.unitName, 'vi'));
    return {
      items: duties.map(({ kind, task, due, nearness, plan }) => ({
        kind,
        task: task ?? null,
        due: due ?? null,
        nearness,
        plan: presentSummary(plan, today),
      })),
      overdue: duties.filter(({ nearness }) => nearness === 'overdue').length,
      contacts: await contactsAround(context, plans),
    };
  },
});

export const getSupportPlanRoute = query({
  endpoint: getSupportPlan,
  action: 'support.read',
  subject: (db, { params }) => findPlan(db, params),
  run: ({ db, actor, today }, subject) => presentPlan(db, subject, { actor, today }),
});

export const getSupportEvidenceRoute = query({
  endpoint: getSupportEvidence,
  action: 'support.read',
  subject: (db, { params }) => findPlan(db, params),
  async run({ db, installation }, { row }, { params }) {
    const file = (await evidenceOf(db, row)).find(({ id }) => id === params.supportFileId);
    if (file === undefined) throw new Problem('not-found');
    return {
      name: file.name,
      mediaType: file.media_type,
      content: installation.files.stream(file.sha256),
      inline: true,
    };
  },
});
