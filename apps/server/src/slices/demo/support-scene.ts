import type { SupportPlanView } from '@thuocdo/contract/support';
import { toPdf } from '@thuocdo/documents/official';
import type { Browser } from './browser.ts';
import { endOfNovember, reviewAnswers } from './review-answers.ts';
import { reviewRuleset, telecomCentreId } from './review-campaigns.ts';
import type { ReviewedCommune } from './review-plan.ts';
import type { Stage } from './stage.ts';
import { type PlannedSupport, readSupportPlans } from './support-plans.ts';

/** A plan on its way, with who asked for it. */
interface OnItsWay {
  planned: PlannedSupport;
  commune: ReviewedCommune;
  plan: Pick<SupportPlanView, 'id' | 'version'>;
}

/** Between the two rounds communes ask the telecommunications centre for help: two waves, each on days of its own. */
export async function supportScene(stage: Stage, communes: readonly ReviewedCommune[]): Promise<void> {
  const plans = await readSupportPlans();
  const summer = plans.filter(({ fate }) => fate !== 'sent-back');
  const asked = await answered(stage, communes, summer, '2023-07-17');
  await approved(stage, asked);
  await finished(
    stage,
    asked.filter(({ planned }) => planned.fate === 'done'),
  );
  const autumn = plans.filter(({ fate }) => fate === 'sent-back');
  await sentBack(stage, await answered(stage, communes, autumn, '2023-11-06'));
  stage.say(`  Thường Xuân: ${plans.length} kế hoạch hỗ trợ`);
}

/** Communes ask; the enterprise says how, for how much and until when. */
async function answered(
  stage: Stage,
  communes: readonly ReviewedCommune[],
  plans: readonly PlannedSupport[],
  answersOn: string,
): Promise<OnItsWay[]> {
  const asked: OnItsWay[] = [];
  for (const planned of plans) asked.push(await ask(stage, communes, planned));
  stage.at(answersOn, '09:00');
  const enterprise = await stage.browserOf('vnpt.tx');
  const moved: OnItsWay[] = [];
  for (const one of asked) {
    const { solution, cost, startsOn, endsOn } = one.planned;
    const offer = {
      solution,
      cost,
      startsOn,
      endsOn,
      responsible: 'Phó Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
      phone: '0237 000 0001',
    };
    moved.push(await step(enterprise, one, 'answer', { text: 'Đề xuất giải pháp kèm theo.', offer }));
  }
  return moved;
}

async function ask(stage: Stage, communes: readonly ReviewedCommune[], planned: PlannedSupport): Promise<OnItsWay> {
  const commune = communes.find(({ code }) => code === planned.commune);
  if (commune === undefined) throw new Error(`support.json names commune ${planned.commune}, which is not there`);
  stage.at(planned.asked, '08:30');
  const browser = await stage.browserOf(commune.username);
  const plan: SupportPlanView = await browser.send('POST', `/api/units/${commune.unitId}/support-plans`, {
    id: stage.installation.newId(),
    enterpriseId: telecomCentreId,
    campaignId: null,
    ruleset: reviewRuleset,
    items: [{ ...planned.line, gap: planned.gap }],
    request: planned.request,
    answerBy: planned.answerBy,
  });
  return { planned, commune, plan };
}

/** The standing office agrees, the leader approves. */
async function approved(stage: Stage, plans: OnItsWay[]): Promise<void> {
  stage.at('2023-07-24', '14:00');
  const office = await stage.browserOf('tx.vhtt');
  for (const one of plans) Object.assign(one, await step(office, one, 'advise', { text: 'Giải pháp phù hợp.' }));
  stage.at('2023-07-26', '10:00');
  const leader = await stage.browserOf('tx.lanhdao');
  for (const one of plans) Object.assign(one, await step(leader, one, 'approve', { text: 'Đồng ý triển khai.' }));
  stage.at('2023-09-28', '15:00');
  const enterprise = await stage.browserOf('vnpt.tx');
  for (const one of plans) await putTasks(stage, enterprise, one);
}

/** What was due by then is done, but for the work that is late. */
async function putTasks({ installation }: Stage, enterprise: Browser, one: OnItsWay): Promise<void> {
  const { tasks, fate } = one.planned;
  const doneUntil = fate === 'done' ? '2023-09-30' : '2023-08-31';
  one.plan = await enterprise.send('PUT', `${baseOf(one)}/tasks`, {
    version: one.plan.version,
    tasks: tasks.map(({ title, dueOn }) => ({
      id: installation.newId(),
      title,
      dueOn,
      doneOn: dueOn <= doneUntil ? (dueOn < '2023-09-28' ? dueOn : '2023-09-28') : null,
    })),
  });
}

/** The enterprise reports with evidence what was reached, and the commune takes it over. */
async function finished(stage: Stage, plans: readonly OnItsWay[]): Promise<void> {
  stage.at('2023-09-29', '09:00');
  const enterprise = await stage.browserOf('vnpt.tx');
  for (const one of plans) {
    const file = { name: 'Biên bản bàn giao (minh hoạ).pdf', content: minutes(one) };
    await enterprise.upload(`${baseOf(one)}/evidence`, { id: stage.installation.newId() }, file);
    const answers = reviewAnswers(one.commune, endOfNovember);
    const results = one.planned.results.map(({ element, question, note }) => ({
      element,
      period: '2023',
      value: answers[question],
      note,
    }));
    Object.assign(one, await step(enterprise, one, 'report', { text: 'Đã bàn giao, kèm biên bản.', results }));
  }
  stage.at('2023-10-03', '08:30');
  for (const one of plans) {
    const commune = await stage.browserOf(one.commune.username);
    await step(commune, one, 'accept', { text: 'Xã đã kiểm tra và nhận kết quả.' });
  }
}

async function sentBack(stage: Stage, plans: readonly OnItsWay[]): Promise<void> {
  stage.at('2023-11-09', '10:00');
  const office = await stage.browserOf('tx.vhtt');
  const text = 'Đề nghị nêu rõ số lượng cán bộ, công chức được cấp và kinh phí từng năm.';
  for (const one of plans) await step(office, one, 'send_back', { text });
}

const baseOf = ({ commune, plan }: OnItsWay) => `/api/units/${commune.unitId}/support-plans/${plan.id}`;

async function step(
  browser: Browser,
  one: OnItsWay,
  name: string,
  said: { text: string } & Record<string, unknown>,
): Promise<OnItsWay> {
  const plan: SupportPlanView = await browser.send('POST', `${baseOf(one)}/steps`, {
    step: name,
    version: one.plan.version,
    ...said,
  });
  return { ...one, plan };
}

/** A page that says that it is illustration: evidence of what never was. */
function minutes({ commune, planned }: OnItsWay): Uint8Array {
  return toPdf(
    {
      issuer: 'Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
      symbol: 'BB-TTVT',
      place: 'Thường Xuân',
      date: '2023-09-28',
      docType: 'Biên bản',
      subject: `bàn giao kết quả hỗ trợ ${commune.name}`,
      to: [],
      legalBasis: [],
      blocks: [{ kind: 'paragraph', runs: [{ text: `${planned.line.name}: ${planned.solution} (minh hoạ)` }] }],
      distribution: ['Lưu: VT'],
      signature: { authority: ['SỐ LIỆU MINH HOẠ'] },
      marks: ['SỐ LIỆU MINH HOẠ'],
    },
    '2023-09-28T08:00:00.000Z',
  );
}
