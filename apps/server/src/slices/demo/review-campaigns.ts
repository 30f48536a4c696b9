import type { CampaignDraft, CampaignView } from '@thuocdo/contract/campaigns';
import type { Browser } from './browser.ts';
import type { ReviewedCommune } from './review-plan.ts';

export const thuongXuanId = '396-2023';
export const thuongXuanCommitteeId = 'ubnd-396-2023';
export const telecomCentreId = 'ttvt-tho-xuan-thuong-xuan';
export const reviewRuleset = 'cds_xa_thuong_xuan_minh_hoa_2023';

type Due = { wording: string; day: string };

interface ReviewRound {
  title: string;
  period: string;
  asOf: string;
  communesDue: Due;
  districtDue: Due;
  exclude: CampaignDraft['scope']['exclude'];
}

/** A first look at the middle of the year, at some communes. */
export function earlierRound(communes: readonly ReviewedCommune[]): ReviewRound {
  return {
    title: 'Rà soát chỉ số chuyển đổi số cấp xã huyện Thường Xuân 6 tháng đầu năm 2023 (minh hoạ)',
    period: '2023-H1',
    asOf: '2023-06-15',
    communesDue: { wording: 'trước ngày 25/6/2023', day: '2023-06-24' },
    districtDue: { wording: 'trước ngày 01/7/2023', day: '2023-06-30' },
    exclude: communes
      .filter(({ earlier }) => !earlier)
      .map(({ unitId }) => ({ unitId, reason: 'Không thuộc đợt rà soát 6 tháng đầu năm' })),
  };
}

/** «Rà soát, đánh giá thực tế kết quả đến thời điểm hiện tại», bài mẫu 002: due days are made up. */
export const currentRound: ReviewRound = {
  title: 'Rà soát, đánh giá thực tế chỉ số chuyển đổi số cấp xã huyện Thường Xuân năm 2023 (minh hoạ)',
  period: '2023',
  asOf: '2023-11-15',
  communesDue: { wording: 'trước ngày 05/12/2023', day: '2023-12-04' },
  districtDue: { wording: 'trước ngày 11/12/2023', day: '2023-12-10' },
  exclude: [],
};

function draftOf({ title, period, asOf, communesDue, districtDue, exclude }: ReviewRound): CampaignDraft {
  const department = { key: 'so', name: 'Sở Thông tin và Truyền thông', act: 'verify', unitLevel: 'province' } as const;
  return {
    title,
    period,
    organisationId: thuongXuanCommitteeId,
    legalBasis: [
      {
        kind: 'Quyết định',
        number: '3853/QĐ-UBND',
        date: '2022-11-09',
        issuer: 'Chủ tịch UBND tỉnh Thanh Hóa',
        subject:
          'Chỉ số đánh giá mức độ chuyển đổi số cấp xã (mới đọc được một phần; bộ chỉ số của đợt này là minh hoạ)',
      },
      {
        kind: 'Quyết định',
        number: '1829/QĐ-UBND',
        date: '2023-05-30',
        issuer: 'Chủ tịch UBND tỉnh Thanh Hóa',
        subject: 'Ban hành các tiêu chí chuyển đổi số cấp xã đến năm 2025 trên địa bàn tỉnh Thanh Hóa',
        asPrinted: 'Công văn của UBND huyện Thường Xuân in ngày 30/5/2022',
      },
    ],
    scope: { unitId: thuongXuanId, asOf, kinds: ['xa', 'thi_tran'], exclude },
    forms: [
      { respondent: 'commune', code: 'phieu_ra_soat_xa_minh_hoa_2023', version: 1 },
      { respondent: 'enterprise', code: 'phieu_ra_soat_doanh_nghiep_minh_hoa_2023', version: 1 },
    ],
    chains: [
      {
        respondent: 'commune',
        tiers: [
          { key: 'xa', name: 'UBND xã, thị trấn', act: 'answer', unitLevel: 'commune', due: communesDue },
          {
            key: 'huyen',
            name: 'Phòng Văn hóa và Thông tin (thường trực Ban Chỉ đạo chuyển đổi số)',
            act: 'check',
            unitLevel: 'district',
            due: districtDue,
          },
          department,
        ],
      },
      {
        respondent: 'enterprise',
        tiers: [
          {
            key: 'doanh-nghiep',
            name: 'Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
            act: 'answer',
            unitLevel: 'district',
            due: communesDue,
          },
          department,
        ],
      },
    ],
    enterpriseIds: [telecomCentreId],
    rulesets: [reviewRuleset],
    overlays: [],
    chairmanConfirms: false,
    contacts: [
      {
        name: 'Phó Giám đốc Trung tâm Viễn thông',
        office: 'Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
        phone: '0237 000 0001',
      },
      { name: 'Chuyên viên theo dõi chuyển đổi số', office: 'Phòng Văn hóa và Thông tin', phone: '0237 000 0002' },
    ],
    instructions:
      'UBND xã, thị trấn tự đánh giá từng chỉ số và giải trình; đại diện doanh nghiệp viễn thông cho số liệu và ý kiến ở các chỉ số trong phạm vi trách nhiệm, không chấm điểm. Câu nào chưa có số liệu thì để trống, không ghi số 0.',
    completionSentence: '{unit} – {district} đã rà soát chỉ số chuyển đổi số',
    illustrative: true,
  };
}

/** Creates a round of the review and opens it, as the standing office of the district's steering committee does. */
export async function openReview(officer: Browser, round: ReviewRound): Promise<CampaignView> {
  const draft: CampaignView = await officer.send('POST', '/api/campaigns', draftOf(round));
  return officer.send('POST', `/api/campaigns/${draft.id}/open`, { version: draft.version });
}
