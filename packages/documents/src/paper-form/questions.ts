import type { PaperModel, PaperQuestion, PaperTable } from '@thuocdo/core/forms';
import type { HeadCell, PageBlock, Table, TableCell } from '../pages/index.ts';
import type { PaperForm } from './model.ts';

type Section = PaperModel['sections'][number];

/** A section: its title, one table of single answers, and each table answer under its own question. */
export function sectionBlocks(section: Section, form: PaperForm): PageBlock[] {
  const title: PageBlock = {
    kind: 'paragraph',
    align: 'left',
    before: 10,
    keepWithNext: true,
    runs: [{ text: `${section.code}. ${section.title}`, bold: true }],
  };
  return [title, ...runsOfQuestions(section.questions).flatMap((group) => groupBlocks(group, form))];
}

/** Neighbouring questions of one kind, so that the paper keeps the form's order. */
function runsOfQuestions(questions: readonly PaperQuestion[]): PaperQuestion[][] {
  const groups: PaperQuestion[][] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    const isTable = question.answer.kind === 'table';
    if (last && !isTable && last[0]?.answer.kind !== 'table') last.push(question);
    else groups.push([question]);
  }
  return groups;
}

function groupBlocks(group: readonly PaperQuestion[], form: PaperForm): PageBlock[] {
  const [first] = group;
  if (first?.answer.kind === 'table') return tableQuestion(first, first.answer.table, form);
  return [answersTable(group, form)];
}

function answersTable(questions: readonly PaperQuestion[], form: PaperForm): Table {
  return {
    kind: 'table',
    head: ['Mã', 'Nội dung', 'Đơn vị tính', 'Trả lời', 'Tài liệu kiểm chứng'],
    widths: [1.6, 6, 1.8, 3.6, 3],
    align: ['center', 'left', 'center', 'left', 'left'],
    size: 12,
    rows: questions.flatMap((question) => answerRows(question, form)),
  };
}

/** Beyond this many characters an answer takes a row of its own over the whole width. */
const longAnswer = 300;

function answerRows(question: PaperQuestion, form: PaperForm): TableCell[][] {
  const { code, label, unitOfMeasure = '', answer, reason } = question;
  const explained = reason ? `${label}\nGiải trình: ${reason}` : label;
  const row = (shown: TableCell) => [code, explained, unitOfMeasure, shown, evidenceText(code, form)];
  if (answer.kind === 'table') return [];
  if (answer.kind === 'none') return [row({ text: answer.text, italic: true })];
  if (answer.text.length <= longAnswer) return [row({ text: answer.text, bold: true })];
  return [row({ text: 'Ghi ở dòng dưới', italic: true }), [{ text: answer.text, colspan: 5, align: 'left' }]];
}

function evidenceText(code: string, form: PaperForm): string {
  const names = Object.hasOwn(form.evidence, code) ? form.evidence[code] : undefined;
  return (names ?? []).join('\n');
}

function tableQuestion(question: PaperQuestion, table: PaperTable, form: PaperForm): PageBlock[] {
  const { code, label, reason } = question;
  const files = evidenceText(code, form).replaceAll('\n', '; ');
  const below = [...(reason ? [`Giải trình: ${reason}`] : []), ...(files ? [`Tài liệu kiểm chứng: ${files}`] : [])];
  return [
    {
      kind: 'paragraph',
      align: 'left',
      size: 12,
      before: 6,
      keepWithNext: true,
      runs: [{ text: `${code}. ${label}` }],
    },
    rowsTable(table),
    ...below.map((text): PageBlock => ({ kind: 'paragraph', align: 'left', size: 12, before: 2, runs: [{ text }] })),
  ];
}

function rowsTable({ columns, rows, totals }: PaperTable): Table {
  const head: HeadCell[] = columns.map((text) => ({ text }));
  const totalRow: TableCell[][] = totals ? [totals.map((text) => ({ text, bold: true }))] : [];
  const first = columns[0] === 'STT' ? 1.2 : 4;
  return {
    kind: 'table',
    head: [head],
    widths: columns.map((_, index) => (index === 0 ? first : 3)),
    align: columns.map((_, index) => (index === 0 && columns[0] === 'STT' ? 'center' : 'left')),
    size: columns.length > 7 ? 10 : 11,
    rows: [...rows, ...totalRow],
  };
}
