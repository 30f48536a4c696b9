import { type DispatchView, draftDispatch, getDispatchFile, listDispatches } from '@thuocdo/contract/results';
import { toDocx, toPdf } from '@thuocdo/documents/official';
import type { z } from 'zod';
import { positionOf } from '../../platform/access/actor.ts';
import { command, query } from '../../platform/http/route.ts';
import { findCampaignSubject } from '../campaigns/index.ts';
import { type CampaignDispatch, dispatchesOf, insertDispatch, readDispatch } from './dispatches.queries.ts';
import { type Counts, countsOf, noCounts } from './recipients.queries.ts';
import { writeReminderLetter, writeSurveyLetter } from './write-letter.ts';

export const listDispatchesRoute = query({
  endpoint: listDispatches,
  action: 'dispatch.read',
  subject: (db, { params }) => findCampaignSubject(db, params.campaignId),
  async run({ db, today }, campaign) {
    const dispatches = await dispatchesOf(db, campaign.id);
    const counts = await countsOf(
      db,
      dispatches.map(({ id }) => id),
      today,
    );
    return { items: dispatches.map((one) => presentDispatch(one, counts.get(one.id))) };
  },
});

/** Drafts a letter and keeps it as it is now: later changes of the campaign do not change it. */
export const draftDispatchRoute = command({
  endpoint: draftDispatch,
  action: 'dispatch.draft',
  readAction: 'dispatch.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run({ tx, actor, acting, now, today, installation, note }, { row: campaign }, { body }) {
    const write = body.kind === 'survey-letter' ? writeSurveyLetter : writeReminderLetter;
    const dispatch: CampaignDispatch = {
      id: installation.newId(),
      campaignId: campaign.id,
      kind: body.kind,
      unitId: campaign.unitId,
      organisationId: campaign.organisationId,
      number: body.number || null,
      date: body.date ?? null,
      letter: await write(tx, campaign, body, { now, today }),
      cautions: [],
      draftedAt: now,
      personId: actor.personId,
      by: positionOf(acting),
      dueDay: null,
      sentAt: null,
      sendingId: null,
      documentId: null,
    };
    await insertDispatch(tx, dispatch);
    note({ dispatch: dispatch.id, kind: body.kind, subject: dispatch.letter.subject });
    return presentDispatch(dispatch);
  },
});

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const fileName = { 'survey-letter': 'Công văn khảo sát', 'reminder-letter': 'Công văn đôn đốc' } as const;

export const getDispatchFileRoute = query({
  endpoint: getDispatchFile,
  action: 'dispatch.read',
  subject: (db, { params }) => findCampaignSubject(db, params.campaignId),
  async run({ db }, { row: campaign }, { params, query: { format } }) {
    const { kind, letter, number, draftedAt } = await readDispatch(db, campaign.id, params.dispatchId);
    const name = `${fileName[kind]} ${campaign.period}${number === null ? '' : ` số ${number}`}.${format}`;
    if (format === 'docx') return { name, mediaType: docx, content: await toDocx(letter) };
    return { name, mediaType: 'application/pdf', content: toPdf(letter, draftedAt), inline: true };
  },
});

function presentDispatch(dispatch: CampaignDispatch, counts: Counts = noCounts): z.output<typeof DispatchView> {
  return {
    id: dispatch.id,
    campaignId: dispatch.campaignId,
    kind: dispatch.kind,
    subject: dispatch.letter.subject,
    number: dispatch.number,
    date: dispatch.date,
    draftedAt: dispatch.draftedAt,
    by: dispatch.by,
    sentAt: dispatch.sentAt,
    counts,
  };
}
