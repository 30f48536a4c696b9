import type { Page } from './playwright.ts';

/** What the signed-in person's browser gets from an address of the API. */
// biome-ignore lint/suspicious/noExplicitAny: specs read replies as the screens do
export async function read(page: Page, path: string): Promise<any> {
  const reply = await page.request.get(path);
  if (!reply.ok()) throw new Error(`${path} → ${reply.status()}: ${(await reply.text()).slice(0, 500)}`);
  return reply.json();
}

/** What the signed-in person's browser gets for something that it sends. */
// biome-ignore lint/suspicious/noExplicitAny: specs read replies as the screens do
export async function send(page: Page, path: string, data: object, method = 'POST'): Promise<any> {
  const { csrf } = await read(page, '/api/session');
  const reply = await page.request.fetch(path, { method, data, headers: { 'x-csrf-token': csrf } });
  if (!reply.ok()) throw new Error(`${path} → ${reply.status()}: ${(await reply.text()).slice(0, 500)}`);
  return reply.json();
}

/** The demonstration's campaign, as its address in the interface and in the API. */
export async function campaignOf(page: Page): Promise<{ id: string; at: string; api: string }> {
  const { items } = await read(page, '/api/campaigns');
  const campaign = items.find((one: { state: string }) => one.state === 'open') ?? items[0];
  return { id: campaign.id, at: `/dot-khao-sat/${campaign.id}`, api: `/api/campaigns/${campaign.id}` };
}

export interface Row {
  id: string;
  unitId: string;
  unitName: string;
  state: string;
  tier: number;
}

/** The matrix as the viewer sees it. */
export async function progressOf(page: Page, query = ''): Promise<Row[]> {
  const { api } = await campaignOf(page);
  return (await read(page, `${api}/progress?limit=500${query}`)).items;
}

/** The bytes of a file that the browser downloads when `click` is done. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}
