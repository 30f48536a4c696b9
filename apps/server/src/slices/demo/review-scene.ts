import { communesWithin } from '../units/index.ts';
import { formOf, forwardAll, type Handed, handedOut, saveAll, submit } from './answering-scene.ts';
import type { Browser } from './browser.ts';
import { endOfNovember, enterpriseReviewAnswers, middleOfYear, type Round, reviewAnswers } from './review-answers.ts';
import {
  currentRound,
  earlierRound,
  openReview,
  telecomCentreId,
  thuongXuanCommitteeId,
  thuongXuanId,
} from './review-campaigns.ts';
import { type ReviewedCommune, readReviewData, readReviewPlan } from './review-plan.ts';
import { setReviewTargets } from './review-targets.ts';
import type { Stage } from './stage.ts';
import { supportScene } from './support-scene.ts';

export const thuongXuanOpensAt = new Date('2023-11-30T08:30:00+07:00');
export const thuongXuanOffices = ['tx.vhtt', 'tx.lanhdao', 'vnpt.tx'] as const;

/** «Thường Xuân 2023»: a district reviews its communes' index together with a telecom enterprise, twice in a year, with support in between. */
export async function thuongXuanScene(stage: Stage): Promise<ReviewedCommune[]> {
  stage.at('2023-06-05', '08:00');
  const communes = await readReviewPlan(await communesWithin(stage.installation.db, thuongXuanId, '2023-06-05'));
  await registerThuongXuan(await stage.browserOf('quantri'), communes);
  await publishDefinitions(await stage.browserOf('quantri'));
  await setReviewTargets(await stage.browserOf('tx.vhtt'), communes);
  await earlierRoundScene(stage, communes);
  await supportScene(stage, communes);
  await currentRoundScene(stage, communes);
  return communes;
}

async function registerThuongXuan(admin: Browser, communes: readonly ReviewedCommune[]): Promise<void> {
  await admin.send('POST', '/api/organisations', {
    id: telecomCentreId,
    name: 'Trung tâm Viễn thông Thọ Xuân – Thường Xuân, VNPT Thanh Hóa',
    shortName: 'TTVT Thọ Xuân – Thường Xuân',
    kind: 'telecom-enterprise',
    unitId: thuongXuanId,
  });
  const people = [
    {
      username: 'tx.vhtt',
      displayName: 'Chuyên viên Phòng Văn hóa và Thông tin',
      organisationId: thuongXuanCommitteeId,
      title: 'Chuyên viên Phòng Văn hóa và Thông tin, thường trực Ban Chỉ đạo chuyển đổi số',
      role: 'district-checker',
      phone: '0237 000 0002',
    },
    {
      username: 'tx.lanhdao',
      displayName: 'Phó Chủ tịch UBND huyện',
      organisationId: thuongXuanCommitteeId,
      title: 'Phó Chủ tịch UBND huyện',
      role: 'district-leader',
    },
    {
      username: 'vnpt.tx',
      displayName: 'Phó Giám đốc Trung tâm Viễn thông',
      organisationId: telecomCentreId,
      title: 'Phó Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
      role: 'enterprise',
      phone: '0237 000 0001',
    },
    ...communes.map(({ unitId, username, name }) => ({
      username,
      displayName: `Cán bộ ${name}`,
      organisationId: `ubnd-${unitId}`,
      title: 'Công chức Văn hóa – Xã hội',
      role: 'commune-officer',
    })),
  ];
  for (const person of people) await admin.send('POST', '/api/people', { ...person, validFrom: '2021-07-01' });
}

/** What the review measures, by the addresses that everybody publishes at. The files say that it is no law. */
async function publishDefinitions(admin: Browser): Promise<void> {
  const { elements } = await readReviewData<{ elements: object[] }>('elements');
  await admin.send('PUT', '/api/elements', { elements });
  await admin.send('POST', '/api/rulesets', { ruleset: await readReviewData('ruleset') });
  for (const form of ['commune-form', 'enterprise-form'])
    await admin.send('POST', '/api/forms', { form: await readReviewData(form) });
}

