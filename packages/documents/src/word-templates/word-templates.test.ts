import { describe, expect, test } from 'vitest';
import { makeZip, type ZipPart } from '../testing/make-zip.ts';
import { readDocx } from '../testing/read-docx.ts';
import { fillWordTemplate, readWordTemplate } from './index.ts';

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: string[]) => `<w:p>${runs.map((text) => (text.startsWith('<') ? text : run(text))).join('')}</w:p>`;
const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;

/** A Word file of these paragraphs, and whatever else is put into it. */
function docx(body: string, more: ZipPart[] = [], type = `${office}.document.main+xml`): Buffer {
  return makeZip([
    {
      name: '[Content_Types].xml',
      bytes: `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', bytes: `<w:document ${w}><w:body>${body}</w:body></w:document>` },
    ...more,
  ]);
}

const refusalsOf = async (bytes: Uint8Array) => {
  const read = await readWordTemplate(bytes);
  return read.ok ? [] : read.refusals.map(({ code }) => code);
};
const field = (...words: string[]) =>
  p(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    ...words.map((word) => `<w:r><w:instrText>${word}</w:instrText></w:r>`),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  );
const link = (type: string, mode: string) => ({
  name: 'word/_rels/document.xml.rels',
  bytes: `<Relationships><Relationship Id="r1" Type="${relationships}/${type}" Target="http://192.0.2.1/x" TargetMode="${mode}"/></Relationships>`,
});

describe('a file is refused', () => {
  test.each<[string, Buffer, string]>([
    ['that is no Word file', Buffer.from('xin chào'), 'not-a-word-document'],
    ['that is another archive', makeZip([{ name: 'a.txt', bytes: 'x' }]), 'not-a-word-document'],
    ['with a part for macros', docx('', [{ name: 'word/vbaProject.bin', bytes: 'x' }]), 'macros'],
    [
      'of the kind that may hold macros',
      docx('', [], 'application/vnd.ms-word.document.macroEnabled.main+xml'),
      'macros',
    ],
    ['that takes its template from elsewhere', docx('', [link('attachedTemplate', 'External')]), 'external-content'],
    ['that shows a picture from elsewhere', docx('', [link('image', 'External')]), 'external-content'],
    ['with an object in it', docx('', [{ name: 'word/embeddings/oleObject1.bin', bytes: 'x' }]), 'embedded-object'],
    ['with an object in its text', docx(p('<w:r><w:object/></w:r>')), 'embedded-object'],
    ['that takes in another file', docx('<w:altChunk/>'), 'foreign-content'],
    ['with a field that fetches text', docx(field('INCLUDE', 'TEXT "http://192.0.2.1/x"')), 'active-field'],
    ['with a field that runs something', docx(field(' DDEAUTO c:\\\\windows\\\\cmd.exe')), 'active-field'],
    ['with such a field in one element', docx(p('<w:fldSimple w:instr="INCLUDEPICTURE x"/>')), 'active-field'],
    [
      'with a field under another prefix',
      docx(`<w:p><q:fldSimple xmlns:q="urn:x" q:instr="DDE x"/></w:p>`),
      'active-field',
    ],
    [
      'with a field hidden in a note',
      docx('', [{ name: 'word/footnotes.xml', bytes: `<w:footnotes ${w}>${field('DDE x')}</w:footnotes>` }]),
      'active-field',
    ],
    ['with entities', docx('', [{ name: 'word/x.xml', bytes: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }]), 'damaged'],
    ['that is not XML inside', docx('<w:p>'), 'damaged'],
    [
      'that unpacks to a flood',
      docx('', [{ name: 'word/a.xml', bytes: Buffer.alloc(50_000_000) }]),
      'too-large-unpacked',
    ],
  ])('%s', async (_case, bytes, code) => expect(await refusalsOf(bytes)).toContain(code));

  test('but page numbers, dates and links that a person clicks are welcome', async () => {
    const read = await readWordTemplate(
      docx(field(' PAGE ') + field('DATE \\@ "dd"'), [link('hyperlink', 'External')]),
    );
    expect(read).toMatchObject({ ok: true, broken: [] });
  });
});

describe('tags', () => {
  test('are read over the pieces that Word cuts a sentence into, with the words around', async () => {
    const read = await readWordTemplate(docx(p('Có {pap', 'ers', ':02} văn bản; {', '@period', '}')));
    expect(read).toEqual({
      ok: true,
      broken: [],
      tags: [
        { written: 'papers:02', around: 'Có {papers:02} văn bản; {@period}' },
        { written: '@period', around: 'Có {papers:02} văn bản; {@period}' },
      ],
    });
  });

  test('that are broken are named, all of them, with the words around', async () => {
    const read = await readWordTemplate(docx(p('Có {papers văn bản') + p('và visits} lượt') + p('{a {b}')));
    expect(read.ok && read.broken.map(({ code, around }) => [code, around])).toEqual([
      ['tag-not-closed', 'Có {papers văn bản'],
      ['tag-not-opened', 'và visits} lượt'],
      ['tag-not-closed', '{a {b}'],
    ]);
  });

  test('in notes that the paper does not hold are said to be unreadable', async () => {
    const read = await readWordTemplate(
      docx(p('{a}'), [{ name: 'word/footnotes.xml', bytes: `<w:footnotes ${w}>${p('{b}')}</w:footnotes>` }]),
    );
    // Nothing relates to these notes, so the library would leave them as they are.
    expect(read.ok && read.broken.map(({ code }) => code)).toEqual(['tags-unreadable']);
  });

  test('in the words for a picture are not filled by us, and are said to be unreadable', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="urn:wp"><wp:docPr id="1" name="x" descr="{papers}"/></wp:inline></w:drawing></w:r>';
    const read = await readWordTemplate(docx(p(drawing)));
    expect(read.ok && read.broken.map(({ code }) => code)).toEqual(['tags-unreadable']);
  });
});

describe('filling', () => {
  const filled = async (body: string, bindings: Parameters<typeof fillWordTemplate>[1]) =>
    (await readDocx(await fillWordTemplate(docx(body), bindings))).text.split('\n').slice(0, -1);

  test('keeps the look of the first piece of a tag and writes what XML would mistake', async () => {
    const body = p('<w:r><w:rPr><w:b/></w:rPr><w:t>{pa</w:t></w:r>', 'pers}');
    const { xml } = await readDocx(await fillWordTemplate(docx(body), { papers: 'a < b & c' }));
    expect(xml).toContain('<w:b/></w:rPr><w:t xml:space="preserve">a &lt; b &amp; c</w:t>');
  });

  test('leaves no empty line where a condition is not met', async () => {
    const body = p('một') + p('{#if:a}', 'hai', '{/if}') + p('ba') + p('{#if:b}') + p('bốn') + p('{/if}') + p('năm');
    expect(await filled(body, { '#if:a': false, '#if:b': false })).toEqual(['một', 'ba', 'năm']);
    expect(await filled(body, { '#if:a': true, '#if:b': true })).toEqual(['một', 'hai', 'ba', 'bốn', 'năm']);
  });

  test('repeats a paragraph, a part of a sentence, and a row of a table', async () => {
    const rows = [{ name: 'A' }, { name: 'B' }];
    expect(await filled(p('{#l}- {name}{/l}'), { '#l': rows })).toEqual(['- A', '- B']);
    expect(await filled(p('gồm: {#l}{name}; {/l}hết'), { '#l': rows })).toEqual(['gồm: A; B; hết']);
    const table = `<w:tbl><w:tr>${cell(p('{#l}{@row}'))}${cell(p('{name}{/l}'))}</w:tr></w:tbl>`;
    expect(
      await filled(table, {
        '#l': [
          { '@row': '1', name: 'A' },
          { '@row': '2', name: 'B' },
        ],
      }),
    ).toEqual(['1', 'A', '2', 'B']);
  });

  test('a row sees what is said outside of it; its own words come first', async () => {
    expect(await filled(p('x {#l}{name}{papers} {/l}'), { papers: '7', name: 'ngoài', '#l': [{ name: 'A' }] })).toEqual(
      ['x A7 '],
    );
  });

  test('counts what is written, not what is left out', async () => {
    const body = p('{@n:a}. một') + p('{#if:x}', '{@n:a}. hai', '{/if}') + p('{@n:a}. ba') + p('{@n:b}. bốn');
    expect(await filled(body, { '#if:x': false })).toEqual(['1. một', '2. ba', '1. bốn']);
    expect(await filled(body, { '#if:x': true })).toEqual(['1. một', '2. hai', '3. ba', '1. bốn']);
  });
});
