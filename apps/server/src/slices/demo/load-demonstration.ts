import { type App, buildApp } from '../../app.ts';
import type { Installation } from '../../platform/context.ts';
import { hashPassword, readSetting, registerFirstAdministrator, writeSetting } from '../identity/index.ts';
import { communesWithin, districtsWithin } from '../units/index.ts';
import { handedOut } from './answering-scene.ts';
import { signIn } from './browser.ts';
import { openCampaignScene } from './campaign-scene.ts';
import { communesScene, lateCommunesScene } from './communes-scene.ts';
import { confirmationsScene } from './confirmations-scene.ts';
import { figuresScene } from './figures-scene.ts';
import { khanhHoaOffices, khanhHoaOpensAt, khanhHoaScene } from './index-scene.ts';
import {
  districtFormsScene,
  districtsScene,
  enterprisesScene,
  lateForwardScene,
  verifyScene,
} from './offices-scene.ts';
import { readPlan } from './plan.ts';
import {
  declareClassesScene,
  districtOf,
  institutePerson,
  registerOrganisationsScene,
  registerPeopleScene,
} from './registry-scene.ts';
import { thuongXuanOffices, thuongXuanOpensAt, thuongXuanScene } from './review-scene.ts';
import { signInsOf } from './sign-ins.ts';
import { makeStage, provinceId, type Stage } from './stage.ts';

export const demonstrationPassword = 'cau-tre-lac-nhip-9';
const opensAt = new Date('2023-08-29T08:30:00+07:00');
const markKey = 'demonstration';

/**
 * Loads «Thường Xuân 2023», «Trà Vinh 2023» and «Khánh Hòa 2026» into an empty database, by the same requests that users
 * send, each on a clock of its own: afterwards the people of Trà Vinh work on 29/8/2023, those of Thường Xuân on 30/11/2023,
 * those of Khánh Hòa on 22/12/2026. An installation with people of its own is never touched.
 * @throws Error that says what to delete when an earlier load was cut short
 */
export async function loadDemonstration(
  installation: Installation,
  say: (line: string) => void = () => {},
): Promise<void> {
  const mark = await readSetting<string>(installation.db, markKey);
  if (mark === 'loaded') return;
  if (mark === 'loading') {
    throw new Error(
      `Lần nạp dữ liệu trình diễn trước bị ngắt giữa chừng. Hãy xoá thư mục ${installation.config.dataFolder} rồi chạy lại.`,
    );
  }
  const someone = await installation.db.selectFrom('people').select('id').limit(1).executeTakeFirst();
  if (someone !== undefined) return;
  say('Nạp dữ liệu trình diễn «Thường Xuân 2023», «Trà Vinh 2023», «Khánh Hòa 2026» (chỉ lần đầu, hơn một phút) …');
  await writeSetting(installation.db, markKey, 'loading');
  await play(installation, say);
  await writeSetting(installation.db, 'clock-offset-ms', opensAt.getTime() - Date.now());
  await writeSetting(installation.db, markKey, 'loaded');
}

async function play(real: Installation, say: (line: string) => void): Promise<void> {
  await setDemonstrationPassword(real);
  const communes = await readPlan(await ruralCommunes(real));
  const beginsAt = playsOf(real, { password: demonstrationPassword, communes, say });
  await registerFirstAdministrator({ ...real, clock: () => firstDay });
  const reviewed = await beginsAt('2023-06-01', thuongXuanScene);
  await beginsAt('2023-07-31', playScenes);
  const scored = await beginsAt('2026-01-02', khanhHoaScene);
  await keepClocks(real, [
    { opensAt: thuongXuanOpensAt, usernames: [...thuongXuanOffices, ...reviewed.map(({ username }) => username)] },
    { opensAt: khanhHoaOpensAt, usernames: [...khanhHoaOffices, ...scored.map(({ username }) => username)] },
  ]);
  await writeSetting(real.db, 'demonstration-sign-ins', signInsOf(communes, scored, reviewed));
}

const firstDay = new Date('2023-06-01T08:00:00+07:00');

/** The year 2023 is played twice, in two provinces: each story on a clock that begins with its own day. */
function playsOf(real: Installation, given: Pick<Stage, 'password' | 'communes' | 'say'>) {
  return <T>(day: string, scene: (stage: Stage) => Promise<T>): Promise<T> => {
    const clock = { now: new Date(`${day}T08:00:00+07:00`) };
    const installation: Installation = { ...real, clock: () => clock.now };
    return onApp(installation, (app) => scene(makeStage(app, installation, clock, given)));
  };
}

