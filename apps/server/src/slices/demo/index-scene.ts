import { communesWithin } from '../units/index.ts';
import { formOf, forwardAll, type Handed, handedOut, saveAll, submit } from './answering-scene.ts';
import type { Browser } from './browser.ts';
import { indexAnswers, qualities } from './index-answers.ts';
import { khanhHoaDepartmentId, khanhHoaId, lastYear, openIndexCampaign, thisYear } from './index-campaigns.ts';
import { readIndexPlan, type ScoredCommune } from './index-plan.ts';
import type { Stage } from './stage.ts';

export const khanhHoaOpensAt = new Date('2026-12-22T08:30:00+07:00');
export const khanhHoaOffices = ['kh.chuyenvien', 'kh.lanhdao'] as const;

/** «Khánh Hòa 2026»: the index on two tiers, this year and, for some communes, the year before. */
export async function khanhHoaScene(stage: Stage): Promise<ScoredCommune[]> {
  stage.at('2026-01-02', '08:00');
  const communes = await readIndexPlan(await communesWithin(stage.installation.db, khanhHoaId, '2026-12-01'));
  await registerKhanhHoa(await stage.browserOf('quantri'), communes);
  await lastYearScene(stage, communes);
  stage.at('2026-12-01', '08:30');
  const campaign = await openIndexCampaign(await stage.browserOf('kh.chuyenvien'), thisYear);
  const handed = await handedOut(await stage.browserOf('kh.chuyenvien'), campaign.id, 'commune');
  await handInScene(stage, communes, handed);
  stage.at('2026-12-21', '16:00');
  await extend(await stage.browserOf('kh.chuyenvien'), campaign.id, communes);
  await verifyScene(
    await stage.browserOf('kh.chuyenvien'),
    campaign.id,
    handed,
    communes.filter(({ fate }) => fate === 'verified'),
  );
  stage.say(`  Khánh Hòa: ${campaign.onRoster} xã, phường, đặc khu theo bộ chỉ số 2026`);
  return communes;
}

/** A delay granted in writing: who has it is not late before the new day. */
async function extend(officer: Browser, campaignId: string, communes: readonly ScoredCommune[]): Promise<void> {
  await officer.send('POST', `/api/campaigns/${campaignId}/extensions`, {
    respondent: 'commune',
    tier: 'xa',
    unitIds: communes.filter(({ extended }) => extended).map(({ unitId }) => unitId),
    due: { wording: 'hết ngày 24/12/2026', day: '2026-12-24' },
    reason: 'Mất kết nối nhiều ngày do mưa lũ; đã có văn bản chấp thuận (minh hoạ).',
  });
}

async function registerKhanhHoa(admin: Browser, communes: readonly ScoredCommune[]): Promise<void> {
  await admin.send('POST', '/api/organisations', {
    id: khanhHoaDepartmentId,
    name: 'Sở Khoa học và Công nghệ tỉnh Khánh Hòa',
    shortName: 'Sở KH&CN',
    kind: 'department',
    unitId: khanhHoaId,
  });
  const office = { organisationId: khanhHoaDepartmentId, validFrom: '2025-07-01' };
  const people = [
    {
      ...office,
      username: 'kh.chuyenvien',
      displayName: 'Chuyên viên Phòng Chuyển đổi số',
      title: 'Chuyên viên Phòng Chuyển đổi số',
      role: 'department-officer',
    },
    {
      ...office,
      username: 'kh.lanhdao',
      displayName: 'Phó Giám đốc Sở',
      title: 'Phó Giám đốc Sở',
      role: 'department-leader',
    },
    ...communes.map(({ unitId, username, name }) => ({
      username,
      displayName: `Cán bộ ${name}`,
      organisationId: `ubnd-${unitId}`,
      title: 'Công chức Phòng Văn hoá – Xã hội',
      role: 'commune-officer',
      validFrom: '2025-07-01',
    })),
  ];
  for (const person of people) await admin.send('POST', '/api/people', person);
}

async function lastYearScene(stage: Stage, communes: readonly ScoredCommune[]): Promise<void> {
  const campaign = await openIndexCampaign(await stage.browserOf('kh.chuyenvien'), lastYear(communes));
  const handed = await handedOut(await stage.browserOf('kh.chuyenvien'), campaign.id, 'commune');
  const asked = communes.filter((commune) => commune.lastYear);
  stage.at('2026-01-12', '09:00');
  for (const [at, commune] of asked.entries()) {
    const before = { ...commune, ...asBefore(commune, at) };
    const answers = indexAnswers({ commune: before, period: '2025', closedOn: '2025-12-31' });
    await answer(stage, commune, formOf(handed, commune), answers);
  }
  stage.at('2026-01-20', '14:00');
  const officer = await stage.browserOf('kh.chuyenvien');
  await forwardAll(officer, campaign.id, handed, asked);
  const reason = 'Đã xong đợt đánh giá thử.';
  await officer.send('POST', `/api/campaigns/${campaign.id}/close`, { version: campaign.version, reason });
}

/** A year ago two communes in three were a step behind; nobody came late, and nothing was missing. */
function asBefore({ quality }: ScoredCommune, at: number): Partial<ScoredCommune> {
  const before = qualities[Math.max(0, qualities.indexOf(quality) - (at % 3 === 0 ? 0 : 1))] ?? quality;
  return { quality: before, granted: null, noneArose: false, missingData: false };
}

/** Everybody who acts, in the order of the days. */
async function handInScene(
  stage: Stage,
  communes: readonly ScoredCommune[],
  handed: ReadonlyMap<string, Handed>,
): Promise<void> {
  const acting = communes.filter(({ fate }) => fate !== 'notStarted').sort((a, b) => (a.day < b.day ? -1 : 1));
  for (const commune of acting) {
    stage.at(commune.day, '09:00');
    const answers = indexAnswers({ commune, period: '2026', closedOn: '2026-12-01' });
    if (commune.fate !== 'drafting') {
      await answer(stage, commune, formOf(handed, commune), answers);
      continue;
    }
    const begun = Object.fromEntries(Object.entries(answers).filter(([question]) => /^(A|I[1-4])/.test(question)));
    const browser = await stage.browserOf(commune.username);
    await saveAll(stage.installation, browser, formOf(handed, commune), begun);
  }
}

async function answer(
  stage: Stage,
  commune: ScoredCommune,
  form: Handed,
  answers: Parameters<typeof saveAll>[3],
): Promise<void> {
  const browser = await stage.browserOf(commune.username);
  await saveAll(stage.installation, browser, form, answers);
  await submit(stage.installation, browser, form);
}

async function verifyScene(
  officer: Browser,
  campaignId: string,
  handed: ReadonlyMap<string, Handed>,
  communes: readonly ScoredCommune[],
): Promise<void> {
  for (const commune of communes.filter(({ corrected }) => corrected)) {
    const { unitId, id } = formOf(handed, commune);
    const item = {
      question: 'IV31A',
      decision: 'replace',
      value: 3,
      reason: 'Chưa có văn bản xác nhận của cơ quan cấp tỉnh về tính mới; tính mức cải tiến.',
    };
    await officer.send('POST', `/api/units/${unitId}/assignments/${id}/reviews`, { revision: 1, items: [item] });
  }
  await forwardAll(officer, campaignId, handed, communes);
}
