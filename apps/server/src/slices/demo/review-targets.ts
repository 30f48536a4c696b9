import { elementSubject, partSubject, REGISTRATION, TOTAL } from '@thuocdo/core/targets';
import type { Browser } from './browser.ts';
import { reviewRuleset, thuongXuanId } from './review-campaigns.ts';
import { type ReviewedCommune, standings } from './review-plan.ts';

// The papers that ship (`data/targets/thanh-hoa-2022-2025.json`), 1829 as printed and corrected.
const decision1829 = '0f1829a0-2023-4530-8000-000000001829';
const decision969 = '0f0969a0-2022-4318-8000-000000000969';
const year = 2023;
const reason = 'Số liệu minh hoạ: phụ lục của quyết định chưa đọc được.';

const atLeast = (unitId: string, subject: string, value: number) => ({
  unitId,
  subject,
  value,
  direction: 'at_least' as const,
  revision: 0,
});

/** Communes that registered for 2023 (969), and what they are to reach (1829): made up, and saying so. */
export async function setReviewTargets(officer: Browser, communes: readonly ReviewedCommune[]): Promise<void> {
  const registered = communes.filter((commune) => commune.registered);
  const save = (basisId: string, entries: object[]) =>
    officer.send('PUT', `/api/units/${thuongXuanId}/targets`, { year, reason, basisId, entries });
  await save(
    decision969,
    registered.map(({ unitId }) => ({ unitId, subject: REGISTRATION, value: 1, direction: 'yes', revision: 0 })),
  );
  await save(
    decision1829,
    registered.flatMap(({ unitId, quality }) => [
      atLeast(unitId, partSubject(reviewRuleset, TOTAL), 600 + 50 * standings.indexOf(quality)),
      atLeast(unitId, partSubject(reviewRuleset, '3'), 75),
      atLeast(unitId, partSubject(reviewRuleset, '5.2'), 60),
      atLeast(unitId, elementSubject('wifi_points_free_working'), 8),
    ]),
  );
}
