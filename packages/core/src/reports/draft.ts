import { findingsOf, runChecks } from '../checks/index.ts';
import { next, type Period, parsePeriod } from '../periods/index.ts';
import { asValue, findFigure, findList } from './find.ts';
import type {
  DraftBlock,
  DraftRun,
  ReportDraft,
  ReportMaterial,
  ReportTemplate,
  TemplateBlock,
  TemplateSection,
} from './model.ts';
import { NOT_KNOWN } from './print.ts';
import { segmentsOf } from './tags.ts';
import { numberWithin } from './template-parts.ts';
import { type Desk, itemText, writePieces, writeText } from './write-pieces.ts';

/**
 * Writes a report for one period from what is known. What is not known prints «chưa có số liệu» and is listed, never 0 and
 * never guessed; every figure says who says it. Throws RangeError for a template that `parseReportTemplate` would refuse, and for
 * a period that the template is not for.
 */
export function draftReport(template: ReportTemplate, material: ReportMaterial): ReportDraft {
  if (!isFor(template, material.period)) throw new RangeError(`${template.code} is not for ${material.period}`);
  const desk: Desk = { material, section: '', owner: undefined, figures: [], missing: [] };
  const blocks = template.sections.flatMap((section) => writeSection(section, { ...desk, section: '' }, 1));
  const words = (text: string) => joined(writeText(text, { ...desk, figures: [], missing: [] }));
  const { figures: table, indicators: book, unitId, checks, period, names } = material;
  return {
    template: template.code,
    period,
    paper: { ...template.paper, subject: words(template.paper.subject), closing: words(template.paper.closing) },
    blocks,
    figures: desk.figures,
    missing: desk.missing,
    findings: findingsOf(checks, runChecks(checks, { book, table, unitId }, period, { moment: 'issue' }), names),
  };
}

/** A monthly report is written for a month. */
export function isFor({ kind }: Pick<ReportTemplate, 'kind'>, period: Period): boolean {
  return parsePeriod(period)?.kind === kind;
}

/** The words of runs without their notes. */
export function joined(runs: readonly DraftRun[]): string {
  return runs.map((run) => run.text).join('');
}

function writeSection(section: TemplateSection, above: Desk, level: number): DraftBlock[] {
  const owner = section.owner ?? above.owner;
  const desk: Desk = { ...above, section: numberWithin(section, above.section), owner };
  return [
    ...headingOf(section, desk, level),
    ...section.blocks.flatMap((block) => writeBlock(block, desk)),
    ...(section.children ?? []).flatMap((child) => writeSection(child, desk, level + 1)),
  ];
}

function headingOf({ number, heading }: TemplateSection, desk: Desk, level: number): DraftBlock[] {
  if (heading === undefined) return [];
  const text = joined(writeText(heading, desk));
  const { section, owner } = desk;
  return [{ kind: 'heading', level, section, text: number ? `${number}. ${text}` : text, ...owned(owner) }];
}

function owned(owner: string | undefined): { owner?: string } {
  return owner === undefined ? {} : { owner };
}

function writeBlock(block: TemplateBlock, desk: Desk): DraftBlock[] {
  const { section } = desk;
  switch (block.kind) {
    case 'paragraph':
      return writeParagraph(block, desk);
    case 'narrative':
      return writeNarrative(block, { ...desk, owner: block.owner ?? desk.owner });
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => writeText(cell, desk)));
      return [{ kind: 'table', section, head: block.head, rows }];
    }
    case 'list_table':
      return writeListTable(block, desk);
  }
}

function writeParagraph(block: Extract<TemplateBlock, { kind: 'paragraph' }>, desk: Desk): DraftBlock[] {
  const { section, owner, material } = desk;
  if (block.onlyIf !== undefined && !isSaid(material, block.onlyIf)) return [];
  return [{ kind: 'paragraph', section, ...owned(owner), ...marked(block), runs: writePieces(block.pieces, desk) }];
}

/** `next.code`: said for the next period. */
export function isSaid(material: ReportMaterial, condition: string): boolean {
  const code = condition.replace(/^next\./u, '');
  return findFigure(material, code, code === condition ? material.period : next(material.period)).ok;
}

function marked({
  mark,
}: {
  mark?: 'dash' | 'plus' | 'number';
}): Pick<Extract<DraftBlock, { kind: 'paragraph' }>, 'mark'> {
  return mark === undefined ? {} : { mark };
}

/** One paragraph a line of the slot's text. */
function writeNarrative(block: Extract<TemplateBlock, { kind: 'narrative' }>, desk: Desk): DraftBlock[] {
  const { slot, title } = block;
  const { section, owner, material } = desk;
  const text = Object.hasOwn(material.narratives, slot) ? (material.narratives[slot] ?? '').trim() : '';
  const lines = text === '' ? [] : text.split(/\n+/u);
  const head = { kind: 'paragraph', section, ...owned(owner), ...marked(block), slot } as const;
  if (lines.length > 0) return lines.map((line) => ({ ...head, runs: [{ text: line.trim() }] }));
  desk.missing.push({ kind: 'narrative', code: slot, name: title, period: material.period, section, ...owned(owner) });
  return [{ ...head, runs: [{ text: `${title}: chưa có nội dung.`, missing: true }] }];
}

function writeListTable(block: Extract<TemplateBlock, { kind: 'list_table' }>, desk: Desk): DraftBlock[] {
  const { section, material } = desk;
  const { period } = material;
  const found = findList(material, block.of, period);
  const head = { code: block.of, name: material.names[block.of] ?? block.of, period, section };
  if (found === undefined) {
    desk.missing.push({ kind: 'figure', ...head, ...owned(desk.owner) });
    const [, ...rest] = block.head;
    const row = [[{ text: NOT_KNOWN, missing: true as const }], ...rest.map(() => [])];
    return [{ kind: 'table', section, head: block.head, rows: [row] }];
  }
  const { rows, from, sources } = found;
  desk.figures.push({ ...head, text: String(rows.length), value: asValue(rows), from, sources });
  const figure = desk.figures.length - 1;
  const columns = block.cells.map(segmentsOf);
  const cells = rows.map((row) => columns.map((cell) => [{ text: itemText(cell, row) ?? '', figure }]));
  return [{ kind: 'table', section, head: block.head, rows: cells }];
}
