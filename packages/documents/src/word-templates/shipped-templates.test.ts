import { draftReport, fillWordTags, inspectWordTags, joined, type ReportMaterial } from '@thuocdo/core/reports';
import { describe, expect, test } from 'vitest';
import { reportDocx } from '../reports/index.ts';
import { readDocx } from '../testing/read-docx.ts';
import { allFigures, kit, materialOf, read, templateOf } from '../testing/report-papers.ts';
import { fillWordTemplate, readWordTemplate, stampOf, taggedDocx } from './index.ts';

// The shipped templates as Word files with tags: filled for a period they say what the draft says, word for word.

const lines = (text: string) =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** Words without the space that the renderer puts between two letters. */
const bare = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, '');

async function wordsOf(bytes: Uint8Array) {
  const { text, parts } = await readDocx(bytes);
  return { text, notes: (parts.get('word/footnotes.xml') ?? '').replaceAll(/<[^>]+>/gu, '') };
}

describe.each([
  ['2021-05', 'monthly'],
  ['2022', 'annual'],
])('the template of the report of %s as a Word file', (period, name) => {
  const template = templateOf(name);
  const stamp = stampOf({});

  async function filled(material: ReportMaterial) {
    const file = await taggedDocx(template);
    const { tags } = read(await readWordTemplate(file));
    const result = fillWordTags(
      tags.map(({ written }) => written),
      template,
      material,
      stamp,
    );
    return { ...result, bytes: await fillWordTemplate(file, result.bindings) };
  }

  test('has no findings, and leaves nothing out', async () => {
    const word = read(await readWordTemplate(await taggedDocx(template)));
    expect(word.broken).toEqual([]);
    expect(inspectWordTags(word.tags, template, kit.known)).toEqual([]);
  });

  test.each([
    ['with all figures', allFigures],
    ['without any', []],
  ])('says what the draft says %s', async (_case, figures) => {
    const material = materialOf(period, figures);
    const draft = draftReport(template, material);
    const word = await filled(material);
    const got = await wordsOf(word.bytes);
    const wanted = await wordsOf(await reportDocx({ draft, owners: {} }));
    const body = wanted.text.slice(0, wanted.text.indexOf('\nPhụ lục\n'));
    expect(lines(got.text)).toEqual(lines(body));
    expect(bare(got.notes)).toBe(bare(wanted.notes));
    expect(got.text).not.toMatch(/[{}]/u);
  });

  test('uses the figures that the draft uses and misses what it misses', async () => {
    const some = allFigures.filter((_, at) => at % 3 !== 0);
    const material = materialOf(period, some);
    const draft = draftReport(template, material);
    const { figures, missing } = await filled(material);
    const cells = (list: readonly { code: string; period: string; section: string }[]) =>
      [...new Set(list.map((one) => `${one.code} ${one.period}`))].sort();
    expect(cells(figures)).toEqual(cells(draft.figures));
    expect(cells(missing)).toEqual(cells(draft.missing));
    expect(figures.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(missing.filter(({ owner }) => owner === undefined)).toEqual([]);
  });

  test('every figure of the period stands in its sentence', async () => {
    const material = materialOf(period);
    const { text, notes } = await wordsOf((await filled(material)).bytes);
    const draft = draftReport(template, material);
    const sentences = draft.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.runs.some(({ figure }) => figure !== undefined) ? [joined(block.runs)] : [],
    );
    expect(sentences.filter((sentence) => !bare(text + notes).includes(bare(sentence)))).toEqual([]);
  });
});
