import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionCookie } from '../platform/http/mount.ts';
import type { Route } from '../platform/http/route.ts';
import { beginSessionFor, registerPerson } from '../testing/people.ts';
import { type Client, clientOf, makeTestApp, type Reply, type TestApp } from '../testing/test-app.ts';
import { type Sample, samplesOf } from './samples.ts';
import { playScene, type Scene, tokenRequest } from './scene.ts';

let app: TestApp;
let scene: Scene;
let samples: Readonly<Record<string, Sample>>;
/** Signed in, but the request does not carry the token that only our own pages know. */
let forged: Client;

beforeAll(async () => {
  app = await makeTestApp();
  scene = await playScene(app);
  samples = samplesOf(scene, app.installation.newId);
  const personId = await registerPerson(app.installation, 'department-leader', 'so-tttt-tra-vinh', 'Lãnh đạo Sở');
  const { token } = await beginSessionFor(app.installation, personId);
  forged = clientOf(app, personId, { cookie: `${sessionCookie}=${token}` });
});
afterAll(() => app.close());

const keyOf = ({ endpoint }: Route) => `${endpoint.method} ${endpoint.path}`;
const guarded = () => app.routes.filter((route) => route.kind === 'command' || route.kind === 'query');

function sampleOf(route: Route): Sample {
  const sample = samples[keyOf(route)];
  if (sample === undefined) throw new Error(`${keyOf(route)} has no sample in safety/samples.ts`);
  return sample;
}

/** The address of the sample with the ids of the scene in it. */
function addressOf(route: Route, sample: Sample): string {
  return (sample.url ?? route.endpoint.path).replace(/:(\w+)/g, (_all: string, name: string) => {
    const id = (scene.ids as unknown as Record<string, string>)[name];
    if (id === undefined) throw new Error(`${keyOf(route)}: nothing is known for :${name}`);
    return id;
  });
}

const smallPdf = Buffer.from('%PDF-1.7\n%%EOF');

function ask(client: Client, route: Route, sample: Sample): Promise<Reply> {
  const url = addressOf(route, sample);
  if (sample.upload) return client.upload(url, sample.upload, sample.file ?? { name: 'a.pdf', content: smallPdf });
  switch (route.endpoint.method) {
    case 'GET':
      return client.get(url);
    case 'DELETE':
      return client.delete(url);
    case 'PUT':
      return client.put(url, sample.body);
    case 'PATCH':
      return client.patch(url, sample.body);
    default:
      return client.post(url, sample.body);
  }
}

/** Refused, or a list without anything of Trà Vinh in it. */
function expectNothing(reply: Reply, route: Route, sample: Sample, who: string) {
  const said = `${who}: ${keyOf(route)} → ${reply.status} ${JSON.stringify(reply.body).slice(0, 300)}`;
  const { unitId: _unit, ...secrets } = scene.ids;
  for (const id of Object.values(secrets)) {
    if (!addressOf(route, sample).includes(id)) expect(JSON.stringify(reply.body), said).not.toContain(id);
  }
  if (sample.list) {
    expect(reply.status === 200 || reply.status === 403 || reply.status === 404, said).toBe(true);
    expect(JSON.stringify(reply.body), said).not.toContain('Trà Vinh');
    return;
  }
  expect([403, 404], said).toContain(reply.status);
}