/** «Thường Xuân 2023» alone, for those who want to see support and nothing else; its people work on 30/11/2023. */
export async function loadThuongXuan(real: Installation, say: (line: string) => void = () => {}): Promise<void> {
  await setDemonstrationPassword(real);
  await registerFirstAdministrator({ ...real, clock: () => firstDay });
  const beginsAt = playsOf(real, { password: demonstrationPassword, communes: [], say });
  await beginsAt('2023-06-01', thuongXuanScene);
  await writeSetting(real.db, 'clock-offset-ms', thuongXuanOpensAt.getTime() - Date.now());
}

/** Each demonstration is played on an application of its own: together they would send more in a minute than one address may. */
async function onApp<T>(installation: Installation, run: (app: App) => Promise<T>): Promise<T> {
  const app = await buildApp(installation);
  try {
    return await run(app);
  } finally {
    await app.http.close();
  }
}

/** The demonstrations lie months and years apart: whoever works in one has its day on the clock. */
async function keepClocks(
  { db }: Installation,
  clocks: readonly { opensAt: Date; usernames: readonly string[] }[],
): Promise<void> {
  const offsets: [string, number][] = [];
  for (const { opensAt: opens, usernames } of clocks) {
    const people = await db.selectFrom('people').select('id').where('username', 'in', usernames).execute();
    offsets.push(...people.map(({ id }): [string, number] => [id, opens.getTime() - Date.now()]));
  }
  await writeSetting(db, 'clock-offsets-of-people', Object.fromEntries(offsets));
}

/** An installation of the institute alone, with one person who takes packages in. */
export async function prepareInstitute(installation: Installation): Promise<void> {
  await setDemonstrationPassword(installation);
  await registerFirstAdministrator(installation);
  await onApp(installation, async (app) => {
    const admin = await signIn(app, 'quantri', demonstrationPassword);
    await registerOrganisationsScene(admin);
    await admin.send('POST', '/api/people', { ...institutePerson, validFrom: '2021-07-01' });
  });
}

/** Everybody of the demonstration has one password, and everything is marked as illustration. */
export async function setDemonstrationPassword({ db }: Installation): Promise<void> {
  await writeSetting(db, 'illustrative', true);
  await writeSetting(db, 'demonstration-password', demonstrationPassword);
  const hash = await hashPassword(demonstrationPassword);
  await writeSetting(db, 'demonstration-first-password', { password: demonstrationPassword, hash });
}

async function ruralCommunes({ db }: Installation) {
  const communes = await communesWithin(db, provinceId, '2023-08-01');
  return communes.filter((commune) => commune.kind === 'xa');
}

async function playScenes(stage: Stage): Promise<void> {
  const { db } = stage.installation;
  const districts = (await districtsWithin(db, provinceId, '2023-08-01')).map(districtOf);
  const admin = await stage.browserOf('quantri');
  await registerOrganisationsScene(admin);
  await registerPeopleScene(stage, admin, districts);
  stage.at('2023-08-01', '08:30');
  const department = await stage.browserOf('so.chuyenvien');
  await declareClassesScene(stage, department);
  const campaign = await openCampaignScene(department, stage.installation.clock().toISOString());
  const handed = await handedOut(department, campaign.id, 'commune');
  stage.say(`  đợt khảo sát đã mở: ${campaign.onRoster} xã trong danh sách`);
  await communesScene(stage, handed, districts);
  stage.at('2023-08-24', '14:00');
  await enterprisesScene(stage, campaign.id, await stage.browserOf('so.chuyenvien'));
  stage.at('2023-08-25', '10:00');
  await districtsScene(stage, campaign.id, handed, districts);
  await lateCommunesScene(stage, handed, districts);
  stage.at('2023-08-28', '08:15');
  await lateForwardScene(stage, campaign.id, handed, districts);
  await districtFormsScene(stage, campaign.id, await stage.browserOf('so.chuyenvien'), districts);
  stage.at('2023-08-28', '14:00');
  await verifyScene(stage, campaign.id, handed);
  await confirmationsScene(stage, campaign.id);
  await figuresScene(stage);
}
