import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { receiptPdf } from '@thuocdo/documents/receipt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeIdentity } from '../../../../../packages/documents/src/testing/certificates.ts';
import { receiptExample } from '../../../../../packages/documents/src/testing/examples.ts';
import { readDocx } from '../../../../../packages/documents/src/testing/read-docx.ts';
import { sealedBy } from '../../../../../packages/documents/src/testing/sealed-paper.ts';
import { done } from '../../safety/scene.ts';
import { placeSealKey, trustRoot } from '../../testing/seal-keys.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

// The whole life of the annual report of 2022, from the figures that the printed paper states.

let app: TestApp;
let officer: Client;
let colleague: Client;
let head: Client;
let leader: Client;
let stranger: Client;
let reportId: string;

const data = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../../../data/${path}`, import.meta.url), 'utf8'));
const paper = data('figures/tra-vinh-2022.json') as {
  figures: {
    element: string;
    period?: string;
    value: unknown;
    printed?: string;
    phrase?: string;
    approximate?: string;
  }[];
};
const narratives = data('reports/narratives-2022.json') as Record<string, string>;
const department = 'so-tttt-84';
const annual = { unitId: '84-2023', template: 'department_annual', period: '2022' };

beforeAll(async () => {
  app = await makeTestApp('2023-08-29T01:00:00.000Z');
  await registerOrganisations(app.installation.db, [
    { id: department, name: 'Sở TTTT Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
    { id: 'so-khcn-84', name: 'Sở KHCN Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
    { id: 'so-tttt-30', name: 'Sở TTTT Hải Dương', shortName: null, kind: 'department', unitId: '30-2023' },
  ]);
  officer = await app.as('department-officer', department, 'Chuyên viên');
  colleague = await app.as('department-officer', department, 'Chuyên viên Văn phòng');
  head = await app.as('department-head', department, 'Trưởng phòng');
  leader = await app.as('department-leader', department, 'Phó Giám đốc');
  stranger = await app.as('department-leader', 'so-tttt-30');
  await enter(paper.figures);
  reportId = done(await officer.post('/api/reports', annual)).id;
});
afterAll(() => app.close());

/** Figures as the department sends them to its register. */
async function enter(figures: readonly { element: string; period?: string; value: unknown; approximate?: string }[]) {
  const cells = figures.map(({ element, period = '2022', value, approximate }) => ({
    ...{ element, period, value, seen: null },
    ...(approximate === undefined ? {} : { approximate }),
  }));
  const [own, next] = [cells.filter(({ period }) => period <= '2022'), cells.filter(({ period }) => period > '2022')];
  for (const some of [own, next])
    if (some.length > 0) done(await officer.put('/api/units/84-2023/figures', { cells: some }));
}

const at = (path = '', id = reportId) => `/api/reports/${id}${path}`;
const view = async (id = reportId, who = officer) => done(await who.get(at('', id)));
const bare = (text: string) => text.normalize('NFC').replaceAll('–', '-').replaceAll('²', '').replaceAll(/\s+/gu, '');
type Run = { text: string; note?: Run[] };
const textOf = (report: { blocks: { kind: string; text?: string; runs?: Run[]; rows?: Run[][][] }[] }) => {
  const words = (runs: Run[] = []): string => runs.map((run) => run.text + words(run.note)).join('');
  const notes = report.blocks.flatMap(({ runs = [] }) => runs.flatMap(({ note = [] }) => note));
  const blocks = report.blocks.map(({ text, runs = [], rows = [] }) =>
    [
      text ?? '',
      runs.map((run) => run.text).join(''),
      rows
        .flat()
        .map((cell) => words(cell))
        .join(' '),
    ].join(''),
  );
  return `${blocks.join('\n')}\n${notes.map((note) => note.text).join('')}`;
};

async function write(slot: string, text: string, seen = 0, who = officer, state = 'done') {
  return who.put(at(`/slots/${slot}`), { text, state, seen });
}

describe('a report is drafted at once from what is known', () => {
  test('a second click opens the same report, also a colleague’s', async () => {
    const again = await Promise.all([officer.post('/api/reports', annual), colleague.post('/api/reports', annual)]);
    expect(again.map(({ body }) => body.id)).toEqual([reportId, reportId]);
    expect(done(await officer.get('/api/reports')).items).toHaveLength(1);
  });

  test('every figure that the paper prints stands in its sentence, but for those that differ on purpose', async () => {
    const text = bare(textOf(await view()));
    const printed = paper.figures.filter(({ printed, phrase }) => printed !== undefined && phrase !== undefined);
    const differing = printed.filter(({ phrase = '' }) => !text.includes(bare(phrase)));
    const intended = [
      'duan_disbursed_share',
      'hnth_meeting_points',
      'igate_services_l3_share',
      'igate_services_l4_share',
      'ioffice_signed_share_change',
      'jitsi_meeting_points',
      'tcd_periodic_visits',
      'thanhtra_paytv',
      'thanhtra_postal',
      'thanhtra_postal_units',
    ];
    expect(differing.map(({ element }) => element).sort()).toEqual(intended);
  });

  test('«hơn» stays with a figure from the register through the draft onto the paper, also after a note', async () => {
    const register = '/api/units/84-2023/figures';
    const rowNow = async () =>
      done(await officer.get(`${register}?period=2022`)).rows.find(
        (one: { element: string }) => one.element === 'bx_drug_rally_people',
      );
    const { cells } = await rowNow();
    expect(cells[0]).toMatchObject({ text: '400', print: { approximate: 'over' } });
    const [{ print, entryId: seen }] = cells;
    const noted = {
      ...print,
      element: 'bx_drug_rally_people',
      period: '2022',
      value: 400,
      seen,
      note: 'Theo danh sách.',
    };
    done(await officer.put(register, { cells: [noted] }));
    expect((await rowNow()).cells[0]).toMatchObject({ note: 'Theo danh sách.', print: { approximate: 'over' } });
    expect(textOf(await view())).toContain('có hơn 400 đại biểu tham dự');
    const docx = await officer.get(at('/file?format=docx'));
    expect((await readDocx(docx.bytes)).text).toContain('có hơn 400 đại biểu tham dự');
  });

  test('every figure says who says it, when, and how it was worked out', async () => {
    const { figures } = await view();
    expect(figures.length).toBeGreaterThan(150);
    expect(figures.filter(({ origins }: { origins: unknown[] }) => origins.length === 0)).toEqual([]);
    const share = figures.find(({ code }: { code: string }) => code === 'duan_disbursed_share');
    expect(share).toMatchObject({ text: '104%', stated: { text: '100%' } });
    expect(share.explanation).toContain('nhân 100');
    expect(share.origins[0]).toMatchObject({ source: 'Sở TTTT Trà Vinh', by: expect.stringContaining('Chuyên viên') });
    expect(share.origins[0].entryId).toMatch(/^[0-9a-f-]{36}$/u);
  });

  test('is refused for a period of another kind and for one that has not begun', async () => {
    const codes = [];
    for (const period of ['2022-05', '2024'])
      codes.push((await officer.post('/api/reports', { ...annual, period })).body.code);
    expect(codes).toEqual(['report-not-for-period', 'report-not-for-period']);
  });
});

describe('departments write their texts', () => {
  test('by a day that is given to many at once, and the list says who owes what', async () => {
    const { slots } = await view();
    expect(slots).toHaveLength(14);
    expect(slots.every(({ owner }: { owner: string | null }) => owner !== null)).toBe(true);
    const items = slots.map(({ slot }: { slot: string }) => ({ slot, dueDay: '2023-09-10' }));
    const reply = done(await officer.put(at('/due-days'), { items }));
    expect(reply.items.every((slot: { dueDay: string }) => slot.dueDay === '2023-09-10')).toBe(true);
    const unknown = await officer.put(at('/due-days'), { items: [{ slot: 'khong_co', dueDay: null }] });
    expect([unknown.status, unknown.body.errors[0].rule]).toEqual([400, 'unknown-slot']);
  });

  test('two who write one text are both shown what the other wrote; nothing is lost', async () => {
    const first = done(await write('uu_diem', 'Bản thứ nhất.', 0, officer, 'writing'));
    expect(first).toMatchObject({ revision: 1, state: 'writing' });
    const late = await write('uu_diem', 'Bản của đồng nghiệp.', 0, colleague);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'narrative-changed',
      text: 'Bản thứ nhất.',
      by: 'Chuyên viên',
      revision: 1,
    });
    expect(done(await write('uu_diem', 'Bản thứ nhất.', 0, officer, 'writing')).revision).toBe(1);
    done(await write('uu_diem', 'Bản của đồng nghiệp.', 1, colleague));
    const { items } = done(await officer.get(at('/slots/uu_diem/history')));
    expect(items.map(({ text, by }: { text: string; by: string }) => [text, by])).toEqual([
      ['Bản của đồng nghiệp.', 'Chuyên viên Văn phòng'],
      ['Bản thứ nhất.', 'Chuyên viên'],
    ]);
  });

  test('all texts are written, and stand in the draft', async () => {
    const { slots } = await view();
    for (const { slot, revision } of slots) done(await write(slot, narratives[slot] ?? 'x', revision));
    const report = await view();
    expect(report.missing).toEqual([]);
    expect(textOf(report)).toContain(narratives['han_che']);
  });
});

describe('what is said of a report', () => {
  test('remarks hang on a block, are answered and dealt with; the same click again is the same remark', async () => {
    const id = app.installation.newId();
    const remark = { id, place: 'tham_muu.4', text: 'Kiểm tra lại số kế hoạch.' };
    const both = await Promise.all([head.post(at('/comments'), remark), head.post(at('/comments'), remark)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const answer = { id: app.installation.newId(), place: 'tham_muu.4', parentId: id, text: 'Đã kiểm tra.' };
    done(await officer.post(at('/comments'), answer));
    done(await officer.put(at(`/comments/${id}/resolution`), { resolved: true }));
    const { comments } = await view();
    expect(comments).toHaveLength(2);
    expect(comments[0]).toMatchObject({ by: 'Trưởng phòng', resolvedBy: 'Chuyên viên' });
    expect(comments[1]).toMatchObject({ parentId: id });
  });

  test('a sentence is written by hand with its reason, shown as such, and given back to the template', async () => {
    const said = { text: 'Sở đã ban hành nhiều văn bản.', reason: 'Theo chỉ đạo rút gọn.' };
    expect(done(await officer.put(at('/blocks/tham_muu.4'), said)).insteadOf).toContain('57 kế hoạch');
    const report = await view();
    expect(textOf(report)).toContain(said.text);
    expect(report.overrides).toMatchObject([{ place: 'tham_muu.4', reason: said.reason, by: 'Chuyên viên' }]);
    expect((await officer.put(at('/blocks/buu_chinh.0'), said)).status).toBe(404);
    done(await officer.delete(at('/blocks/tham_muu.4')));
    expect(textOf(await view())).toContain('57 kế hoạch');
  });
});

const errorsOf = (report: { findings: { severity: string; key: string; answer: unknown }[] }) =>
  report.findings.filter(({ severity }) => severity === 'error');
const submit = async (who = officer) => {
  const { fingerprint, missing } = await view();
  return who.post(at('/submission'), { fingerprint, acceptedMissing: missing.length });
};

describe('the way to the signature', () => {
  test('errors of the printed paper stop it until each is answered; warnings do not', async () => {
    const report = await view();
    expect(errorsOf(report).map(({ key }) => key)).toEqual([
      'department_site_sum',
      'services_l3_share',
      'services_l4_share',
      'disbursed_share',
      'province_papers_count',
      'violators_outcomes_sum',
    ]);
    expect(report.findings.some(({ severity }: { severity: string }) => severity === 'warning')).toBe(true);
    const stopped = await submit();
    expect([stopped.status, stopped.body.code, stopped.body.findings]).toEqual([
      422,
      'report-unanswered',
      errorsOf(report).map(({ key }) => key),
    ]);
    for (const { key } of errorsOf(report))
      done(await officer.put(at(`/findings/${key}/answer`), { reason: 'Theo văn bản đã in; đã đối chiếu nguồn.' }));
    expect(errorsOf(await view()).filter(({ answer }) => answer === null)).toEqual([]);
  });

  test('what is missing is accepted by its number, and what is submitted is what was seen', async () => {
    const { slots } = await view();
    const { revision, text } = slots.find(({ slot }: { slot: string }) => slot === 'du_hop');
    done(await write('du_hop', '', revision));
    const { fingerprint } = await view();
    const silent = await officer.post(at('/submission'), { fingerprint, acceptedMissing: 0 });
    expect(silent.body).toMatchObject({ code: 'report-missing-not-accepted', missing: 1 });
    done(await write('du_hop', text, revision + 1));
    const stale = await officer.post(at('/submission'), { fingerprint, acceptedMissing: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'report-changed']);
  });

  test('two clicks submit once; nothing is written on afterwards', async () => {
    const { fingerprint } = await view();
    const body = { fingerprint, acceptedMissing: 0 };
    const both = await Promise.all([officer.post(at('/submission'), body), officer.post(at('/submission'), body)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const report = await view();
    expect(report).toMatchObject({ state: 'submitted', versions: [{ version: 1 }], steps: [{ step: 'submit' }] });
    expect((await write('du_hop', 'Sửa sau khi trình.', 3)).body.code).toBe('report-step-closed');
  });

  test('an officer does not approve; the head gives back with a reason, and a new version goes the way', async () => {
    expect((await officer.post(at('/approval'), { version: 1 })).status).toBe(403);
    expect((await leader.post(at('/signature'), { version: 1 })).body.code).toBe('report-step-closed');
    const back = done(await head.post(at('/return'), { version: 1, comment: 'Bổ sung ưu điểm.' }));
    expect(back.state).toBe('drafting');
    const { slots } = await view();
    const { revision } = slots.find(({ slot }: { slot: string }) => slot === 'uu_diem');
    done(await write('uu_diem', `${narratives['uu_diem']} Phối hợp tốt.`, revision));
    expect(done(await submit()).versions).toHaveLength(2);
    expect((await head.post(at('/approval'), { version: 1 })).body.code).toBe('report-version-changed');
    const { changes } = done(await officer.get(at('/comparison?version=1&with=2')));
    expect(changes.figures).toEqual([]);
    expect(changes.blocks).toMatchObject([{ section: 'III.1', after: expect.stringContaining('Phối hợp tốt') }]);
  });

  test('the head who submitted himself does not approve it', async () => {
    done(await head.post(at('/return'), { version: 2, comment: 'Tôi trình lại.' }));
    done(await submit(head));
    expect((await head.post(at('/approval'), { version: 3 })).body.code).toBe('separate-person-required');
    const other = await app.as('department-head', department, 'Phó Trưởng phòng');
    const both = await Promise.all([1, 2].map(() => other.post(at('/approval'), { version: 3, comment: 'Đồng ý.' })));
    expect(both.map(({ body }) => body.state)).toEqual(['approved', 'approved']);
    expect(done(await leader.post(at('/signature'), { version: 3 })).state).toBe('signed');
    expect((await view()).steps.map(({ step }: { step: string }) => step)).toEqual([
      'submit',
      'return',
      'submit',
      'return',
      'submit',
      'approve',
      'sign',
    ]);
  });
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const numbered = { number: '12', symbol: 'BC-STTTT', day: '2023-08-29' };

describe('the issued report', () => {
  test('is marked as a draft until it has number and day, then keeps its bytes', async () => {
    const draft = await officer.get(at('/file?format=docx'));
    expect(draft.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(String(draft.headers['content-disposition'])).toContain('Du thao');
    expect((await leader.post(at('/issue'), { ...numbered, version: 3, day: '2023-09-30' })).status).toBe(400);
    const both = await Promise.all([1, 2].map(() => leader.post(at('/issue'), { ...numbered, version: 3 })));
    expect(both.map(({ body }) => body.state)).toEqual(['issued', 'issued']);
    const { issued } = await view();
    expect(issued).toMatchObject(numbered);
    const [docx, pdf] = [await officer.get(at('/file?format=docx')), await officer.get(at('/file?format=pdf'))];
    expect([sha256(docx.bytes), sha256(pdf.bytes)]).toEqual([issued.docxSha256, issued.pdfSha256]);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const sheet = await officer.get(at('/file?format=pdf&paper=sheet'));
    expect(sheet.status).toBe(200);
  });

  test('does not change with the figures; it says which have changed', async () => {
    const before = await view();
    const bytes = (await officer.get(at('/file?format=pdf'))).bytes;
    const cells = [{ element: 'vb_dept_plans', period: '2022', text: '58', seen: await entryOf('vb_dept_plans') }];
    done(await officer.put('/api/units/84-2023/figures', { cells }));
    const after = await view();
    expect(after.blocks).toEqual(before.blocks);
    expect(after.changedSince).toEqual([
      expect.objectContaining({ code: 'vb_dept_plans', before: '57', after: '58', difference: 1 }),
    ]);
    expect((await officer.get(at('/file?format=pdf'))).bytes.equals(bytes)).toBe(true);
    await expect(
      app.installation.db.updateTable('reports').set({ state: 'drafting' }).where('id', '=', reportId).execute(),
    ).rejects.toThrow('does not change');
  });

  async function entryOf(element: string): Promise<string> {
    const { rows } = done(await officer.get('/api/units/84-2023/figures?period=2022'));
    const { cells } = rows.find((row: { element: string }) => row.element === element);
    return cells[0].entryId;
  }

  test('is sealed after the leader signed it outside; every copy says what was found, and the paper stays as it was', async () => {
    const root = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
    const keys = { folder: app.installation.config.keysFolder, root };
    await trustRoot(keys);
    await placeSealKey(keys, department, await makeIdentity({ name: 'Sở Minh họa', issuer: root }));
    const issued = (await officer.get(at('/file?format=pdf'))).bytes;
    const personal = await makeIdentity({ name: 'Phó Giám đốc Minh họa', issuer: root });
    const brought = await bring(await sealedBy(personal, issued, 'CaNhan'));
    expect(done(brought).signedCopies).toMatchObject([{ origin: 'brought', verification: { state: 'signed' } }]);
    expect((await officer.post(at('/seal'), { id: app.installation.newId() })).status).toBe(403);
    const id = app.installation.newId();
    const both = await Promise.all([1, 2].map(() => leader.post(at('/seal'), { id })));
    const [sealed] = both.map((reply) => done(reply).signedCopies);
    expect(sealed).toHaveLength(2);
    expect(sealed[0]).toMatchObject({ origin: 'sealed', name: 'Báo cáo số 12-BC-STTTT (đã ký số).pdf' });
    expect(sealed[0].verification.signatures.map(({ signer }: { signer: string }) => signer)).toEqual([
      expect.stringContaining('Phó Giám đốc Minh họa'),
      expect.stringContaining('Sở Minh họa'),
    ]);
    const file = await officer.get(at(`/signed-copies/${id}/file`));
    expect(file.bytes.subarray(0, issued.length).equals(issued)).toBe(true);
    expect((await stranger.get(at(`/signed-copies/${id}/file`))).status).toBe(404);
  });

  test('takes no signed copy of another paper; a scan without signatures is kept and marked so', async () => {
    const other = await makeIdentity({ name: 'Ai đó' });
    const refused = await bring(await sealedBy(other, receiptPdf(receiptExample), 'A'));
    expect([refused.status, refused.body.code]).toEqual([422, 'signed-copy-of-other-paper']);
    const { signedCopies } = done(await bring(receiptPdf(receiptExample)));
    expect(signedCopies[0]).toMatchObject({ origin: 'brought', verification: { state: 'unsigned' } });
    expect(signedCopies).toHaveLength(3);
    const notYet = done(await officer.post('/api/reports', { ...annual, period: '2021' }));
    expect((await leader.post(at('/seal', notYet.id), { id: app.installation.newId() })).body.code).toBe(
      'report-not-issued',
    );
  });

  test('goes to its «Nơi nhận» with a letter that carries the sealed copy', async () => {
    const id = app.installation.newId();
    const both = await Promise.all([1, 2].map(() => officer.post(at('/letters'), { id })));
    expect(both.map((reply) => done(reply).dispatchId)).toEqual([id, id]);
    const letter = done(await officer.get(`/api/dispatches/${id}`));
    expect(letter.files).toMatchObject([{ name: 'Báo cáo số 12-BC-STTTT (đã ký số).pdf' }]);
    expect(letter).toMatchObject({ symbol: 'STTTT', sentAt: null, subject: expect.stringContaining('năm 2022') });
    expect((await stranger.post(at('/letters'), { id: app.installation.newId() })).status).toBe(404);
  });

  const bring = (content: Uint8Array) =>
    officer.upload(at('/signed-copies'), { id: app.installation.newId() }, { name: 'Báo cáo.pdf', content });

  test('is corrected by a new edition that says what it changes and goes all the way itself', async () => {
    const reason = 'Đếm sót một kế hoạch.';
    const both = await Promise.all([1, 2].map(() => officer.post(at('/correction'), { reason })));
    const [id] = both.map(({ body }) => body.id);
    expect(both[1]?.body.id).toBe(id);
    const begun = await view(id);
    expect(begun).toMatchObject({
      edition: 2,
      state: 'drafting',
      correctionReason: reason,
      corrects: { id: reportId },
    });
    expect(begun.changes.figures).toEqual([expect.objectContaining({ code: 'vb_dept_plans', difference: 1 })]);
    expect(begun.changes.blocks).toHaveLength(1);
    expect(errorsOf(begun).every(({ answer }) => answer !== null)).toBe(true);
    const { fingerprint } = begun;
    done(await officer.post(at('/submission', id), { fingerprint, acceptedMissing: 0 }));
    done(await head.post(at('/approval', id), { version: 1 }));
    done(await leader.post(at('/signature', id), { version: 1 }));
    const taken = await leader.post(at('/issue', id), { ...numbered, version: 1 });
    expect([taken.status, taken.body.code]).toEqual([409, 'number-taken']);
    const issued = done(await leader.post(at('/issue', id), { ...numbered, number: '15', version: 1 }));
    expect(issued).toMatchObject({ state: 'issued', document: '15/BC-STTTT' });
    expect(await view()).toMatchObject({ state: 'issued', correctedBy: id, document: '12/BC-STTTT' });
  });
});

describe('the report of the next period', () => {
  let nextId: string;

  test('begins with the checklist of what the last one planned, and with last period’s texts beside', async () => {
    app.setNow('2024-01-05T01:00:00.000Z');
    nextId = done(await officer.post('/api/reports', { ...annual, period: '2023' })).id;
    const report = await view(nextId);
    const texts = report.plan.map(({ text }: { text: string }) => text);
    expect(texts).toContain(narratives['ke_hoach_doi_ngoai']);
    expect(texts.length).toBeGreaterThan(6);
    expect(report.previous).toMatchObject({ document: '15/BC-STTTT', edition: 2 });
    const slot = report.slots.find((one: { slot: string }) => one.slot === 'han_che');
    expect(slot).toMatchObject({ text: '', previous: narratives['han_che'] });
  });

  test('each item is marked, and its line is ready to be put into a text', async () => {
    const { plan } = await view(nextId);
    const [item] = plan;
    const mark = { outcome: 'done', note: 'đúng hạn', reference: 'Kế hoạch số 5/KH-STTTT' };
    const path = at(`/plan/${encodeURIComponent(item.key)}`, nextId);
    expect(done(await officer.put(path, mark)).line).toContain('đã hoàn thành (Kế hoạch số 5/KH-STTTT); đúng hạn.');
    expect((await view(nextId)).plan[0]).toMatchObject({ outcome: 'done', by: 'Chuyên viên' });
  });
});

describe('others', () => {
  test('of another province or another department do not learn that the report exists', async () => {
    const neighbour = await app.as('department-leader', 'so-khcn-84');
    for (const other of [stranger, neighbour]) {
      expect((await other.get(at())).status).toBe(404);
      expect((await other.post(at('/correction'), { reason: 'x' })).status).toBe(404);
      expect(done(await other.get('/api/reports')).items).toEqual([]);
    }
    expect((await stranger.post('/api/reports', annual)).status).toBe(404);
  });
});
