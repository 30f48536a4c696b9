import type { OutgoingView } from '@thuocdo/contract/dispatch';
import type { CitedPaper, SupportLetterFacts } from '@thuocdo/contract/support-letters';
import type { ReviewRound, SupportMonitoring } from '@thuocdo/contract/support-monitoring';
import type { App } from '../../app.ts';
import type { Installation } from '../../platform/context.ts';
import { type Browser, signIn } from './browser.ts';
import { demonstrationPassword } from './load-demonstration.ts';
import type { WrittenFile } from './play-on.ts';
import { telecomCentreId, thuongXuanCommitteeId } from './review-campaigns.ts';

export interface PlayedSupport {
  monitoring: SupportMonitoring;
  letter: OutgoingView;
  /** What the not-begun commune is offered to take over. */
  proposals: { name: string; value: unknown; enterprise: string }[];
  files: WrittenFile[];
}

/**
 * What the standing office does on 30/11/2023, after the review round and the support plans were played: it writes and sends the
 * letter of seed 002, follows the results, and writes the report.
 */
export async function playSupport(app: App, installation: Installation): Promise<PlayedSupport> {
  const office = await signIn(app, 'tx.vhtt', demonstrationPassword);
  const letter = await sendLetter(office, installation);
  const { items } = await office.get('/api/review-rounds');
  const round = (items as ReviewRound[]).find(({ period }) => period === '2023');
  if (round === undefined) throw new Error('No review round of 2023');
  const base = `/api/campaigns/${round.id}/support-monitoring`;
  const paper = (format: string) => office.download(`/api/dispatches/${letter.id}/paper?format=${format}`);
  const report = (format: string) => office.download(`${base}/report?format=${format}`);
  return {
    letter,
    monitoring: await office.get(base),
    proposals: await proposalsIn(app),
    files: [
      { name: 'cong-van-phoi-hop.docx', content: await paper('docx') },
      { name: 'cong-van-phoi-hop.pdf', content: await paper('pdf') },
      { name: 'bao-cao-ho-tro.docx', content: await report('docx') },
      { name: 'bao-cao-ho-tro.pdf', content: await report('pdf') },
      { name: 'bao-cao-ho-tro.xlsx', content: await report('xlsx') },
    ],
  };
}

/** Drafted from what the registry knows; agreement, contact and settled paper are what a person adds. */
async function sendLetter(office: Browser, { newId }: Installation): Promise<OutgoingView> {
  const organisation = `/api/organisations/${thuongXuanCommitteeId}`;
  const facts: SupportLetterFacts = await office.get(`${organisation}/support-letter?year=2023`);
  const drafted: OutgoingView = await office.send('POST', `${organisation}/support-letters`, {
    id: newId(),
    year: 2023,
    symbol: 'UBND-VHTT',
    enterpriseId: telecomCentreId,
    agreement: 'thỏa thuận hợp tác công tác chuyển đổi số trên địa bàn huyện, giai đoạn 2021-2025',
    partner: 'VNPT Thanh Hóa',
    grounds: facts.grounds.map(({ subject, paper, asPrinted }) => ({
      subject,
      paper: completed(paper),
      asPrinted,
      print: asPrinted === null ? 'corrected' : 'as-printed',
    })),
    registeredUnder: facts.registered.paper === null ? null : completed(facts.registered.paper),
    contact: { position: 'Phó Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân', phone: '0237 000 0001' },
    settledIn: { kind: 'văn bản', number: '3305/UBND-VHTT', date: '2023-10-31', issuer: 'Chủ tịch UBND huyện' },
    standingOffice: 'phòng Văn hóa và Thông tin',
    distribution: ['Như trên', 'Chủ tịch UBND huyện (để b/c)', 'Viễn thông Thanh Hóa', 'Lưu: VT, VHTT'],
    authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  });
  return office.send('POST', `/api/dispatches/${drafted.id}/sending`, {
    sendingId: newId(),
    number: '3412',
    date: '2023-11-30',
    groups: ['communes', 'enterprises'],
    organisationIds: [],
    outside: [],
  });
}

/** The letter says «Chủ tịch UBND tỉnh»: which province is plain. */
function completed({ issuer, date, ...paper }: SupportLetterFacts['grounds'][number]['paper']): CitedPaper {
  if (date === null) throw new Error(`${paper.number} has no day`);
  return { ...paper, date, issuer: issuer.replace(/ Thanh Hóa$/u, '') || 'Chủ tịch UBND tỉnh' };
}

/** «Đề xuất từ kế hoạch hỗ trợ»: what a commune that has not begun finds beside its questions. */
async function proposalsIn(app: App): Promise<PlayedSupport['proposals']> {
  const commune = await signIn(app, 'tx.xuanle', demonstrationPassword);
  const { positions } = await commune.get('/api/session');
  const results = await commune.get(`/api/units/${positions[0].unitId}/support-results?proposedFor=2023`);
  return results.items;
}
