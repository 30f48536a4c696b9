import type { CampaignDraft, CampaignView } from '@thuocdo/contract/campaigns';
import { toPdf } from '@thuocdo/documents/official';
import type { Browser } from './browser.ts';
import { enterprises } from './registry-scene.ts';
import { departmentId, provinceId } from './stage.ts';

const due = (wording: string, day: string) => ({ wording, day });
const district = { key: 'huyen', name: 'UBND huyện, thị xã, thành phố', unitLevel: 'district' } as const;
const department = {
  key: 'so',
  name: 'Sở Thông tin và Truyền thông',
  act: 'verify',
  unitLevel: 'province',
  due: due('trước ngày 31/8/2023', '2023-08-30'),
} as const;
const institute = { key: 'vien', name: 'Viện Chiến lược TT&TT', act: 'receive', unitLevel: 'country' } as const;

/** The survey of 2023 in Trà Vinh, as its papers describe it (bài mẫu 000): due days of the lower tiers are made up. */
export const campaignDraft: CampaignDraft = {
  title: 'Khảo sát, đánh giá thực hiện tiêu chí xã NTM và xã NTM nâng cao lĩnh vực thông tin và truyền thông năm 2023',
  period: '2023',
  organisationId: departmentId,
  legalBasis: [
    {
      kind: 'Công văn',
      number: '581/VCL-CNTT',
      date: '2023-07-25',
      issuer: 'Viện Chiến lược Thông tin và Truyền thông',
      subject:
        'phối hợp khảo sát, đánh giá tình hình thực hiện tiêu chí xã nông thôn mới và xã nông thôn mới nâng cao trong lĩnh vực thông tin và truyền thông năm 2023',
    },
    {
      kind: 'Quyết định',
      number: '1127/QĐ-BTTTT',
      date: '2022-06-22',
      issuer: 'Bộ trưởng Bộ Thông tin và Truyền thông',
      subject:
        'công bố các chỉ tiêu thuộc tiêu chí thông tin và truyền thông của Bộ tiêu chí quốc gia về xã nông thôn mới và nông thôn mới nâng cao giai đoạn 2021-2025',
    },
  ],
  scope: { unitId: provinceId, asOf: '2023-08-01', kinds: ['xa'], exclude: [] },
  forms: [
    { respondent: 'commune', code: 'phieu_xa_2023', version: 1 },
    { respondent: 'district', code: 'phieu_huyen_2023', version: 1 },
    { respondent: 'province', code: 'phieu_tinh_2023', version: 1 },
    { respondent: 'enterprise', code: 'phieu_doanh_nghiep_2023', version: 1 },
  ],
  chains: [
    {
      respondent: 'commune',
      tiers: [
        {
          key: 'xa',
          name: 'UBND xã',
          act: 'answer',
          unitLevel: 'commune',
          due: due('trước ngày 25/8/2023', '2023-08-24'),
        },
        { ...district, act: 'check', due: due('trước ngày 29/8/2023', '2023-08-28') },
        department,
        institute,
      ],
    },
    {
      respondent: 'district',
      tiers: [{ ...district, act: 'answer', due: due('trước ngày 29/8/2023', '2023-08-28') }, department, institute],
    },
    {
      respondent: 'province',
      tiers: [
        {
          key: 'so-lap',
          name: 'Sở Thông tin và Truyền thông (lập phiếu)',
          act: 'answer',
          unitLevel: 'province',
          due: department.due,
        },
        department,
        institute,
      ],
    },
    {
      respondent: 'enterprise',
      tiers: [
        {
          key: 'doanh-nghiep',
          name: 'Doanh nghiệp viễn thông',
          act: 'answer',
          unitLevel: 'province',
          due: due('trước ngày 25/8/2023', '2023-08-24'),
        },
        department,
        institute,
      ],
    },
  ],
  enterpriseIds: enterprises.map((one) => one.id),
  rulesets: ['ntm_2021_2025', 'ntm_nang_cao_2021_2025'],
  overlays: ['nguong-minh-hoa'],
  chairmanConfirms: true,
  contacts: [
    {
      name: 'Chuyên viên theo dõi khảo sát',
      office: 'Phòng Bưu chính, Viễn thông – Công nghệ thông tin, Sở Thông tin và Truyền thông',
      phone: '0294 000 0001',
    },
  ],
  instructions:
    'Trả lời theo số liệu đến ngày chốt. Câu nào chưa có số liệu thì để trống, không ghi số 0. Đính kèm tài liệu kiểm chứng ở từng câu có yêu cầu.',
  completionSentence: '{unit} – {district} đã thực hiện khảo sát NTM',
  illustrative: true,
};

/** Creates the campaign, attaches guidance and the printed form, and opens it. */
export async function openCampaignScene(officer: Browser, madeAt: string): Promise<CampaignView> {
  const draft: CampaignView = await officer.send('POST', '/api/campaigns', campaignDraft);
  const attach = (kind: string, name: string, lines: readonly string[]) =>
    officer.upload(`/api/campaigns/${draft.id}/attachments`, { kind }, { name, content: note(name, lines, madeAt) });
  await attach('guidance', 'Hướng dẫn khảo sát năm 2023 (minh hoạ).pdf', [
    'Xã trả lời phiếu trên hệ thống; huyện kiểm tra, đôn đốc; Sở thẩm định và tổng hợp gửi Viện.',
    'Bản hướng dẫn thật được gửi kèm Công văn số 581/VCL-CNTT ngày 25/7/2023.',
  ]);
  await attach('form', 'Mẫu phiếu khảo sát cấp xã (minh hoạ).pdf', [
    'Mẫu in của đợt 2023 không tìm được; câu hỏi dựng từ Quyết định số 1127/QĐ-BTTTT.',
  ]);
  return officer.send('POST', `/api/campaigns/${draft.id}/open`, { version: draft.version });
}

/** A one-page paper that stands in for a real attachment and says so. */
export function note(subject: string, lines: readonly string[], madeAt: string): Uint8Array {
  return toPdf(
    {
      parentOrg: 'UBND tỉnh Trà Vinh',
      issuer: 'Sở Thông tin và Truyền thông',
      symbol: 'STTTT-BCVTCNTT',
      place: 'Trà Vinh',
      date: { month: 8, year: 2023 },
      subject,
      to: [],
      legalBasis: [],
      blocks: lines.map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] })),
      distribution: ['Lưu: VT, BCVTCNTT'],
      signature: { authority: ['SỐ LIỆU MINH HOẠ'] },
      marks: ['SỐ LIỆU MINH HOẠ'],
    },
    madeAt,
  );
}
