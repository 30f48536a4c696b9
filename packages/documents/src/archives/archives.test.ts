import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { makeZip, type ZipPart } from '../testing/make-zip.ts';
import { inspectArchive, unpack } from './index.ts';
import { storeArchive } from './store.ts';

const codesOf = async (parts: readonly ZipPart[]) =>
  (await inspectArchive(makeZip(parts))).findings.map(({ code }) => code);

test('an honest archive has no findings', async () => {
  const inspection = await inspectArchive(makeZip([{ name: 'báo cáo.txt', bytes: 'xin chào' }]));
  expect(inspection).toEqual({ entries: 1, unpacked: 9, findings: [] });
});

test('a bomb of 624 MB is refused from its directory, without unpacking', async () => {
  const part = Buffer.alloc(104 * 1024 * 1024);
  const one = makeZip([{ name: '0', bytes: part }]);
  // Six times the same packed bytes: cheap to make, each of them honest.
  const bomb = makeZip(
    Array.from({ length: 6 }, (_, index) => ({
      name: `${index}.xml`,
      bytes: index === 0 ? part : '',
      claimedSize: part.length,
    })),
  );
  expect(one.length).toBeLessThan(200_000);
  const start = performance.now();
  const { findings, unpacked } = await inspectArchive(bomb);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(unpacked).toBe(6 * part.length);
  expect(findings.map(({ code }) => code)).toEqual(['too-large-unpacked', 'ratio-too-high']);
});

test('a directory that lies about a size is caught by what really comes out', async () => {
  const liar = makeZip([{ name: 'sheet.xml', bytes: Buffer.alloc(5_000_000), claimedSize: 1000 }]);
  expect((await inspectArchive(liar)).findings).toEqual([]);
  await expect(unpack(liar, () => true, 1_000_000)).rejects.toMatchObject({ code: 'damaged', entry: 'sheet.xml' });
});

test('the running limit counts over all entries', async () => {
  const parts = [1, 2, 3].map((each) => ({ name: `${each}`, bytes: Buffer.alloc(400_000) }));
  await expect(unpack(makeZip(parts), () => true, 1_000_000)).rejects.toMatchObject({
    code: 'too-large-unpacked',
    entry: '3',
  });
});

test.each([
  ['a path that climbs', [{ name: '../../etc/passwd', bytes: 'x' }], ['unsafe-path']],
  ['an absolute path', [{ name: '/etc/passwd', bytes: 'x' }], ['unsafe-path']],
  ['a drive', [{ name: 'C:/x', bytes: 'x' }], ['unsafe-path']],
  ['a symbolic link', [{ name: 'link', bytes: '/etc/passwd', mode: 0o120777 }], ['symbolic-link']],
  ['an archive in the archive', [{ name: 'a/inner.zip', bytes: 'x' }], ['nested-archive']],
  ['an encrypted entry', [{ name: 'a.xml', bytes: 'x', encrypted: true }], ['encrypted']],
  [
    'two entries of one name',
    [
      { name: 'a.xml', bytes: 'x' },
      { name: 'A.xml', bytes: 'y' },
    ],
    ['duplicate-entry'],
  ],
  ['a macro part', [{ name: 'xl/vbaProject.bin', bytes: 'x' }], ['macros']],
])('%s is refused', async (_, parts, codes) => {
  expect(await codesOf(parts as ZipPart[])).toEqual(codes);
});

test('macros under another name show in the list of types', async () => {
  const types = '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
  expect(await codesOf([{ name: '[Content_Types].xml', bytes: types }])).toEqual(['macros']);
});

test.each([
  ['a template from elsewhere', 'attachedTemplate', true],
  ['an external workbook', 'externalLinkPath', true],
  ['a link that a person clicks', 'hyperlink', false],
])('%s', async (_, type, refused) => {
  const relationship = `<Relationships><Relationship Id="r1" Type="http://schemas.example/relationships/${type}" Target="http://192.0.2.1/x" TargetMode="External"/></Relationships>`;
  const codes = await codesOf([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/_rels/document.xml.rels', bytes: relationship },
  ]);
  expect(codes).toEqual(refused ? ['external-content'] : []);
});

test('a word hidden in character references or UTF-16 is still read', async () => {
  const hidden = '<R><Relationship Type="x/oleObject" TargetMode="&#69;xternal"/></R>';
  const types = { name: '[Content_Types].xml', bytes: '<Types/>' };
  expect(await codesOf([types, { name: '_rels/.rels', bytes: hidden }])).toEqual(['external-content']);
  const wide = Buffer.from('\ufeff<R><Relationship TargetMode="External"/></R>', 'utf16le');
  expect(await codesOf([types, { name: '_rels/.rels', bytes: wide }])).toEqual(['external-content']);
});

test('what is no archive, and what is cut off, is said so', async () => {
  expect((await inspectArchive(Buffer.from('xin chào'))).findings).toEqual([{ code: 'not-an-archive' }]);
  const whole = makeZip([{ name: 'a.xml', bytes: 'x'.repeat(1000) }]);
  expect((await inspectArchive(whole.subarray(0, whole.length - 30))).findings).toEqual([{ code: 'not-an-archive' }]);
});

test('too many entries are refused before they are listed', async () => {
  const parts = Array.from({ length: 30 }, (_, index) => ({ name: `${index}`, bytes: '' }));
  const { findings } = await inspectArchive(makeZip(parts), { entries: 20, unpacked: 1000, ratio: 10 });
  expect(findings).toEqual([{ code: 'too-many-entries' }]);
});

test('a stored archive is read back as it was written', async () => {
  const parts = await unpack(
    storeArchive([
      ['à.txt', Buffer.from('một')],
      ['b', Buffer.alloc(0)],
    ]),
    () => true,
    100,
  );
  expect([...parts].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
    ['à.txt', 'một'],
    ['b', ''],
  ]);
});

test('the sheet behind a chart is welcome, unless it brings what a file may not bring', async () => {
  const withSheet = (inner: readonly ZipPart[]) =>
    codesOf([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx', bytes: makeZip(inner) },
    ]);
  expect(await withSheet([{ name: 'xl/workbook.xml', bytes: '<workbook/>' }])).toEqual([]);
  expect(await withSheet([{ name: 'xl/vbaProject.bin', bytes: 'x' }])).toEqual(['macros']);
  expect(await withSheet([{ name: 'xl/embeddings/again.xlsx', bytes: 'x' }])).toEqual(['nested-archive']);
});

test('a byte that changed on the way is noticed', async () => {
  const bytes = storeArchive([['a.txt', Buffer.from('29335')]]);
  bytes[bytes.indexOf('29335')] = 0x30;
  await expect(unpack(bytes, () => true, 100)).rejects.toMatchObject({ code: 'damaged', entry: 'a.txt' });
});
