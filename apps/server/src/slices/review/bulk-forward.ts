import type { ProblemCode } from '@thuocdo/contract/problems';
import { bulkForward, previewBulkForward } from '@thuocdo/contract/review';
import { type Action, can } from '@thuocdo/core/access';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { command, type Found, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import {
  type AssignmentSubject,
  findAssignmentSubject,
  findCampaignPart,
  readAssignmentRow,
} from '../campaigns/index.ts';
import { handOn } from './hand-on.ts';
import { sealedRevision } from './reviews.queries.ts';
import { standsAt } from './tier-rights.ts';

interface Asked {
  unitId: string;
  assignmentId: string;
}

/** What forwarding all of these would do, item by item; nothing is done. */
export const previewBulkForwardRoute = query({
  endpoint: previewBulkForward,
  action: 'response.forward',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'response.forward'),
  async run({ db, actor, today }, campaign, { body }) {
    const items = [];
    for (const asked of sorted(body.items))
      items.push(await presentOutcome(db, await examine(db, actor, campaign.id, asked), 'can', today));
    return { items };
  },
});

/** Forwards each that can be, at the actor's own tier; the others say why not. One transaction, one audit entry each. */
export const bulkForwardRoute = command({
  endpoint: bulkForward,
  action: 'response.forward',
  readAction: 'campaign.read',
  subject: (tx, { params }, { actor }) => findCampaignPart(tx, params.campaignId, actor, 'response.forward'),
  async run(context, campaign, { body }) {
    const { tx, actor, today } = context;
    const items = [];
    for (const asked of sorted(body.items)) {
      const examined = await examine(tx, actor, campaign.id, asked, true);
      if (examined.problem === undefined && examined.subject !== undefined) {
        await handOn(context, examined.subject, examined.tier);
        context.alsoAudit({
          unitId: asked.unitId,
          action: examined.action,
          subjectKind: 'assignment',
          subjectId: asked.assignmentId,
          detail: { tier: examined.tier.key, revision: examined.subject.row.assignment.revision, bulk: true },
        });
      }
      items.push(await presentOutcome(tx, examined, 'done', today));
    }
    context.note({ asked: body.items.length, done: items.filter((item) => item.outcome === 'done').length });
    return { items };
  },
});

type Tier = AssignmentSubject['chain'][number];
type Examined =
  | { asked: Asked; subject: Found<AssignmentSubject>; tier: Tier; action: Action; problem: undefined }
  | {
      asked: Asked;
      subject: Found<AssignmentSubject> | undefined;
      tier: Tier | undefined;
      action: Action;
      problem: ProblemCode;
    };

async function examine(db: Reader, actor: Actor, campaignId: string, asked: Asked, lock = false): Promise<Examined> {
  const subject = await find(db, asked, lock);
  const refuse = (problem: ProblemCode, seen = subject): Examined => ({
    asked,
    subject: seen,
    tier: undefined,
    action: 'response.forward',
    problem,
  });
  if (subject === undefined || subject.row.assignment.campaignId !== campaignId) return refuse('not-found', undefined);
  const { assignment, campaign, chain } = subject.row;
  const tier = chain[assignment.tier];
  const action: Action = tier?.act === 'verify' ? 'response.verify' : 'response.forward';
  if (!can(actor.grants, 'response.read', subject)) return refuse('not-found', undefined);
  if (campaign.state !== 'open') return refuse('campaign-not-open');
  if (assignment.state !== 'submitted' || tier === undefined || tier.act === 'receive') return refuse('wrong-step');
  if (!standsAt(actor, action, subject, tier)) return refuse('not-your-tier');
  if (tier.act === 'verify') {
    const sealed = await sealedRevision(db, asked, assignment.revision);
    if (sealed.submitted_by === actor.personId) return refuse('separate-person-required');
  }
  return { asked, subject, tier, action, problem: undefined };
}

async function find(db: Reader, asked: Asked, lock: boolean): Promise<Found<AssignmentSubject> | undefined> {
  try {
    return await findAssignmentSubject(db, asked, { lock });
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return undefined;
    throw error;
  }
}

async function presentOutcome(db: Reader, examined: Examined, done: 'can' | 'done', today: string) {
  const { asked, subject, problem } = examined;
  const row = subject === undefined ? undefined : await readAssignmentRow(db, asked.unitId, asked.assignmentId, today);
  return {
    ...asked,
    unitName: row?.unitName ?? '',
    outcome: problem === undefined ? done : ('cannot' as const),
    problem: problem ?? null,
    warnings: subject?.row.assignment.warnings ?? 0,
  };
}

/** One order for everybody, so that two bulk commands cannot lock each other out. */
function sorted(items: readonly Asked[]): Asked[] {
  return [...items].sort((a, b) => (`${a.unitId} ${a.assignmentId}` < `${b.unitId} ${b.assignmentId}` ? -1 : 1));
}
