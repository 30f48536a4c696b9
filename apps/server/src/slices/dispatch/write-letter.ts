import type { BodyOf } from '@thuocdo/contract/endpoint';
import type { draftDispatch } from '@thuocdo/contract/results';
import { type Citation, type LetterFrame, reminderLetter, surveyLetter } from '@thuocdo/documents/letters';
import type { OfficialPaper } from '@thuocdo/documents/official';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, chainOf, requireOpen } from '../campaigns/index.ts';
import { type CampaignFacts, communeStandings, dueOf, factsOf } from './campaign-facts.queries.ts';
import { dispatchesOf } from './dispatches.queries.ts';
import { districtKindsInWords, groundsOf, kindsInWords, scopeInWords, standing, topicOf } from './letter-words.ts';

type Order = BodyOf<typeof draftDispatch>;
interface Moment {
  now: string;
  today: string;
}

/** The letter that opens the survey (seeds 000 and 001), from the campaign as it stands. */
export async function writeSurveyLetter(
  db: Reader,
  campaign: CampaignRecord,
  order: Order,
  moment: Moment,
): Promise<OfficialPaper> {
  const facts = await factsOf(db, campaign);
  if (facts.roster.on === 0) throw new Problem('roster-empty', { asOf: campaign.draft.scope.asOf });
  const area = facts.unit.level === 'country' ? 'trong cả nước' : `trên địa bàn ${areaWord(facts)}`;
  return surveyLetter({
    ...frameOf(campaign, facts, order, moment),
    ...groundsOf(campaign.draft.legalBasis),
    scope: scopeInWords(facts.roster, area),
    due: order.newDue ?? dueOf(campaign),
    channel: channelOf(campaign, facts),
    purpose: `tổng hợp, đánh giá mức độ đạt tiêu chí và đề xuất giải pháp hỗ trợ các đơn vị ${area}`,
    attachments: facts.attachments,
  });
}

/** The letter that urges those who have not handed in; names and counts are of one moment. */
export async function writeReminderLetter(
  db: Reader,
  campaign: CampaignRecord,
  order: Order,
  moment: Moment,
): Promise<OfficialPaper> {
  requireOpen(campaign);
  if (order.newDue === undefined)
    throw new Problem('input-invalid', { errors: [{ pointer: '/body/newDue', rule: 'required', params: {} }] });
  if (order.newDue.day < moment.today) throw new Problem('due-day-past', { day: order.newDue.day });
  const facts = await factsOf(db, campaign);
  const communes = await communeStandings(db, campaign.id);
  const named = (state: (one: string) => boolean, note: (one: (typeof communes)[number]) => string) =>
    communes
      .filter((one) => state(one.state))
      .map((one) => ({ name: one.name, parent: one.district ?? undefined, note: note(one) }));
  const notSubmitted = named(
    (state) => standing[state] !== undefined,
    (one) => standing[one.state] ?? '',
  );
  const returned = named(
    (state) => state === 'returned',
    (one) => one.reasons ?? 'Bổ sung theo các mục đã trả lại',
  );
  const earlier = await dispatchesOf(db, campaign.id);
  return reminderLetter({
    ...frameOf(campaign, facts, order, moment),
    refersTo: surveyCitation(earlier, campaign, facts),
    due: dueOf(campaign),
    newDue: order.newDue,
    occurrence: earlier.filter((one) => one.kind === 'reminder-letter').length + 1,
    asOf: moment.now,
    submitted: communes.length - notSubmitted.length - returned.length,
    roster: communes.length,
    notSubmitted,
    returned,
  });
}

function frameOf(campaign: CampaignRecord, facts: CampaignFacts, order: Order, { today }: Moment): LetterFrame {
  const contact = campaign.draft.contacts[0];
  if (contact === undefined) throw new Problem('campaign-incomplete', { missing: ['contacts'] });
  const [year = '', month = ''] = today.split('-');
  return {
    parentOrg: facts.parentOrg,
    issuer: facts.issuer,
    symbol: order.symbol,
    number: order.number || undefined,
    place: facts.place,
    // Without a day the month is printed and the day left to be written by hand when the paper is signed.
    date: order.date ?? { year: Number(year), month: Number(month) },
    topic: topicOf(campaign.title),
    year: Number(campaign.period.slice(0, 4)),
    recipients: order.recipients,
    contact: { position: contact.name, office: contact.office || facts.issuer, phone: contact.phone },
    distribution: order.distribution,
    signature: { authority: order.authority, signerName: order.signerName || undefined },
    illustrative: campaign.illustrative,
  };
}

/** On paper gathered by districts where the chain has such a tier, else online by the communes themselves. */
function channelOf(campaign: CampaignRecord, facts: CampaignFacts) {
  const districts =
    facts.districtKinds.length > 0 ? `UBND các ${districtKindsInWords(facts.districtKinds)}` : undefined;
  const communes = `UBND các ${kindsInWords(facts.roster.kinds)}`;
  const throughDistrict = chainOf(campaign, 'commune').some((tier) => tier.unitLevel === 'district');
  if (throughDistrict && districts !== undefined)
    return { kind: 'through-district' as const, gatherers: districts, respondents: communes };
  return {
    kind: 'online' as const,
    respondents: communes,
    urgers: districts,
    address: `do ${facts.issuer} thông báo`,
    notifyTo: campaign.draft.contacts[0]?.phone ?? '',
  };
}

/** The letter that gave the work; what is not numbered or dated yet leaves room to be written by hand. */
function surveyCitation(
  earlier: Awaited<ReturnType<typeof dispatchesOf>>,
  campaign: CampaignRecord,
  facts: CampaignFacts,
): Citation {
  const letters = earlier.filter((one) => one.kind === 'survey-letter');
  const survey = letters.find((one) => one.number !== null && one.date !== null) ?? letters[0];
  return {
    kind: 'Công văn',
    number: survey?.number ? `${survey.number}/${survey.letter.symbol}` : undefined,
    date: survey?.date ?? undefined,
    issuer: facts.issuer,
    subject: survey?.letter.subject ?? `phối hợp khảo sát ${topicOf(campaign.title)}`,
  };
}

/** «tỉnh», «thành phố», «huyện». */
function areaWord({ unit }: CampaignFacts): string {
  return unit.full_name
    .slice(0, unit.full_name.length - unit.name.length)
    .trim()
    .toLocaleLowerCase('vi');
}