describe('every address of the API', () => {
  test('has a sample, and every sample has an address', () => {
    expect(
      guarded()
        .map(keyOf)
        .filter((key) => samples[key] === undefined),
    ).toEqual([]);
    const known = guarded().map(keyOf);
    expect(Object.keys(samples).filter((key) => !known.includes(key))).toEqual([]);
  });

  test('that is open or about oneself says why', () => {
    const plain = app.routes.filter((route) => route.kind === 'open' || route.kind === 'personal');
    expect(plain.length).toBeGreaterThan(3);
    for (const route of plain) expect((route as { why?: string }).why?.length ?? 0, keyOf(route)).toBeGreaterThan(10);
    expect(
      plain
        .filter((route) => route.kind === 'open')
        .map(keyOf)
        .sort(),
    ).toEqual(['GET /api/installation', 'GET /api/openapi.json', 'POST /api/session']);
  });

  test('asks everybody to sign in', async () => {
    for (const route of app.routes.filter((one) => one.kind !== 'open')) {
      const sample = samples[keyOf(route)] ?? { by: 'officer' };
      const reply = await ask(app.anonymous, route, sample);
      expect(reply.status, keyOf(route)).toBe(401);
      expect(reply.body.code, keyOf(route)).toBe(route.kind === 'program' ? 'token-refused' : 'not-signed-in');
    }
  });

  test('refuses a change that another site’s page could have sent', async () => {
    const writes = app.routes.filter(
      (one) => one.kind !== 'open' && one.kind !== 'program' && one.endpoint.method !== 'GET',
    );
    expect(writes.length).toBeGreaterThan(20);
    for (const route of writes) {
      const reply = await ask(forged, route, samples[keyOf(route)] ?? { by: 'officer' });
      expect([reply.status, reply.body.code], keyOf(route)).toEqual([403, 'csrf-missing']);
    }
  });

  test('for programs is opened by a token alone, and a token opens nothing else', async () => {
    const programs = app.routes.filter((one) => one.kind === 'program');
    expect(programs.map(keyOf)).toEqual(['POST /api/push/figures', 'POST /api/push/dataValueSets']);
    for (const route of programs) {
      const reply = await scene.insiders.leader.post(route.endpoint.path, {});
      expect([reply.status, reply.body.code], keyOf(route)).toEqual([401, 'token-refused']);
    }
    const issued = await scene.insiders.leader.post('/api/units/84-2023/push-tokens', tokenRequest);
    const program = clientOf(app, '', { authorization: `Bearer ${issued.body.secret}` });
    for (const route of app.routes.filter((one) => one.kind !== 'open' && one.kind !== 'program')) {
      const reply = await ask(program, route, samples[keyOf(route)] ?? { by: 'officer' });
      expect([reply.status, reply.body.code], keyOf(route)).toEqual([401, 'not-signed-in']);
    }
  });

  test('shows and does nothing for a stranger of another province', async () => {
    for (const [who, stranger] of Object.entries(scene.strangers)) {
      for (const route of guarded()) {
        const sample = sampleOf(route);
        const reply = await ask(stranger, route, sample);
        if (sample.everybody) expect(reply.status, `${who}: ${keyOf(route)}`).toBe(200);
        else expectNothing(reply, route, sample, who);
      }
    }
  });

  test('hides a commune’s form from its neighbours, and does not even admit that it is there', async () => {
    const own = guarded().filter((route) => route.endpoint.path.includes('/:assignmentId'));
    expect(own.length).toBeGreaterThan(12);
    for (const [who, neighbour] of Object.entries(scene.neighbours)) {
      for (const route of own) {
        const reply = await ask(neighbour, route, sampleOf(route));
        expect([reply.status, reply.body.code], `${who}: ${keyOf(route)}`).toEqual([404, 'not-found']);
      }
    }
  });

  test('gives for an id that does not exist the very answer that a stranger gets', async () => {
    const { strangers, ids } = scene;
    const stranger = strangers['a commune officer of Hải Dương'] as Client;
    const there = await stranger.get(`/api/units/${ids.unitId}/assignments/${ids.assignmentId}/response`);
    const missing = await stranger.get(`/api/units/${ids.unitId}/assignments/${app.installation.newId()}/response`);
    const { requestId: _a, ...first } = there.body;
    const { requestId: _b, ...second } = missing.body;
    expect(first).toEqual(second);
  });

  // Last, as those who may do change things.
  test('knows those who may: they are refused neither the address, nor the right, nor the body', async () => {
    const refused: string[] = [];
    for (const route of guarded().sort(byHarm)) {
      const sample = sampleOf(route);
      const reply = await ask(scene.insiders[sample.by], route, sample);
      const said = `${sample.by}: ${keyOf(route)} → ${reply.status} ${JSON.stringify(reply.body).slice(0, 300)}`;
      const refusedByRight = ['not-allowed', 'not-found', 'input-invalid', 'unknown-field', 'unexpected'];
      if (refusedByRight.includes(reply.body?.code)) refused.push(said);
    }
    expect(refused).toEqual([]);
  });
});

/** Questions first, then changes; what ends a person's or a campaign's work comes last. */
function byHarm(a: Route, b: Route): number {
  const harm = ({ endpoint }: Route) =>
    endpoint.method === 'GET'
      ? 0
      : /close|end|password-reset|DELETE/.test(`${endpoint.method} ${endpoint.path}`)
        ? 2
        : 1;
  return harm(a) - harm(b);
}
