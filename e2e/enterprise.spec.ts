import { expect, test } from 'vitest';
import { openWork } from './support/answering.ts';
import { read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { journey, openStage } from './support/stage.ts';

journey('a telecom enterprise', () => {
  const stage = openStage();

  test('sees the own form with figures for every commune, and neither another’s form nor the communes’', async () => {
    const person = await stage.as('vnpt');
    const { page } = person;
    const api = await openWork(page, /Xem phiếu|Mở phiếu/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const { assignment, form } = await read(page, `${api}/response`);
    expect(assignment).toMatchObject({ respondent: 'enterprise', organisationName: 'VNPT Trà Vinh' });
    expect(form.sections.length).toBeGreaterThan(1);
    await checkAxe(page);
    await stage.shoot(person, 'doanh-nghiep');
    const department = await stage.as('so.chuyenvien');
    const { items } = await read(
      department.page,
      `/api/campaigns/${assignment.campaignId}/progress?respondent=enterprise`,
    );
    const other = items.find((row: { organisationName: string }) => row.organisationName.includes('Viettel'));
    const refused = await page.request.get(`/api/units/${other.unitId}/assignments/${other.id}/response`);
    expect(refused.status()).toBe(404);
    await page.goto(`/phieu/${other.unitId}/${other.id}`);
    await page.getByText('Không tìm thấy').first().waitFor();
    expect((await page.request.get(`/api/campaigns/${assignment.campaignId}/rollup`)).status()).toBe(404);
  });
});
