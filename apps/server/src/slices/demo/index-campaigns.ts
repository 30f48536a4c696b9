import type { CampaignDraft, CampaignView } from '@thuocdo/contract/campaigns';
import type { Browser } from './browser.ts';
import type { ScoredCommune } from './index-plan.ts';

export const khanhHoaId = '56-2025';
export const khanhHoaDepartmentId = 'so-khcn-khanh-hoa';

interface Year {
  title: string;
  period: string;
  asOf: string;
  due: { wording: string; day: string };
  instructions: string;
  exclude: CampaignDraft['scope']['exclude'];
}

/** This year's assessment, in force until the last day of handing in. */
export const thisYear: Year = {
  title: 'Đánh giá cấp xã về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số năm 2026 (minh hoạ)',
  period: '2026',
  asOf: '2026-12-01',
  due: { wording: 'trước ngày 15/12/2026', day: '2026-12-14' },
  instructions:
    'Xã tự đánh giá, cập nhật minh chứng và nộp trước ngày 15/12/2026; nộp trễ bị trừ điểm, sau ngày 20/12/2026 không tiếp nhận. Câu nào chưa có số liệu thì để trống, không ghi số 0.',
  exclude: [],
};

/** A trial over the year before, so that this year has something to be compared with. */
export function lastYear(communes: readonly ScoredCommune[]): Year {
  return {
    title: 'Đánh giá thử cấp xã năm 2025 theo bộ tiêu chí 2026 (minh hoạ)',
    period: '2025',
    asOf: '2026-01-02',
    due: { wording: 'trước ngày 15/01/2026', day: '2026-01-14' },
    instructions: 'Đánh giá thử số liệu năm 2025 ở một số xã, phường, để năm 2026 có số so sánh.',
    exclude: communes
      .filter((commune) => !commune.lastYear)
      .map(({ unitId }) => ({ unitId, reason: 'Không thuộc đợt đánh giá thử' })),
  };
}

function draftOf({ due, exclude, asOf, ...year }: Year): CampaignDraft {
  return {
    ...year,
    organisationId: khanhHoaDepartmentId,
    legalBasis: [
      {
        kind: 'Quy định',
        number: '11-QĐ/TU',
        issuer: 'Tỉnh ủy Khánh Hòa',
        subject:
          'Bộ tiêu chí đánh giá về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số, Phụ lục 3 (nguồn thứ cấp)',
      },
    ],
    scope: { unitId: khanhHoaId, asOf, kinds: ['xa', 'phuong', 'dac_khu'], exclude },
    forms: [{ respondent: 'commune', code: 'phieu_chi_so_xa_2026', version: 1 }],
    chains: [
      {
        respondent: 'commune',
        tiers: [
          { key: 'xa', name: 'UBND xã, phường, đặc khu', act: 'answer', unitLevel: 'commune', due },
          { key: 'so', name: 'Sở Khoa học và Công nghệ', act: 'verify', unitLevel: 'province' },
        ],
      },
    ],
    enterpriseIds: [],
    rulesets: ['dti_khanh_hoa_2026'],
    overlays: [],
    chairmanConfirms: false,
    contacts: [
      { name: 'Chuyên viên theo dõi chuyển đổi số', office: 'Sở Khoa học và Công nghệ', phone: '0258 000 0001' },
    ],
    completionSentence: '{unit} đã nộp kết quả tự đánh giá',
    illustrative: true,
  };
}

/** Creates a campaign on two tiers (commune, province) and opens it. */
export async function openIndexCampaign(officer: Browser, year: Year): Promise<CampaignView> {
  const draft: CampaignView = await officer.send('POST', '/api/campaigns', draftOf(year));
  return officer.send('POST', `/api/campaigns/${draft.id}/open`, { version: draft.version });
}
