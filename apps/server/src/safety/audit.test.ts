import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '../platform/audit/verify.ts';
import { registerOrganisations } from '../slices/organisations/index.ts';
import { type Client, makeTestApp, type TestApp } from '../testing/test-app.ts';

const tamperedUnit = '29341-2023';
const busyUnit = '29344-2023';
const doomedUnit = '29347-2023';
let app: TestApp;
let department: Client;

beforeAll(async () => {
  app = await makeTestApp();
  await registerOrganisations(app.installation.db, [
    {
      id: 'so-tttt-84',
      name: 'Sở Thông tin và Truyền thông tỉnh Trà Vinh',
      shortName: null,
      kind: 'department',
      unitId: '84-2023',
    },
  ]);
  department = await app.as('department-officer', 'so-tttt-84', 'Chuyên viên Phòng BCVT-CNTT');
});
afterAll(() => app.close());

const declare = (unitId: string, attribute: string) =>
  department.post(`/api/units/${unitId}/attributes`, {
    attribute,
    value: 'I',
    validFrom: '2023-01-01',
    basis: 'minh hoạ',
  });
const entriesOf = (unitId: string) =>
  app.installation.db.selectFrom('audit_entries').selectAll().where('unit_id', '=', unitId).orderBy('seq').execute();

describe('the audit chain', () => {
  test('a change writes one entry: who, in which position, what, on which subject', async () => {
    expect((await declare(tamperedUnit, 'commune_class')).status).toBe(201);
    expect(await entriesOf(tamperedUnit)).toMatchObject([
      {
        seq: 1,
        person_id: department.personId,
        actor_title: 'Chuyên viên Phòng BCVT-CNTT',
        action: 'attribute.declare',
        subject_id: tamperedUnit,
        detail: { attribute: 'commune_class', value: 'I' },
      },
    ]);
  });

  test('a refused change writes none', async () => {
    const before = await entriesOf(doomedUnit);
    const stranger = await app.as('commune-officer', `ubnd-${tamperedUnit}`);
    const reply = await stranger.post(`/api/units/${doomedUnit}/attributes`, {
      attribute: 'commune_class',
      value: 'I',
      validFrom: '2023-01-01',
      basis: '',
    });
    expect(reply.status).toBe(404);
    expect(await entriesOf(doomedUnit)).toEqual(before);
  });

  test('entries can be neither changed nor deleted, even past the program', async () => {
    const { db } = app.installation;
    await expect(
      db.updateTable('audit_entries').set({ actor_title: 'Người khác' }).where('unit_id', '=', tamperedUnit).execute(),
    ).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom('audit_entries').where('unit_id', '=', tamperedUnit).execute()).rejects.toThrow(
      /append-only/,
    );
  });

  test('somebody who owns the database and changes an entry is found out, at that entry', async () => {
    const { db } = app.installation;
    for (const attribute of ['area_class', 'rural_class']) await declare(tamperedUnit, attribute);
    expect(await verifyChain(db, tamperedUnit)).toEqual({ entries: 3, whole: true, brokenAt: null });
    await behindTheTrigger(
      sql`update audit_entries set detail = jsonb_set(detail, '{value}', '"II"') where unit_id = ${tamperedUnit} and seq = 2`,
    );
    expect(await verifyChain(db, tamperedUnit)).toEqual({ entries: 3, whole: false, brokenAt: 2 });
  });

  test('cutting off the newest entry is found out as well', async () => {
    const { db } = app.installation;
    for (const attribute of ['a_class', 'b_class']) await declare(doomedUnit, attribute);
    await behindTheTrigger(sql`delete from audit_entries where unit_id = ${doomedUnit} and seq = 2`);
    expect(await verifyChain(db, doomedUnit)).toMatchObject({ whole: false, brokenAt: 2 });
  });

  test('commands on one unit at the same moment keep the chain whole', async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, at) => declare(busyUnit, `class_${String.fromCharCode(97 + at)}`)),
    );
    expect(replies.map((reply) => reply.status)).toEqual(Array(8).fill(201));
    expect(await verifyChain(app.installation.db, busyUnit)).toEqual({ entries: 8, whole: true, brokenAt: null });
  });

  test('two units have two chains: one broken leaves the other whole', async () => {
    expect(await verifyChain(app.installation.db, tamperedUnit)).toMatchObject({ whole: false });
    expect(await verifyChain(app.installation.db, busyUnit)).toMatchObject({ whole: true });
  });
});

async function behindTheTrigger(change: ReturnType<typeof sql>): Promise<void> {
  const { db } = app.installation;
  await sql`alter table audit_entries disable trigger audit_entries_append_only`.execute(db);
  await change.execute(db);
  await sql`alter table audit_entries enable trigger audit_entries_append_only`.execute(db);
}
