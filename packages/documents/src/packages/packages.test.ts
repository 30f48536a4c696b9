import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { buildPackage, checkFiles, type PackageContent, packageSchema, readPackage } from './index.ts';

const report = Buffer.from('bảng tổng hợp');
const content: PackageContent = {
  meta: {
    campaignTitle: 'Khảo sát năm 2023',
    period: '2023',
    asOf: '2023-08-01',
    unitCode: '84',
    unitName: 'Tỉnh Trà Vinh',
    fromInstallation: 'Thước Đo Trà Vinh',
    level: 'verified',
    illustrative: true,
    madeAt: '2023-09-20T03:00:00Z',
    madeBy: 'Lãnh đạo Sở',
    legalBasis: ['Công văn số 581/VCL-CNTT ngày 25/7/2023'],
  },
  payload: {
    elements: [{ code: 'post_points', name: 'Điểm phục vụ bưu chính', unitOfMeasure: 'điểm' }],
    units: [
      {
        code: '29335',
        name: 'Xã Thông Hòa',
        district: 'Huyện Cầu Kè',
        state: 'verified',
        verdicts: { 'ntm/8.1': 'met' },
        explanations: ['Đạt 8.1.a: 2 điểm, cần từ 1 – Quyết định 1127/QĐ-BTTTT ngày 22/6/2022, chỉ tiêu 8.1'],
        values: [{ element: 'post_points', period: '2023', level: 'verified', value: 2, source: 'Câu x01, lần nộp 2' }],
      },
      {
        code: '29338',
        name: 'Xã Thạnh Phú',
        district: null,
        state: 'not-started',
        verdicts: {},
        explanations: [],
        values: [],
      },
    ],
  },
  files: [
    { name: 'bang-tong-hop.xlsx', sha256: createHash('sha256').update(report).digest('hex'), size: report.length },
  ],
};

// biome-ignore lint/suspicious/noExplicitAny: tests break packages in ways that no type allows
type Loose = any;

function changed(change: (made: Loose) => void): Uint8Array {
  const made = JSON.parse(new TextDecoder().decode(buildPackage(content))) as Loose;
  change(made);
  return Buffer.from(JSON.stringify(made, null, 2));
}

function findingsOf(bytes: Uint8Array) {
  const reading = readPackage(bytes);
  return reading.ok ? [] : reading.findings;
}

