import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '../testing/read-pdf.ts';
import { paperOf } from '../testing/report-papers.ts';
import { reportDocx, reportPdf } from './index.ts';

// The DOCX opened by another program is the paper that the PDF shows: same words in the same order, same place on the page.

const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const has = (program: string, asked: string) => spawnSync(program, [asked]).error === undefined;
// Without Vietnamese letters in the face that stands for Times New Roman another face is mixed in, and nothing can be compared.
const serif = String(spawnSync('fc-list', [':charset=1EC8', 'family']).stdout ?? '');
const hasSerif = /Times New Roman|Tinos|Liberation Serif/u.test(serif);
const installed = has('soffice', '--version') && has('pdftoppm', '-v') && hasSerif;
const why = installed ? '' : ' (skipped: LibreOffice, poppler or a Vietnamese Times New Roman is not installed)';

function openedByLibreOffice(docx: Uint8Array): Uint8Array {
  writeFileSync(join(folder, 'paper.docx'), docx);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const run = spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, 'paper.docx'], {
    cwd: folder,
    timeout: 110_000,
  });
  if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
  return readFileSync(join(folder, 'paper.pdf'));
}

/** How dark each field of a page is, 0 to 1, in a grid of forty points: letters blur, blocks of text stay. */
function picture(pdf: Uint8Array, page: number): number[] {
  writeFileSync(join(folder, 'seen.pdf'), pdf);
  const number = String(page);
  const { stdout } = spawnSync(
    'pdftoppm',
    ['-f', number, '-l', number, '-r', '1.8', '-gray', join(folder, 'seen.pdf')],
    {
      maxBuffer: 1e8,
    },
  );
  const [, , width = '0', height = '0'] = /^(P5)\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1')) ?? [];
  const pixels = stdout.subarray(stdout.length - Number(width) * Number(height));
  return [...pixels].map((light) => (255 - light) / 255);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    both += (one - meanA) * (other - meanB);
    ofA += (one - meanA) ** 2;
    ofB += (other - meanB) ** 2;
  }
  return both / Math.sqrt(ofA * ofB);
}

const words = (text: string) => text.replaceAll('–', '-').replaceAll(/[\s\u200b]+/gu, '');

describe.skipIf(!installed)(`LibreOffice opens the report as the PDF shows it${why}`, () => {
  test('same first page, same length, same places', { timeout: 120_000 }, async () => {
    const paper = paperOf('2022', 'annual');
    const ours = reportPdf(paper, '2022-12-20T02:00:00Z');
    const theirs = openedByLibreOffice(await reportDocx(paper));
    const [here, there] = [await readPdf(ours), await readPdf(theirs)];
    expect(Math.abs(here.length - there.length)).toBeLessThanOrEqual(1);
    const start = (pages: typeof here) => words(pages[0]?.text ?? '').slice(0, 1200);
    expect(start(there)).toBe(start(here));
    const [first, firstThere] = [picture(ours, 1), picture(theirs, 1)];
    expect(firstThere).toHaveLength(first.length);
    expect(correlation(first, firstThere)).toBeGreaterThan(0.65);
  });
});