async function earlierRoundScene(stage: Stage, communes: readonly ReviewedCommune[]): Promise<void> {
  stage.at('2023-06-15', '08:30');
  const asked = communes.filter(({ earlier }) => earlier);
  const campaign = await openReview(await stage.browserOf('tx.vhtt'), earlierRound(communes));
  const handed = await handedOut(await stage.browserOf('tx.vhtt'), campaign.id, 'commune');
  stage.at('2023-06-22', '09:00');
  for (const commune of asked) await answer(stage, commune, formOf(handed, commune), middleOfYear);
  await reportScene(stage, campaign.id, asked, middleOfYear);
  stage.at('2023-06-29', '14:00');
  const officer = await stage.browserOf('tx.vhtt');
  await forwardAll(officer, campaign.id, handed, asked);
  const reason = 'Đã xong đợt rà soát 6 tháng đầu năm.';
  await officer.send('POST', `/api/campaigns/${campaign.id}/close`, { version: campaign.version, reason });
}

async function currentRoundScene(stage: Stage, communes: readonly ReviewedCommune[]): Promise<void> {
  stage.at('2023-11-15', '08:30');
  const campaign = await openReview(await stage.browserOf('tx.vhtt'), currentRound);
  const handed = await handedOut(await stage.browserOf('tx.vhtt'), campaign.id, 'commune');
  stage.at('2023-11-24', '09:00');
  for (const commune of communes.filter(({ fate }) => fate !== 'notStarted'))
    await answer(stage, commune, formOf(handed, commune), endOfNovember);
  stage.at('2023-11-27', '10:00');
  const reported = communes.filter((commune) => commune.reported);
  await reportScene(stage, campaign.id, reported, endOfNovember);
  stage.at('2023-11-29', '14:00');
  const officer = await stage.browserOf('tx.vhtt');
  for (const commune of communes.filter(({ corrected }) => corrected)) await correct(officer, formOf(handed, commune));
  const checked = communes.filter(({ fate }) => fate === 'checked');
  await forwardAll(officer, campaign.id, handed, checked);
  stage.say(`  Thường Xuân: ${campaign.onRoster} xã, thị trấn trong đợt rà soát cuối tháng 11/2023`);
}

/** Who is still drafting has come as far as the infrastructure. */
async function answer(stage: Stage, commune: ReviewedCommune, form: Handed, round: Round): Promise<void> {
  const browser = await stage.browserOf(commune.username);
  const answers = reviewAnswers(commune, round);
  const isDraft = commune.fate === 'drafting' && round === endOfNovember;
  const begun = Object.entries(answers).filter(([question]) => !isDraft || /^(A|C[1-3])/.test(question));
  await saveAll(stage.installation, browser, form, Object.fromEntries(begun));
  if (!isDraft) await submit(stage.installation, browser, form);
}

/** The enterprise gives its figures and opinions. */
async function reportScene(
  stage: Stage,
  campaignId: string,
  communes: readonly ReviewedCommune[],
  round: Round,
): Promise<void> {
  const form = (await handedOut(await stage.browserOf('tx.vhtt'), campaignId, 'enterprise')).get(telecomCentreId);
  if (form === undefined) throw new Error('No form was handed out to the telecommunications centre');
  const browser = await stage.browserOf('vnpt.tx');
  await saveAll(stage.installation, browser, form, enterpriseReviewAnswers(communes, round));
  await submit(stage.installation, browser, form);
}

/** The district knows better how many points have a working wifi. */
async function correct(officer: Browser, { unitId, id }: Handed): Promise<void> {
  const base = `/api/units/${unitId}/assignments/${id}`;
  const { answers } = await officer.get(`${base}/response`);
  await officer.send('POST', `${base}/reviews`, {
    revision: 1,
    items: [
      {
        question: 'C34B',
        decision: 'replace',
        value: Math.max(0, answers['C34B'].value - 1),
        reason: 'Một điểm wifi đã ngừng hoạt động theo kiểm tra của Phòng Văn hóa và Thông tin (minh hoạ).',
      },
    ],
  });
}
