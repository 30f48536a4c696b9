import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runDueJobs } from '../../platform/jobs/run-jobs.ts';
import { smtpMailer } from '../../platform/mail/mailer.ts';
import { registerSurveyOrganisations } from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { mailDispatch } from './mail-dispatch.ts';
import { mailWords } from './mail-words.ts';

let app: TestApp;
let officer: Client;
let server: SMTPServer;
let port: number;
let received: { to: string[]; message: string }[] = [];
let number = 0;

function listen(at: number): Promise<SMTPServer> {
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('sai') ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, message: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  return new Promise((resolve) => started.listen(at, '127.0.0.1', () => resolve(started)));
}
const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));

beforeAll(async () => {
  server = await listen(0);
  port = (server.server.address() as AddressInfo).port;
  app = await makeTestApp('2023-08-02T01:00:00.000Z');
  app.installation.mail = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Thước Đo <thuoc-do@example.test>' }, 0);
  await registerSurveyOrganisations(app);
  officer = await app.as('department-officer', 'so-tttt-84', 'Chuyên viên');
});
afterAll(async () => {
  app.installation.mail?.close();
  await app.close();
  await stop();
});
beforeEach(() => {
  received = [];
});

/** Runs what is due; whoever waits for a later try is due as well. */
async function runMail(): Promise<void> {
  await app.installation.db
    .updateTable('jobs')
    .set({ run_at: new Date(0).toISOString() })
    .execute();
  await runDueJobs(app.installation, [mailDispatch]);
}

async function send(outside: { name: string; email: string }[], subject = 'cử đầu mối'): Promise<string> {
  const id = randomUUID();
  await officer.post('/api/dispatches', {
    id,
    organisationId: 'so-tttt-84',
    symbol: 'STTTT',
    subject,
    to: ['Các đơn vị'],
    opening: ['Đề nghị cử đầu mối.'],
    points: [],
    distribution: ['Như trên'],
    authority: ['GIÁM ĐỐC'],
  });
  number += 1;
  const reply = await officer.post(`/api/dispatches/${id}/sending`, {
    sendingId: randomUUID(),
    number: String(number),
    date: '2023-08-02',
    dueDay: '2023-08-31',
    groups: [],
    organisationIds: [],
    outside,
  });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return `/api/dispatches/${id}`;
}
const rows = async (at: string) => (await officer.get(`${at}/recipients`)).body.items;
const to = (name: string) => ({ name, email: `${name}@example.test` });

describe('mail', () => {
  test('reaches one and is refused for another, who is shown with the reason of the server', async () => {
    const at = await send([to('dung'), to('sai')]);
    expect((await rows(at)).map(({ mail }: { mail: string }) => mail)).toEqual(['waiting', 'waiting']);
    await runMail();
    expect(await rows(at)).toMatchObject([
      { name: 'dung', mail: 'sent', mailReason: null },
      { name: 'sai', mail: 'failed', mailReason: expect.stringContaining('No such user') },
    ]);
    expect((await officer.get(at)).body.counts.mailFailed).toBe(1);
    expect(received.map((one) => one.to)).toEqual([['dung@example.test']]);
    expect(received[0]?.message).toMatch(/Content-Type: application\/pdf/);
  });

  test('waits while the server is down and goes out when it is up again, with the id it had', async () => {
    const at = await send([to('cho')]);
    await stop();
    await runMail();
    const [waiting] = await rows(at);
    expect(waiting).toMatchObject({ mail: 'waiting', mailReason: expect.stringContaining('ECONNREFUSED') });
    server = await listen(port);
    await runMail();
    expect(await rows(at)).toMatchObject([{ mail: 'sent', mailReason: null }]);
    const { message_id: id } = await app.installation.db
      .selectFrom('dispatch_mails')
      .select('message_id')
      .where('address', '=', 'cho@example.test')
      .executeTakeFirstOrThrow();
    expect(received).toHaveLength(1);
    expect(received[0]?.message).toContain(`Message-ID: ${id}`);
  });

  test('is given up after the last try, and the recipient says why', async () => {
    const at = await send([to('mai')]);
    await stop();
    for (let tried = 0; tried <= mailDispatch.waits.length; tried += 1) await runMail();
    expect(await rows(at)).toMatchObject([{ mail: 'failed', mailReason: expect.stringContaining('ECONNREFUSED') }]);
    server = await listen(port);
    await runMail();
    expect(received).toEqual([]);
  });

  test('is sent once although its job runs twice', async () => {
    await send([to('hai-lan')]);
    const job = await app.installation.db
      .selectFrom('jobs')
      .selectAll()
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow();
    await runMail();
    await app.installation.db
      .insertInto('jobs')
      .values({ ...job, payload: JSON.stringify(job.payload) })
      .execute();
    await Promise.all([runMail(), runMail()]);
    expect(received).toHaveLength(1);
  });

  test('urges those who have not done it', async () => {
    const at = await send([to('nhac')]);
    await runMail();
    const body = { urgeId: randomUUID(), message: 'Đề nghị khẩn trương.' };
    expect((await officer.post(`${at}/reminders`, body)).body).toEqual({ urged: 1, mailed: 1 });
    await runMail();
    expect(received).toHaveLength(2);
  });

  test('takes no header and no HTML from a name or a subject', async () => {
    await send(
      [{ name: 'Ai đó\r\nBcc: kẻ khác', email: 'ai@example.test' }],
      'thử\r\nBcc: khac@example.test <b>đậm</b>',
    );
    await runMail();
    const [head = '', ...body] = (received[0]?.message ?? '').split(/\r?\n\r?\n/);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['ai@example.test']);
    expect(head).not.toMatch(/^Bcc:/im);
    expect(body.length).toBeGreaterThan(0);
    const { html } = mailWords({
      product: 'Thước Đo',
      sender: '<script>1</script>',
      recipient: 'A & B',
      sign: '1/STTTT',
      subject: 'x" onload="1',
      dueDay: null,
      message: null,
      attached: [],
      leftOut: [],
    });
    expect(html).not.toContain('<script>');
    expect(html).toContain('A &amp; B');
    const refused = await officer.post(`/api/dispatches/${randomUUID()}/sending`, {
      sendingId: randomUUID(),
      number: '1',
      date: '2023-08-02',
      groups: [],
      organisationIds: [],
      outside: [{ name: 'A', email: 'a@example.test\r\nBcc: b@example.test' }],
    });
    expect(refused.body.code).toBe('input-invalid');
  });
});
