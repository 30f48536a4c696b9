import type { AppraisalContent } from '@thuocdo/contract/confirmations';
import type { Browser } from './browser.ts';
import type { PlannedCommune, PlannedConfirmation } from './plan.ts';
import type { Stage } from './stage.ts';

const day = '2023-08-28';
const basic = 'ntm_2021_2025';
const office = 'Sở Thông tin và Truyền thông';

/** What all appraisals of the demonstration share. */
const desk: Omit<AppraisalContent, 'kind' | 'findings'> = {
  startsOn: day,
  endsOn: day,
  place: '',
  delegation: [
    { title: 'Trưởng phòng Bưu chính, Viễn thông – CNTT', organisation: office, role: 'head' },
    { title: 'Chuyên viên Phòng Bưu chính, Viễn thông – CNTT', organisation: office, role: 'secretary' },
  ],
  representative: 'Chủ tịch UBND xã',
  documents: ['Phiếu khảo sát của xã và tài liệu kiểm chứng trên hệ thống', 'Số liệu của các doanh nghiệp viễn thông'],
  opinions: '',
  conclusion: 'Hồ sơ đầy đủ, số liệu khớp với doanh nghiệp. Đề nghị xác nhận.',
  dueDay: null,
  endedAt: '15:30',
  copies: 2,
  number: '',
  symbol: 'BB-STTTT',
};

/** Desk appraisals of many communes at once, two visits, and what the leader and the officer decide on them. */
export async function confirmationsScene(stage: Stage, campaignId: string): Promise<void> {
  stage.at(day, '15:30');
  const officer = await stage.browserOf('so.chuyenvien');
  const chosen = stage.communes.filter((one) => one.confirmation !== undefined || one.scene === 'withdrawn');
  for (const ruleset of [basic, 'ntm_nang_cao_2021_2025'])
    await appraiseAtDesk(
      stage,
      officer,
      campaignId,
      ruleset,
      chosen.filter((one) => (one.confirmation?.ruleset ?? basic) === ruleset),
    );
  await visits(stage, officer, campaignId);
  stage.at(day, '16:00');
  const leader = await stage.browserOf('so.lanhdao');
  await confirmInOrder(stage, leader, campaignId);
  await takeBack(stage, leader, campaignId);
  stage.say(`  ${chosen.length - 1} xã được xác nhận, 1 xã bị thu hồi, 1 đề nghị ngoại lệ đang chờ`);
}

async function appraiseAtDesk(
  stage: Stage,
  officer: Browser,
  campaignId: string,
  ruleset: string,
  communes: readonly PlannedCommune[],
): Promise<void> {
  const items = communes.map(({ unitId }) => ({ unitId, id: stage.installation.newId() }));
  const reply = await officer.send('POST', `/api/campaigns/${campaignId}/desk-appraisals`, {
    ruleset,
    items,
    content: desk,
  });
  const stuck = reply.items.filter((item: { outcome: string }) => item.outcome !== 'done');
  if (stuck.length > 0) throw new Error(`Not appraised: ${JSON.stringify(stuck.slice(0, 3))}`);
}

/** Two delegations see something else than the figures: one less, one more; for the latter an exception is proposed. */
async function visits(stage: Stage, officer: Browser, campaignId: string): Promise<void> {
  for (const commune of stage.communes) {
    if (commune.scene === 'disagreed')
      await visit(stage, officer, campaignId, commune, {
        note: 'Đo tại ấp 3 và ấp 5: không bắt được sóng di động; số liệu vùng phủ cần đối chiếu lại với doanh nghiệp.',
        conclusion: 'Chưa đề nghị xác nhận. Doanh nghiệp và xã đo lại vùng phủ ấp 3, ấp 5.',
      });
    if (commune.scene !== 'overridden') continue;
    await visit(stage, officer, campaignId, commune, {
      note: 'Trạm phát sóng mới đã hoạt động từ ngày 20/8/2023; các ấp đều có Internet, số liệu trong phiếu là của tháng 7.',
      conclusion: 'Thực tế đã đáp ứng; đề nghị lãnh đạo xem xét xác nhận.',
    });
    await officer.send('POST', `/api/campaigns/${campaignId}/units/${commune.unitId}/overrides`, {
      id: stage.installation.newId(),
      ruleset: basic,
      kind: 'first',
      reason: 'Kiểm tra thực địa thấy trạm phát sóng mới đã phủ đủ các ấp; phiếu khảo sát chốt số liệu trước ngày đó.',
    });
  }
}

async function visit(
  stage: Stage,
  officer: Browser,
  campaignId: string,
  { unitId, name }: PlannedCommune,
  found: { note: string; conclusion: string },
): Promise<void> {
  const id = stage.installation.newId();
  const path = `/api/campaigns/${campaignId}/units/${unitId}/appraisals`;
  const findings = ['8.1', '8.2', '8.3', '8.4'].map((code) =>
    code === '8.2' ? { code, finding: 'disagree', note: found.note } : { code, finding: 'agree', note: '' },
  );
  const content = { ...desk, kind: 'field', place: `UBND xã ${name}`, findings, conclusion: found.conclusion };
  const { version } = await officer.send('POST', path, { id, ruleset: basic, content });
  await officer.send('POST', `${path}/${id}/conclusion`, { version });
}

/** As the report of 2022 lists them, by the letters that named them. */
async function confirmInOrder(stage: Stage, leader: Browser, campaignId: string): Promise<void> {
  const planned = stage.communes.flatMap(({ unitId, confirmation }) =>
    confirmation === undefined ? [] : [{ unitId, ...confirmation }],
  );
  const ordered = planned.sort((a, b) => a.place - b.place);
  const papers = [...new Set(ordered.map((one) => one.paper))];
  for (const [at, one] of ordered.entries()) {
    stage.at(day, `16:${String(at).padStart(2, '0')}`);
    await issue(stage, leader, campaignId, one, `${papers.indexOf(one.paper) + 101}/MH-STTTT`);
  }
}

async function issue(
  stage: Stage,
  leader: Browser,
  campaignId: string,
  { unitId, ruleset, kind }: Pick<PlannedConfirmation, 'ruleset' | 'kind'> & { unitId: string },
  documentNumber: string,
): Promise<string> {
  const earlier = kind === 'retention' ? { earlier: { number: '00/MINH-HOA', date: '2021-12-15' } } : {};
  const issued = await leader.send('POST', `/api/campaigns/${campaignId}/units/${unitId}/confirmations`, {
    id: stage.installation.newId(),
    ruleset,
    kind,
    documentNumber,
    documentDate: day,
    ...earlier,
  });
  return issued.id;
}

async function takeBack(stage: Stage, leader: Browser, campaignId: string): Promise<void> {
  stage.at(day, '16:40');
  for (const { unitId } of stage.communes.filter((one) => one.scene === 'withdrawn')) {
    const id = await issue(stage, leader, campaignId, { unitId, ruleset: basic, kind: 'first' }, '150/MH-STTTT');
    stage.at(day, '16:55');
    await leader.send('POST', `/api/campaigns/${campaignId}/units/${unitId}/confirmations/${id}/withdrawal`, {
      reason: 'Doanh nghiệp đính chính số thuê bao Internet của xã sau khi văn bản đã ban hành.',
      documentNumber: '151/MH-STTTT',
      documentDate: day,
    });
  }
}
