import { buildApp } from '../app.ts';
import type { Installation } from '../platform/context.ts';
import { signIn } from '../slices/demo/browser.ts';
import { demonstrationPassword, setDemonstrationPassword } from '../slices/demo/load-demonstration.ts';
import { thuongXuanOpensAt, thuongXuanScene } from '../slices/demo/review-scene.ts';
import { makeStage } from '../slices/demo/stage.ts';
import { registerFirstAdministrator } from '../slices/identity/index.ts';
import type { TestApp } from './test-app.ts';

export interface ReviewedDistrict {
  /** The round at the end of November, and the one of the first half of the year. */
  campaignId: string;
  earlierId: string;
}

/** Plays «Thường Xuân 2023» into an empty test application, whose clock stands at the end of November afterwards. */
export async function playThuongXuan(test: TestApp): Promise<ReviewedDistrict> {
  const clock = { now: new Date('2023-06-01T08:00:00+07:00') };
  const installation: Installation = { ...test.installation, clock: () => clock.now };
  await setDemonstrationPassword(installation);
  await registerFirstAdministrator(installation);
  const app = await buildApp(installation);
  try {
    const given = { password: demonstrationPassword, communes: [], say: () => {} };
    await thuongXuanScene(makeStage(app, installation, clock, given));
    test.setNow(thuongXuanOpensAt.toISOString());
    const { items } = await (await signIn(app, 'tx.vhtt', demonstrationPassword)).get('/api/campaigns');
    const idOf = (state: string): string => items.find((one: { state: string }) => one.state === state).id;
    return { campaignId: idOf('open'), earlierId: idOf('closed') };
  } finally {
    await app.http.close();
  }
}
