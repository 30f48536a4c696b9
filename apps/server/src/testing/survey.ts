import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import { registerOrganisations } from '../slices/organisations/index.ts';
import type { Client, TestApp } from './test-app.ts';

const department = (code: string, province: string) => ({
  id: `so-tttt-${code}`,
  name: `Sở Thông tin và Truyền thông tỉnh ${province}`,
  shortName: null,
  kind: 'department' as const,
  unitId: `${code}-2023`,
});
const enterprise = (name: string) => ({
  id: `${name.toLowerCase()}-84`,
  name: `${name} Trà Vinh`,
  shortName: null,
  kind: 'telecom-enterprise' as const,
  unitId: '84-2023',
});

/** The organisations of the two provinces of seeds 000 and 001: `so-tttt-84`, `so-tttt-30`, `vnpt-84`, `viettel-84`. */
export async function registerSurveyOrganisations(app: TestApp): Promise<void> {
  await registerOrganisations(app.installation.db, [
    department('84', 'Trà Vinh'),
    department('30', 'Hải Dương'),
    enterprise('VNPT'),
    enterprise('Viettel'),
  ]);
}

const due = (wording: string, day: string) => ({ wording, day });
const verify = { key: 'so', name: 'Sở', act: 'verify', unitLevel: 'province' } as const;

/** Trà Vinh's survey of 2023, through the districts, of the communes only; `change` replaces what a test is about. */
export function surveyDraft(change: Partial<CampaignDraft> = {}): CampaignDraft {
  return {
    title: 'Khảo sát, đánh giá tình hình thực hiện tiêu chí xã NTM lĩnh vực thông tin và truyền thông năm 2023',
    period: '2023',
    organisationId: 'so-tttt-84',
    legalBasis: [
      {
        kind: 'Công văn',
        number: '581/VCL-CNTT',
        date: '2023-07-25',
        issuer: 'Viện Chiến lược Thông tin và Truyền thông',
        subject: 'phối hợp khảo sát',
      },
      {
        kind: 'Quyết định',
        number: '1127/QĐ-BTTTT',
        date: '2022-06-22',
        issuer: 'Bộ trưởng Bộ Thông tin và Truyền thông',
        subject: 'công bố các chỉ tiêu',
      },
    ],
    scope: { unitId: '84-2023', asOf: '2023-08-01', kinds: ['xa'], exclude: [] },
    forms: [{ respondent: 'commune', code: 'phieu_xa_2023', version: 1 }],
    chains: [throughDistricts],
    enterpriseIds: [],
    rulesets: ['ntm_2021_2025'],
    overlays: [],
    chairmanConfirms: false,
    contacts: [{ name: 'Chuyên viên theo dõi', office: 'Phòng BCVT-CNTT', phone: '0294 000 0001' }],
    instructions: '',
    completionSentence: '{unit} – {district} đã thực hiện khảo sát NTM',
    illustrative: true,
    ...change,
  };
}

export const throughDistricts: CampaignDraft['chains'][number] = {
  respondent: 'commune',
  tiers: [
    { key: 'xa', name: 'UBND xã', act: 'answer', unitLevel: 'commune', due: due('trước ngày 25/8/2023', '2023-08-24') },
    {
      key: 'huyen',
      name: 'UBND huyện',
      act: 'check',
      unitLevel: 'district',
      due: due('trước ngày 29/8/2023', '2023-08-28'),
    },
    { ...verify, due: due('trước ngày 31/8/2023', '2023-08-30') },
  ],
};

/** Hải Dương's way: communes answer online, nobody stands between them and the department. */
export const withoutDistricts: CampaignDraft['chains'][number] = {
  respondent: 'commune',
  tiers: [
    { key: 'xa', name: 'UBND xã', act: 'answer', unitLevel: 'commune', due: due('trước ngày 10/9/2023', '2023-09-09') },
    verify,
  ],
};

/** Creates and opens a campaign; gives its id. */
export async function openSurvey(department: Client, change: Partial<CampaignDraft> = {}): Promise<string> {
  const draft = (await department.post('/api/campaigns', surveyDraft(change))).body;
  const opened = await department.post(`/api/campaigns/${draft.id}/open`, { version: draft.version });
  if (opened.status !== 200) throw new Error(`The survey did not open: ${JSON.stringify(opened.body)}`);
  return draft.id;
}
