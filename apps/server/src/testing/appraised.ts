import type { AppraisalContent } from '@thuocdo/contract/confirmations';
import { type AnsweredSurvey, done, type Form } from './answered-survey.ts';
import type { Client } from './test-app.ts';

/** A desk appraisal of the test's day that agrees with every sub-criterion of NTM. */
export const agreeing: AppraisalContent = {
  kind: 'desk',
  startsOn: '2023-08-01',
  endsOn: '2023-08-01',
  place: '',
  delegation: [
    { title: 'Trưởng phòng BCVT', organisation: 'Sở TTTT', role: 'head' },
    { title: 'Chuyên viên', organisation: 'Sở TTTT', role: 'secretary' },
  ],
  representative: 'Chủ tịch UBND xã',
  documents: ['Báo cáo số 12/BC-UBND ngày 20/7/2023'],
  findings: ['8.1', '8.2', '8.3', '8.4'].map((code) => ({ code, finding: 'agree', note: '' })),
  opinions: '',
  conclusion: 'Đề nghị xác nhận.',
  dueDay: null,
  endedAt: '16:30',
  copies: 2,
  number: '',
  symbol: '',
};

export const ntm = 'ntm_2021_2025';

/** The desk appraisal with another finding for one sub-criterion. */
export const with82 = (finding: 'disagree' | 'to_complete', note: string): AppraisalContent => ({
  ...agreeing,
  dueDay: finding === 'to_complete' ? '2023-09-01' : null,
  findings: agreeing.findings.map((one) => (one.code === '8.2' ? { code: '8.2', finding, note } : one)),
});

export const ofUnit = (survey: AnsweredSurvey, form: Form) =>
  `/api/campaigns/${survey.campaignId}/units/${form.unitId}`;

/** Drafts and concludes an appraisal; answers its id. */
export async function appraise(
  survey: AnsweredSurvey,
  form: Form,
  content = agreeing,
  { client = survey.department, ruleset = ntm }: { client?: Client; ruleset?: string } = {},
): Promise<string> {
  const id = survey.app.installation.newId();
  const path = `${ofUnit(survey, form)}/appraisals`;
  done(await client.post(path, { id, ruleset, content }));
  done(await client.post(`${path}/${id}/conclusion`, { version: 1 }));
  return id;
}

/** Answers, checks and verifies the form of a commune. */
export async function bringToVerified(survey: AnsweredSurvey, form: Form, change = {}): Promise<Client> {
  const officer = await survey.answer(form, { E11: 1000, E12: 900, E07: 500, E08: 500, ...change });
  await survey.forward(form);
  await survey.verify(form);
  return officer;
}
