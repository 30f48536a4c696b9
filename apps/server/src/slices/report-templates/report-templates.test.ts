import { taggedDocx } from '@thuocdo/documents/word-templates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done } from '../../testing/answered-survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read templates as the editor does
type Json = any;

let app: TestApp;
let officer: Client;
let leader: Client;
let neighbour: Client;

beforeAll(async () => {
  app = await makeTestApp();
  await registerOrganisations(app.installation.db, [
    { id: 'so-tttt-tra-vinh', name: 'Sở TTTT Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
    { id: 'so-tttt-30', name: 'Sở TTTT Hải Dương', shortName: null, kind: 'department', unitId: '30-2023' },
  ]);
  officer = await app.as('department-officer', 'so-tttt-tra-vinh');
  leader = await app.as('department-leader', 'so-tttt-tra-vinh');
  neighbour = await app.as('department-leader', 'so-tttt-30');
});
afterAll(() => app.close());

const address = '/api/units/84-2023/report-templates';
const at = ({ id }: { id: string }, more = '') => `${address}/${id}${more}`;
const listed = async (client: Client): Promise<Json[]> => done(await client.get(address)).items;
const shipped = async (code = 'department_monthly'): Promise<Json> =>
  (await listed(officer)).find((one) => one.source === 'shipped' && one.code === code);
const begin = async (as = 'edited', more = {}): Promise<Json> =>
  done(await officer.post(address, { of: (await shipped()).id, as, ...more }));
const save = (draft: Json, template: Json, revision = draft.revision) => officer.put(at(draft), { template, revision });
/** The template with other words in its first sentence. */
const saying = (template: Json, sentence: string): Json => {
  const copy = structuredClone(template);
  copy.sections[0].blocks[0].pieces = [sentence];
  return copy;
};

describe('templates of reports', () => {
  test('those that ship are there for every department, read only', async () => {
    const items = await listed(officer);
    expect(items.map(({ code, source, state }) => [code, source, state])).toEqual(
      expect.arrayContaining([
        ['department_annual', 'shipped', 'published'],
        ['department_monthly', 'shipped', 'published'],
      ]),
    );
    const monthly = await shipped();
    expect((await save(monthly, (await officer.get(at(monthly))).body.template, 1)).body.code).toBe(
      'template-not-draft',
    );
    expect((await leader.post(at(monthly, '/retirement'), { reason: 'thử' })).body.code).toBe('template-shipped');
  });

  test('a copy is a draft of the unit that nobody else sees', async () => {
    const draft = await begin();
    expect(draft).toMatchObject({ unitId: '84-2023', source: 'edited', state: 'draft', revision: 1 });
    expect(draft.basedOn).toContain('hằng tháng');
    expect((await neighbour.get(at(draft))).status).toBe(404);
    expect((await neighbour.get(`/api/units/30-2023/report-templates/${draft.id}`)).status).toBe(404);
  });

  test('copies are the next version of their code, unless they get another', async () => {
    const [one, two] = [await begin(), await begin()];
    expect(two.version).toBe(one.version + 1);
    expect(await begin('edited', { code: 'bao_cao_quy', title: 'Báo cáo quý' })).toMatchObject({
      code: 'bao_cao_quy',
      version: 1,
      title: 'Báo cáo quý',
    });
  });

  test('who saves over another’s work is told whose', async () => {
    const draft = await begin();
    done(await save(draft, saying(draft.template, 'Một.')));
    const late = await save(draft, saying(draft.template, 'Hai.'));
    expect(late).toMatchObject({ status: 409, body: { code: 'stale-version', current: 2, seen: 1 } });
  });

  test('a draft may be wrong while it is written, but keeps its code, a title and the form of a template', async () => {
    const draft = await begin();
    const saved = done(await save(draft, saying(draft.template, 'có {khong_co}')));
    const inspected = done(await officer.get(at(draft, '/inspection')));
    expect(inspected).toMatchObject({
      publishable: false,
      findings: [{ path: 'sections[0].blocks[0].pieces[0]', code: 'unknown-element', params: { element: 'khong_co' } }],
    });
    expect((await leader.post(at(draft, '/publication'), { revision: saved.revision })).body).toMatchObject({
      code: 'template-unsound',
      findings: [{ code: 'unknown-element' }],
    });
    const other = { ...draft.template, code: 'khac', title: '', kind: 'week', sections: 'không' };
    expect((await save(draft, other, 2)).body.errors.map(({ pointer }: Json) => pointer)).toEqual([
      '/body/template/kind',
      '/body/template/sections',
      '/body/template/code',
      '/body/template/title',
    ]);
  });

  test('a leader publishes what was read; from then on it never changes', async () => {
    const draft = await begin();
    expect((await officer.post(at(draft, '/publication'), { revision: 1 })).status).toBe(403);
    expect((await leader.post(at(draft, '/publication'), { revision: 7 })).body.code).toBe('stale-version');
    expect(done(await leader.post(at(draft, '/publication'), { revision: 1 }))).toMatchObject({ state: 'published' });
    expect((await save(draft, draft.template, 2)).body.code).toBe('template-not-draft');
    const { db } = app.installation;
    const change = db.updateTable('report_templates').set({ title: 'Khác' }).where('id', '=', draft.id);
    await expect(change.execute()).rejects.toThrow('never changes');
    await expect(db.deleteFrom('report_templates').where('id', '=', draft.id).execute()).rejects.toThrow(
      'never changes',
    );
    expect(done(await leader.post(at(draft, '/retirement'), { reason: 'Có mẫu mới.' }))).toMatchObject({
      state: 'retired',
      retiredBecause: 'Có mẫu mới.',
    });
    expect((await leader.post(at(draft, '/retirement'), { reason: 'x' })).body.code).toBe('template-not-published');
  });

  test('the preview writes the saved template, and says what is not known', async () => {
    const draft = await begin();
    const preview = done(await officer.get(at(draft, '/preview?period=2023-07')));
    expect(preview.subject).toContain('tháng 7');
    expect(preview.missing.length).toBeGreaterThan(80);
    expect(JSON.stringify(preview.blocks)).toContain('chưa có số liệu');
    expect((await officer.get(at(draft, '/preview?period=2023'))).body.errors).toMatchObject([{ rule: 'period-kind' }]);
  });

  test('the vocabulary names elements, indicators and the parts of the department', async () => {
    const { figures, owners } = done(await officer.get('/api/units/84-2023/report-vocabulary'));
    const kindOf = (code: string) => figures.find((one: Json) => one.code === code)?.kind;
    expect([kindOf('ioffice_users'), kindOf('vb_dept_issued_list'), kindOf('ioffice_signed_share')]).toEqual([
      'number',
      'rows',
      'indicator',
    ]);
    expect(figures.some((one: Json) => one.kind === 'growth')).toBe(true);
    expect(owners.map((one: Json) => one.code)).toContain('van_phong');
  });
});

describe('a Word template', () => {
  const upload = (draft: Json, content: Uint8Array, revision = 1, name = 'mau.docx') =>
    officer.upload(at(draft, '/word'), { revision: String(revision) }, { name, content });

  test('begins from the tagged file, is put in, and fills', async () => {
    const draft = await begin('word');
    expect(done(await officer.get(at(draft, '/inspection')))).toMatchObject({ word: null, publishable: false });
    const tagged = await officer.get(at(draft, '/tagged'));
    expect(tagged.status).toBe(200);
    const saved = done(await upload(draft, tagged.bytes));
    expect(saved).toMatchObject({ fileName: 'mau.docx', revision: 2 });
    expect(done(await officer.get(at(draft, '/inspection')))).toMatchObject({
      word: { findings: [] },
      publishable: true,
    });
    expect((await officer.get(at(draft, '/word-preview?period=2023-07'))).status).toBe(200);
    expect((await officer.get(at(draft, '/word'))).bytes).toEqual(tagged.bytes);
    expect(done(await leader.post(at(draft, '/publication'), { revision: 2 })).state).toBe('published');
  });

  test('with an unknown tag names it with its words, and is not published', async () => {
    const draft = await begin('word');
    done(await upload(draft, await taggedDocx(saying(draft.template, 'Sở có {khong_co} người dùng'))));
    const { word, publishable } = done(await officer.get(at(draft, '/inspection')));
    expect(publishable).toBe(false);
    expect(word.findings[0]).toMatchObject({
      code: 'unknown-element',
      params: { element: 'khong_co' },
      around: 'Sở có {khong_co} người dùng',
    });
    expect((await officer.get(at(draft, '/word-preview?period=2023-07'))).body.code).toBe('template-unsound');
    expect((await leader.post(at(draft, '/publication'), { revision: 2 })).body.code).toBe('template-unsound');
  });

  test('is refused when it is no Word file; the draft stays as it was', async () => {
    const draft = await begin('word');
    expect((await upload(draft, Buffer.from('%PDF-1.7\n%%EOF'), 1, 'mau.pdf')).body.code).toBe('word-template-refused');
    expect((await upload(draft, Buffer.from('xin chào'))).body.code).toBe('file-type-refused');
    expect(done(await officer.get(at(draft))).revision).toBe(1);
    expect((await upload(await begin(), Buffer.from('x'))).body.code).toBe('template-not-draft');
  });
});
