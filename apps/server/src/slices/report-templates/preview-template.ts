import { previewReportTemplate, previewWordTemplate, type TemplatePreview } from '@thuocdo/contract/report-templates';
import {
  type DraftBlock,
  type DraftRun,
  draftReport,
  fillWordTags,
  inspectWordTags,
  isFor,
  joined,
  type ReportMaterial,
  type ReportTemplate,
} from '@thuocdo/core/reports';
import { fillWordTemplate, readWordTemplate, stampOf } from '@thuocdo/documents/word-templates';
import type { Reader } from '../../platform/db/open.ts';
import type { Files } from '../../platform/files/disk.ts';
import { type FileReply, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { reportKit } from '../definitions/index.ts';
import { figureScene } from '../figures/index.ts';
import { findTemplate, type TemplateRow } from './templates.queries.ts';
import { soundTemplate } from './word-files.ts';

export const previewTemplateRoute = query({
  endpoint: previewReportTemplate,
  action: 'template.read',
  subject: (db, { params }, { today }) => findTemplate(db, params, today),
  async run({ db }, { row, unitId }, { query: asked }) {
    const template = await soundTemplate(db, row);
    const draft = draftReport(template, await materialFor(db, { template, unitId, period: asked.period }));
    return {
      period: draft.period,
      subject: draft.paper.subject,
      closing: draft.paper.closing,
      blocks: draft.blocks.map(shown),
      used: draft.figures.length,
      missing: draft.missing.map(({ code, name, section }) => ({ code, name, section })),
    };
  },
});

export const previewWordRoute = query({
  endpoint: previewWordTemplate,
  action: 'template.read',
  subject: (db, { params }, { today }) => findTemplate(db, params, today),
  async run({ db, installation }, { row, unitId }, { query: asked }): Promise<FileReply> {
    const template = await soundTemplate(db, row);
    const material = await materialFor(db, { template, unitId, period: asked.period });
    const content = await filledWord(db, installation.files, { row, template, material });
    return { name: `thu-${asked.period}-${row.file_name ?? 'mau.docx'}`, mediaType: docx, content };
  },
});

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What is known of a unit for a period; nobody has written anything yet. @throws Problem `input-invalid` */
async function materialFor(
  db: Reader,
  { template, unitId, period }: { template: ReportTemplate; unitId: string; period: string },
): Promise<ReportMaterial> {
  if (!isFor(template, period))
    throw new Problem('input-invalid', {
      errors: [{ pointer: '/query/period', rule: 'period-kind', params: { kind: template.kind } }],
    });
  const { indicators, checks, names } = await reportKit(db);
  const { table: figures } = await figureScene(db, unitId);
  return { unitId, period, figures, indicators, checks, names, narratives: {}, lists: {} };
}

type Filling = { row: TemplateRow; template: ReportTemplate; material: ReportMaterial };

/** @throws Problem `not-found` without a file, `template-unsound` for wrong tags */
async function filledWord(db: Reader, files: Files, { row, template, material }: Filling): Promise<Uint8Array> {
  if (row.file_sha256 === null) throw new Problem('not-found');
  const bytes = await files.read(row.file_sha256);
  const read = await readWordTemplate(bytes);
  if (!read.ok) throw new Problem('word-template-refused', { refusals: read.refusals });
  const findings = [...read.broken, ...inspectWordTags(read.tags, template, (await reportKit(db)).known)];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Problem('template-unsound', { findings: errors.slice(0, 50) });
  const written = read.tags.map((tag) => tag.written);
  return fillWordTemplate(bytes, fillWordTags(written, template, material, stampOf({})).bindings);
}

type ShownBlock = TemplatePreview['blocks'][number];
type ShownRun = Extract<ShownBlock, { kind: 'paragraph' }>['runs'][number];

function shown(block: DraftBlock): ShownBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: block.text };
    case 'table':
      return { kind: 'table', head: block.head, rows: block.rows.map((row) => row.map((cell) => cell.map(shownRun))) };
    case 'paragraph': {
      const { mark, runs } = block;
      return { kind: 'paragraph', ...(mark === undefined ? {} : { mark }), runs: runs.map(shownRun) };
    }
  }
}

function shownRun({ note, ...run }: DraftRun): ShownRun {
  return note === undefined ? run : { ...run, note: joined(note) };
}
