import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import type { Answers } from '@thuocdo/core/forms';
import { toPdf } from '@thuocdo/documents/official';
import { communeAnswers } from '../slices/demo/commune-answers.ts';
import { registerOrganisations } from '../slices/organisations/index.ts';
import { openSurvey, registerSurveyOrganisations, throughDistricts } from './survey.ts';
import type { Client, Reply, TestApp } from './test-app.ts';

export interface Form {
  unitId: string;
  id: string;
  unitCode: string;
  unitName: string;
  districtName: string;
  organisationId: string;
  revision: number;
}

export interface AnsweredSurvey {
  app: TestApp;
  campaignId: string;
  department: Client;
  leader: Client;
  /** The form of a commune (by its code) or of an enterprise (by its id). */
  form(key: string): Form;
  checkerOf(form: Form): Promise<Client>;
  /** Answers and submits; the commune's own officer. `change` replaces or (null) leaves out answers. */
  answer(form: Form, change?: Answers): Promise<Client>;
  forward(form: Form): Promise<void>;
  verify(form: Form): Promise<void>;
}

/** The body of a reply that had to succeed. */
export function done(reply: Reply): Reply['body'] {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${JSON.stringify(reply.body).slice(0, 1500)}`);
  return reply.body;
}

const enterpriseChain: CampaignDraft['chains'][number] = {
  respondent: 'enterprise',
  tiers: [
    {
      key: 'doanh-nghiep',
      name: 'Doanh nghiệp',
      act: 'answer',
      unitLevel: 'province',
      due: { wording: 'trước ngày 25/8/2023', day: '2023-08-24' },
    },
    { key: 'so', name: 'Sở', act: 'verify', unitLevel: 'province' },
  ],
};
const institute = { key: 'vien', name: 'Viện', act: 'receive', unitLevel: 'country' } as const;

/** Trà Vinh's survey of communes and enterprises, open, with the people who take it through its tiers. */
export async function openAnsweredSurvey(app: TestApp, change: Partial<CampaignDraft> = {}): Promise<AnsweredSurvey> {
  await registerSurveyOrganisations(app);
  await registerOrganisations(app.installation.db, [
    { id: 'vien', name: 'Viện', shortName: null, kind: 'institute', unitId: 'VN' },
  ]);
  const department = await app.as('department-officer', 'so-tttt-84', 'Chuyên viên Sở');
  const leader = await app.as('department-leader', 'so-tttt-84', 'Phó Giám đốc Sở');
  const campaignId = await openSurvey(department, {
    forms: [
      { respondent: 'commune', code: 'phieu_xa_2023', version: 1 },
      { respondent: 'enterprise', code: 'phieu_doanh_nghiep_2023', version: 1 },
    ],
    chains: [{ ...throughDistricts, tiers: [...throughDistricts.tiers, institute] }, enterpriseChain],
    enterpriseIds: ['vnpt-84', 'viettel-84'],
    rulesets: ['ntm_2021_2025', 'ntm_nang_cao_2021_2025'],
    overlays: ['nguong-minh-hoa'],
    ...change,
  });
  const forms = await handedOut(department, campaignId);
  const form = (key: string): Form => {
    const found = forms.get(key);
    if (found === undefined) throw new Error(`No form for ${key}`);
    return found;
  };
  const checkers = new Map<string, Client>();
  const checkerOf = async ({ unitId }: Form): Promise<Client> => {
    const { parent_id } = await app.installation.db
      .selectFrom('unit_versions')
      .select('parent_id')
      .where('unit_id', '=', unitId)
      .executeTakeFirstOrThrow();
    const known = checkers.get(`${parent_id}`) ?? (await app.as('district-checker', `ubnd-${parent_id}`));
    checkers.set(`${parent_id}`, known);
    return known;
  };
  const step = async (client: Client, { unitId, id }: Form, what: 'forward' | 'verification') => {
    const base = `/api/units/${unitId}/assignments/${id}`;
    const { assignment } = done(await client.get(`${base}/response`));
    done(await client.post(`${base}/${what}`, { revision: assignment.revision }));
  };
  return {
    app,
    campaignId,
    department,
    leader,
    form,
    checkerOf,
    async answer(asked, changed) {
      const officer = await app.as('commune-officer', asked.organisationId);
      await answerAndSubmit(app, officer, asked, { ...answersOf(asked), ...changed });
      return officer;
    },
    forward: async (asked) => step(await checkerOf(asked), asked, 'forward'),
    verify: (asked) => step(department, asked, 'verification'),
  };
}

async function handedOut(department: Client, campaignId: string): Promise<Map<string, Form>> {
  const progress = `/api/campaigns/${campaignId}/progress?limit=500&respondent=`;
  const communes: Form[] = done(await department.get(`${progress}commune`)).items;
  const enterprises: Form[] = done(await department.get(`${progress}enterprise`)).items;
  return new Map([
    ...communes.map((one) => [one.unitCode, one] as const),
    ...enterprises.map((one) => [one.organisationId, one] as const),
  ]);
}

export const answersOf = ({ unitCode, unitName }: Form): Answers =>
  communeAnswers({
    code: unitCode,
    name: unitName.replace(/^Xã /, ''),
    respondent: `Cán bộ ${unitName}`,
    communeClass: 'con_lai',
    profile: 'basic',
    closedOn: '2023-07-31',
  });

/** Saves what is not null over what is there, proves every question that asks for it, and submits. */
export async function answerAndSubmit(app: TestApp, client: Client, asked: Form, answers: Answers): Promise<void> {
  const base = `/api/units/${asked.unitId}/assignments/${asked.id}`;
  const seen = done(await client.get(`${base}/response`));
  const changes = Object.entries(answers)
    .filter(([question, value]) => value !== '' && value !== null && seen.editable.includes(question))
    .map(([question, value]) => ({
      mutationId: app.installation.newId(),
      question,
      value,
      baseVersion: seen.answers[question]?.version ?? 0,
    }));
  const saved = done(await client.patch(`${base}/answers`, { changes }));
  const refused = saved.outcomes.filter((one: { outcome: string }) => one.outcome !== 'saved');
  if (refused.length > 0) throw new Error(JSON.stringify(refused.slice(0, 3)));
  done(await client.post(`${base}/submission`, { submissionId: app.installation.newId() }));
}

export async function attach(app: TestApp, client: Client, asked: Form, question: string): Promise<string> {
  const evidenceId = app.installation.newId();
  const base = `/api/units/${asked.unitId}/assignments/${asked.id}`;
  const file = { name: `Minh chứng ${question}.pdf`, content: paper() };
  done(await client.upload(`${base}/evidence`, { evidenceId, question }, file));
  return evidenceId;
}

/** An enterprise's form about one commune: of its people of working age so many use a smartphone. */
export function enterpriseAnswers(commune: string, workers: number, evidence: string) {
  const services = { fixed_phone: true, mobile_phone: true, fixed_bb: true, mobile_bb: true, best: '4G' };
  return {
    M01: 'Doanh nghiệp minh hoạ, mã số thuế 0000000001',
    M03: '2023-07-31',
    M04: ['co_dinh', 'di_dong', 'internet_co_dinh', 'internet_di_dong'],
    M05: 'Đầu mối, điện thoại 0294 000 0009',
    N01: [{ commune, bts: 3, g3: 3, g4: 3, g5: 0, shared: 0 }],
    N02: [{ commune, hamlet: 'Ấp 1', ...services }],
    N04: true,
    P01: [{ commune, mobile: 6000, smart: 5000, smart_workers: workers }],
    P02: 'tram_thu_phat_chinh',
    P03: 'IMEI_TAC',
    P04: [{ commune, ftth: 300, household: 300 }],
    Q03: [evidence],
  };
}

const paper = () =>
  toPdf(
    {
      parentOrg: 'UBND tỉnh Trà Vinh',
      issuer: 'Doanh nghiệp',
      symbol: 'XN',
      place: 'Trà Vinh',
      date: { month: 8, year: 2023 },
      subject: 'Xác nhận số liệu',
      to: [],
      legalBasis: [],
      blocks: [{ kind: 'paragraph', runs: [{ text: 'Trang minh hoạ.' }] }],
      distribution: [],
      signature: { authority: ['MINH HOẠ'] },
    },
    '2023-08-01T01:00:00.000Z',
  );