test('a package is read back whole, and the same content gives the same bytes', () => {
  const bytes = buildPackage(content);
  const reading = readPackage(bytes);
  expect(reading.ok && reading.package.payload).toEqual(content.payload);
  expect(reading.ok && reading.package.meta).toEqual(content.meta);
  expect(reading.ok && reading.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const reordered = { files: content.files, payload: content.payload, meta: content.meta };
  expect(Buffer.from(buildPackage(reordered)).equals(Buffer.from(bytes))).toBe(true);
});

test('spaces and line breaks of another writer do not matter', () => {
  expect(findingsOf(changed(() => undefined))).toEqual([]);
});

test.each<[string, (made: Loose) => void, { code: string; path?: string }]>([
  [
    'a changed figure',
    (made) => (made.payload.units[0].values[0].value = 3),
    { code: 'payload-changed', path: '/payload' },
  ],
  [
    'a changed verdict',
    (made) => (made.payload.units[0].verdicts['ntm/8.1'] = 'unmet'),
    { code: 'payload-changed', path: '/payload' },
  ],
  ['a removed unit', (made) => made.payload.units.pop(), { code: 'payload-changed', path: '/payload' }],
  ['a changed file list', (made) => (made.files[0].size += 1), { code: 'content-changed', path: '' }],
  [
    'a mark of illustration taken away',
    (made) => (made.meta.illustrative = false),
    { code: 'content-changed', path: '' },
  ],
  [
    'a missing field',
    (made) => delete made.payload.units[1].state,
    { code: 'missing-field', path: '/payload/units/1/state' },
  ],
  [
    'an unknown field',
    (made) => (made.payload.units[0]['a/b'] = 1),
    { code: 'unknown-field', path: '/payload/units/0/a~1b' },
  ],
  [
    'a number for a code',
    (made) => (made.payload.units[0].code = 29335),
    { code: 'wrong-type', path: '/payload/units/0/code' },
  ],
  [
    'a verdict that does not exist',
    (made) => (made.payload.units[0].verdicts['ntm/8.1'] = 'đạt'),
    { code: 'wrong-value', path: '/payload/units/0/verdicts/ntm~18.1' },
  ],
  ['a month that is none', (made) => (made.meta.asOf = '2023-13-01'), { code: 'wrong-format', path: '/meta/asOf' }],
  ['a hash that is none', (made) => (made.files[0].sha256 = 'x'), { code: 'wrong-format', path: '/files/0/sha256' }],
  [
    'a text of a megabyte',
    (made) => (made.meta.madeBy = 'a'.repeat(1_000_000)),
    { code: 'too-long', path: '/meta/madeBy' },
  ],
  ['a later version', (made) => (made.schemaVersion = 2), { code: 'unknown-version', path: '/schemaVersion' }],
  ['another kind of file', (made) => (made.format = 'x'), { code: 'not-a-package', path: '/format' }],
])('%s is refused and named', (_, change, finding) => {
  expect(findingsOf(changed(change))).toEqual([finding]);
});

test.each([
  ['no JSON', '{"a":', 'not-json'],
  ['a list', '[]', 'not-a-package'],
  ['nesting without end', `{"a":${'['.repeat(200_000)}`, 'too-deep'],
])('%s is refused', (_, text, code) => {
  expect(findingsOf(Buffer.from(text)).map((finding) => finding.code)).toEqual([code]);
});

test('too large a file and wrong letters are refused', () => {
  const small = readPackage(buildPackage(content), { bytes: 100, depth: 12 });
  expect(small).toEqual({ ok: false, findings: [{ code: 'file-too-large' }] });
  expect(findingsOf(Buffer.from([0x7b, 0xff]))).toEqual([{ code: 'not-utf8' }]);
});

test('brackets inside a text are not nesting', () => {
  const meta = { ...content.meta, madeBy: '[[[[[[[[[[[[[[[[[["\\' };
  expect(findingsOf(buildPackage({ ...content, meta }))).toEqual([]);
});

test('units and elements stand once, and every value is of a listed element', () => {
  const { units, elements } = content.payload;
  const twice = { ...content, payload: { elements, units: [...units, ...units.slice(0, 1)] } };
  expect(() => buildPackage(twice)).toThrow('duplicate-unit');
  expect(() => buildPackage({ ...content, payload: { elements: [], units } })).toThrow('unknown-element');
  const climbing = { ...content, files: [{ name: '../x', sha256: '0'.repeat(64), size: 1 }] };
  expect(() => buildPackage(climbing)).toThrow('unsafe-file-name');
});

test('files that came along are compared with the list, each by name', () => {
  const reading = readPackage(buildPackage(content));
  if (!reading.ok) throw new Error('The package is right');
  expect(checkFiles(reading.package, new Map([['bang-tong-hop.xlsx', report]]))).toEqual([]);
  expect(checkFiles(reading.package, new Map([['bang-tong-hop.xlsx', Buffer.from('khác')]]))).toEqual([
    { code: 'file-changed', file: 'bang-tong-hop.xlsx' },
  ]);
  expect(checkFiles(reading.package, new Map())).toEqual([{ code: 'file-missing', file: 'bang-tong-hop.xlsx' }]);
});

test('the published schema is of draft 2020-12 and names every part', () => {
  expect(packageSchema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(packageSchema.required).toEqual(['format', 'schemaVersion', 'meta', 'payload', 'files', 'integrity']);
});
