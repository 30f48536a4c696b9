import { randomUUID } from 'node:crypto';
import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import type { Answers } from '@thuocdo/core/forms';
import { communeAnswers, type Profile } from '../slices/demo/commune-answers.ts';
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
  const created = await department.post('/api/campaigns', surveyDraft(change));
  if (created.status !== 201) throw new Error(`The survey was not created: ${JSON.stringify(created.body)}`);
  const draft = created.body;
  const opened = await department.post(`/api/campaigns/${draft.id}/open`, { version: draft.version });
  if (opened.status !== 200) throw new Error(`The survey did not open: ${JSON.stringify(opened.body)}`);
  return draft.id;
}

/** A form that was handed out. */
export interface Handed {
  unitId: string;
  id: string;
  organisationId: string;
  unitName: string;
  unitCode: string;
  districtName: string | null;
}

/** One commune of the survey with those who work on its form. */
export interface CommuneAtWork {
  handed: Handed;
  /** Where its form lies: `/api/units/…/assignments/…`. */
  base: string;
  officer: Client;
  chairman: Client;
  /** The district that the commune lies in; also there when the chain passes it by. */
  district: Client;
}

export interface Survey {
  campaignId: string;
  department: Client;
  leader: Client;
  /** A commune that no other test of this survey has touched yet. */
  nextCommune(): Promise<CommuneAtWork>;
  /** The forms of one class as they lie now. */
  handedOut(respondent?: string): Promise<(Handed & { state: string; tier: number; revision: number })[]>;
}

/** A survey of Trà Vinh, open, staffed, with 85 communes to use up. `registerSurveyOrganisations` comes first. */
export async function staffedSurvey(app: TestApp, change: Partial<CampaignDraft> = {}): Promise<Survey> {
  const organisationId = change.organisationId ?? 'so-tttt-84';
  const department = await app.as('department-officer', organisationId);
  const campaignId = await openSurvey(department, change);
  const handedOut = async (respondent = 'commune') =>
    (await department.get(`/api/campaigns/${campaignId}/progress?respondent=${respondent}&limit=500`)).body.items;
  const unused: Handed[] = await handedOut();
  return {
    campaignId,
    department,
    leader: await app.as('department-leader', organisationId),
    handedOut,
    async nextCommune() {
      const handed = unused.shift();
      if (handed === undefined) throw new Error('No commune of the survey is left');
      return {
        handed,
        base: formAddress(handed),
        officer: await app.as('commune-officer', handed.organisationId, `Cán bộ ${handed.unitName}`),
        chairman: await app.as('commune-chairman', handed.organisationId, `Chủ tịch UBND ${handed.unitName}`),
        district: await app.as('district-checker', await districtCommittee(app, handed.unitId), 'Chuyên viên huyện'),
      };
    },
  };
}

export const formAddress = ({ unitId, id }: { unitId: string; id: string }) => `/api/units/${unitId}/assignments/${id}`;

async function districtCommittee(app: TestApp, communeId: string): Promise<string> {
  const row = await app.installation.db
    .selectFrom('unit_versions')
    .select('parent_id')
    .where('unit_id', '=', communeId)
    .executeTakeFirstOrThrow();
  return `ubnd-${row.parent_id}`;
}

/** A whole form of a made-up commune that may be handed in as it is. */
export function completeAnswers(handed: Handed, profile: Profile = 'basic'): Answers {
  return communeAnswers({
    code: handed.unitCode,
    name: handed.unitName.replace(/^Xã /, ''),
    respondent: `Cán bộ ${handed.unitName}`,
    communeClass: 'con_lai',
    profile,
    closedOn: '2023-07-31',
  });
}

/** Changes as the autosave sends them, each with an id of its own. */
export const changesOf = (answers: Answers, baseVersion = 0) =>
  Object.entries(answers)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([question, value]) => ({ mutationId: randomUUID(), question, value, baseVersion }));

/** Fills in a form by autosave, all of it at once; throws where an answer is not kept. */
export async function fillForm(
  client: Client,
  handed: Handed,
  answers: Answers = completeAnswers(handed),
  { onBehalf = false } = {},
): Promise<void> {
  const saved = await client.patch(`${formAddress(handed)}/answers`, { changes: changesOf(answers), onBehalf });
  const lost = saved.body.outcomes?.filter((one: { outcome: string }) => one.outcome !== 'saved') ?? [saved.body];
  if (lost.length > 0) throw new Error(`Not kept: ${JSON.stringify(lost.slice(0, 3))}`);
}

export const submitForm = (client: Client, handed: Handed, { onBehalf = false, submissionId = randomUUID() } = {}) =>
  client.post(`${formAddress(handed)}/submission`, { submissionId, onBehalf });

/** Fills in and hands in; where the campaign asks for the chairman, he confirms. */
export async function handIn({ handed, officer, chairman, base }: CommuneAtWork, profile?: Profile): Promise<void> {
  await fillForm(officer, handed, completeAnswers(handed, profile));
  const submitted = await submitForm(officer, handed);
  if (submitted.status !== 200) throw new Error(`Not handed in: ${JSON.stringify(submitted.body)}`);
  if (submitted.body.assignment.state !== 'awaiting_confirmation') return;
  const confirmed = await chairman.post(`${base}/confirmation`, { decision: 'confirm' });
  if (confirmed.status !== 200) throw new Error(`Not confirmed: ${JSON.stringify(confirmed.body)}`);
}
