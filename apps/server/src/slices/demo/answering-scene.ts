import type { ResponseView } from '@thuocdo/contract/responses';
import type { Answers } from '@thuocdo/core/forms';
import type { Installation } from '../../platform/context.ts';
import type { Browser } from './browser.ts';

export interface Handed {
  unitId: string;
  id: string;
}

const base = ({ unitId, id }: Handed) => `/api/units/${unitId}/assignments/${id}`;

type ToAnswer = { unitId: string; name: string };

/** The form of one commune. */
export function formOf(handed: ReadonlyMap<string, Handed>, { unitId, name }: ToAnswer): Handed {
  const form = handed.get(unitId);
  if (form === undefined) throw new Error(`No form was handed out to ${name}`);
  return form;
}

/** Hands the forms of these communes on to the next tier; stops where one is stuck. */
export async function forwardAll(
  browser: Browser,
  campaignId: string,
  handed: ReadonlyMap<string, Handed>,
  communes: readonly ToAnswer[],
): Promise<void> {
  if (communes.length === 0) return;
  const items = communes.map((commune) => ({ unitId: commune.unitId, assignmentId: formOf(handed, commune).id }));
  const reply = await browser.send('POST', `/api/campaigns/${campaignId}/bulk-forward`, { items });
  const stuck = reply.items.filter((item: { outcome: string }) => item.outcome !== 'done');
  if (stuck.length > 0) throw new Error(`Not forwarded: ${JSON.stringify(stuck.slice(0, 3))}`);
}

/** Saves answers as the form's autosave does; stops where one is refused. */
export async function saveAll(
  installation: Installation,
  browser: Browser,
  handed: Handed,
  answers: Answers,
  options: { reasons?: Record<string, string>; onBehalf?: boolean } = {},
): Promise<void> {
  const seen: ResponseView = await browser.get(`${base(handed)}/response`);
  const changes = Object.entries(answers)
    .filter(([, value]) => value !== '' && value !== null)
    .map(([question, value]) => ({
      mutationId: installation.newId(),
      question,
      value,
      reason: options.reasons?.[question] ?? null,
      baseVersion: seen.answers[question]?.version ?? 0,
    }));
  const saved = await browser.send('PATCH', `${base(handed)}/answers`, {
    changes,
    onBehalf: options.onBehalf ?? false,
  });
  const refused = saved.outcomes.filter((one: { outcome: string }) => one.outcome !== 'saved');
  if (refused.length > 0)
    throw new Error(`Answers refused for ${handed.unitId}: ${JSON.stringify(refused.slice(0, 3))}`);
}

export async function attachEvidence(
  installation: Installation,
  browser: Browser,
  handed: Handed,
  question: string,
  file: { name: string; content: Uint8Array },
  onBehalf = false,
): Promise<string> {
  const evidenceId = installation.newId();
  const fields = {
    evidenceId,
    question,
    onBehalf: String(onBehalf),
    documentNumber: '00/MINH-HOA',
    documentDate: '2023-08-01',
  };
  await browser.upload(`${base(handed)}/evidence`, fields, file);
  return evidenceId;
}

export function submit(installation: Installation, browser: Browser, handed: Handed, onBehalf = false) {
  return browser.send('POST', `${base(handed)}/submission`, { submissionId: installation.newId(), onBehalf });
}

export function confirm(browser: Browser, handed: Handed) {
  return browser.send('POST', `${base(handed)}/confirmation`, { decision: 'confirm' });
}

/** The forms of a class that were handed out, by unit. */
export async function handedOut(
  browser: Browser,
  campaignId: string,
  respondent: string,
): Promise<Map<string, Handed & { organisationId: string; revision: number }>> {
  const progress = await browser.get(`/api/campaigns/${campaignId}/progress?respondent=${respondent}&limit=500`);
  return new Map(
    progress.items.map((row: Handed & { organisationId: string; revision: number }) => [
      respondent === 'enterprise' ? row.organisationId : row.unitId,
      row,
    ]),
  );
}
