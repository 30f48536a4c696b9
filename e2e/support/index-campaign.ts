import { smallIndex } from '../../apps/server/src/testing/small-index.ts';
import { surveyDraft } from '../../apps/server/src/testing/survey.ts';
import { read } from './api.ts';
import type { Page } from './playwright.ts';

// biome-ignore lint/suspicious/noExplicitAny: specs read replies as the screens do
async function post(page: Page, path: string, data: object = {}): Promise<any> {
  const { csrf } = await read(page, '/api/session');
  const reply = await page.request.post(path, { data, headers: { 'x-csrf-token': csrf } });
  if (!reply.ok()) throw new Error(`${path} → ${reply.status()}: ${(await reply.text()).slice(0, 500)}`);
  return reply.json();
}

/**
 * The demonstration's values of 2023 under a small index, and an earlier campaign to compare with that did not ask two of the
 * communes. Answers the address of the ranking.
 */
export async function openIndexCampaigns(institute: Page, department: Page): Promise<{ at: string; api: string }> {
  await post(institute, '/api/rulesets', { ruleset: smallIndex });
  const draft = (title: string, asOf: string, left: readonly string[]) =>
    surveyDraft({
      title,
      organisationId: 'so-tttt-tra-vinh',
      rulesets: ['chi_so_thu', 'ntm_2021_2025'],
      overlays: ['nguong-minh-hoa'],
      scope: {
        unitId: '84-2023',
        asOf,
        kinds: ['xa'],
        exclude: left.map((unitId) => ({ unitId, reason: 'chưa hỏi' })),
      },
    });
  const open = async (body: object): Promise<string> => {
    const { id, version } = await post(department, '/api/campaigns', body);
    await post(department, `/api/campaigns/${id}/open`, { version });
    await post(department, `/api/campaigns/${id}/judgement`);
    return id;
  };
  const now = await open(draft('Chỉ số thử, tháng 8', '2023-08-01', []));
  const { rows } = await read(department, `/api/campaigns/${now}/scores`);
  const leaders = rows.filter((row: { standing: { rank: number } | null }) => row.standing?.rank === 1);
  await open(draft('Chỉ số thử, tháng 5', '2023-05-01', [leaders[0].unitId]));
  return { at: `/dot-khao-sat/${now}/xep-hang`, api: `/api/campaigns/${now}` };
}
