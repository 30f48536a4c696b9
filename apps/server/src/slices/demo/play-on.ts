import type { PersonView } from '@thuocdo/contract/identity';
import type { RollupView } from '@thuocdo/contract/results';
import type { App } from '../../app.ts';
import { handedOut } from './answering-scene.ts';
import { type Browser, signIn } from './browser.ts';
import { demonstrationPassword } from './load-demonstration.ts';
import { provinceId } from './stage.ts';

export interface WrittenFile {
  name: string;
  content: Uint8Array;
}

export interface Played {
  campaignId: string;
  forwarded: number;
  verified: number;
  rollup: RollupView;
  files: WrittenFile[];
}

interface ProgressItem {
  unitId: string;
  id: string;
  state: string;
  tier: number;
}

/** Plays what is left of the survey after the demonstration was loaded, and gathers every paper that comes out. */
export async function playOn(app: App): Promise<Played> {
  const as = (username: string) => signIn(app, username, demonstrationPassword);
  const department = await as('so.chuyenvien');
  const campaignId: string = (await department.get('/api/campaigns')).items[0].id;
  const districtUsers = await checkersWithin(await as('quantri'), provinceId);
  let forwarded = 0;
  for (const username of districtUsers) forwarded += await handOnAll(await as(username), campaignId, 1);
  const verified = await handOnAll(department, campaignId, 2);
  const rollup: RollupView = await department.get(`/api/campaigns/${campaignId}/rollup?level=verified`);
  return {
    campaignId,
    forwarded,
    verified,
    rollup,
    files: await papers(department, await as('so.lanhdao'), campaignId),
  };
}

/** Who checks for the districts of a province. */
async function checkersWithin(admin: Browser, unitId: string): Promise<string[]> {
  const { items: committees } = await admin.get(
    `/api/organisations?kind=district-committee&within=${unitId}&limit=500`,
  );
  const ids = new Set(committees.map(({ id }: { id: string }) => id));
  const { items: people }: { items: PersonView[] } = await admin.get('/api/people?limit=500');
  return people
    .filter(({ appointments }) => appointments.some(({ organisationId }) => ids.has(organisationId)))
    .map(({ username }) => username);
}

/** Everything that lies with the viewer's tier goes on. */
async function handOnAll(browser: Browser, campaignId: string, tier: number): Promise<number> {
  const progress = await browser.get(
    `/api/campaigns/${campaignId}/progress?respondent=commune&state=submitted&tier=${tier}&limit=500`,
  );
  const items = progress.items.map((row: ProgressItem) => ({ unitId: row.unitId, assignmentId: row.id }));
  if (items.length === 0) return 0;
  const reply = await browser.send('POST', `/api/campaigns/${campaignId}/bulk-forward`, { items });
  return reply.items.filter((item: { outcome: string }) => item.outcome === 'done').length;
}

const letterOf = (kind: string) => ({
  kind,
  symbol: 'STTTT-BCVTCNTT',
  recipients: ['UBND các huyện, thị xã, thành phố', 'Các doanh nghiệp viễn thông trên địa bàn tỉnh'],
  distribution: ['Như trên', 'Ban Giám đốc Sở', 'Lưu: VT, BCVTCNTT'],
  authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  ...(kind === 'reminder-letter' ? { newDue: { wording: 'trước ngày 15/9/2023', day: '2023-09-14' } } : {}),
});

async function papers(department: Browser, leader: Browser, campaignId: string): Promise<WrittenFile[]> {
  const base = `/api/campaigns/${campaignId}`;
  const files: WrittenFile[] = [];
  const keep = async (name: string, path: string) => files.push({ name, content: await department.download(path) });
  await keep('bang-tong-hop-tinh.xlsx', `${base}/rollup/export?level=highest`);
  for (const [kind, name] of [
    ['survey-letter', 'cong-van-khao-sat'],
    ['reminder-letter', 'cong-van-don-doc'],
  ] as const) {
    const dispatch = await leader.send('POST', `${base}/dispatches`, letterOf(kind));
    await keep(`${name}.docx`, `${base}/dispatches/${dispatch.id}/file?format=docx`);
    await keep(`${name}.pdf`, `${base}/dispatches/${dispatch.id}/file?format=pdf`);
  }
  const forms = await handedOut(department, campaignId, 'commune');
  const form = [...forms.values()].find((one) => one.revision > 0);
  if (form === undefined) throw new Error('No form was handed in');
  const ofForm = `/api/units/${form.unitId}/assignments/${form.id}`;
  await keep('phieu-khao-sat.pdf', `${ofForm}/paper?format=pdf`);
  await keep('phieu-khao-sat.docx', `${ofForm}/paper?format=docx`);
  await keep('bien-nhan.pdf', `${ofForm}/receipt`);
  await keepConfirmations(department, base, keep);
  const built = await department.send('POST', `${base}/packages`);
  await keep('goi-du-lieu-tra-vinh.json', `/api/packages/${built.id}/file`);
  return files;
}

/** Minutes and letter of one confirmed commune, and the list for the annual report. */
async function keepConfirmations(
  department: Browser,
  base: string,
  keep: (name: string, path: string) => Promise<unknown>,
): Promise<void> {
  const [confirmed] = (await department.get(`${base}/confirmations?limit=1&state=issued`)).items;
  const unit = `${base}/units/${confirmed.unitId}`;
  for (const format of ['docx', 'pdf']) {
    await keep(`bien-ban-tham-dinh.${format}`, `${unit}/appraisals/${confirmed.appraisalId}/minutes?format=${format}`);
    await keep(`cong-van-xac-nhan.${format}`, `${unit}/confirmations/${confirmed.id}/paper?format=${format}`);
  }
  await keep('danh-sach-xa-xac-nhan.docx', `${base}/confirmed-list/file?note=2`);
}

/** Another installation of the institute takes the package in and shows it as received. */
export async function receiveElsewhere(
  app: App,
  file: WrittenFile,
): Promise<{ units: number; values: number; known: string }> {
  const institute = await signIn(app, 'vien', demonstrationPassword);
  const received = await institute.upload('/api/packages/import', {}, file);
  const shown = await institute.get(`/api/packages/${received.id}?limit=5`);
  return { units: received.units, values: received.values, known: `${shown.package.direction}, ${shown.total} đơn vị` };
}
