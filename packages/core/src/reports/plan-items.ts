import { joined } from './draft.ts';
import type { DraftBlock, DraftRun, ListRow, ReportDraft, ReportTemplate, TemplateBlock } from './model.ts';
import { isPlanSection, placedBlocks } from './slots.ts';
import { segmentsOf } from './tags.ts';
import { itemText } from './write-pieces.ts';

/** One thing that a report planned for the next period. `key` is stable within the report that planned it. */
export type PlanItem = { key: string; text: string; from: 'list' | 'narrative' | 'sentence'; owner?: string };

/**
 * What a report planned: the rows of its lists, the lines of its narratives and its other sentences in the section about the next
 * period. What was missing then («chưa có số liệu») is no plan; the sentence that opens the section is none either.
 */
export function planItems(template: ReportTemplate, draft: ReportDraft): PlanItem[] {
  const wanted = template.sections.filter(isPlanSection).flatMap(placedBlocks);
  const items = wanted.flatMap(({ place, block }) => {
    const written = draft.blocks.filter((one) => one.place === place);
    return written.flatMap((one, at) => itemsOf(block, one, draft).map((item) => keyed(item, place, at)));
  });
  return items.map((item, at) => ({ ...item, key: `${item.key}#${at}` }));
}

type Bare = Omit<PlanItem, 'key'>;
const keyed = (item: Bare, place: string, at: number): PlanItem => ({ key: `${place}/${at}`, ...item });

function itemsOf(block: TemplateBlock, written: DraftBlock, draft: ReportDraft): Bare[] {
  if (written.kind !== 'paragraph') return [];
  const owner = written.owner === undefined ? {} : { owner: written.owner };
  if (block.kind === 'narrative') {
    const text = joined(written.runs);
    return written.runs.some(({ missing }) => missing) ? [] : [{ text, from: 'narrative', ...owner }];
  }
  if (block.kind !== 'paragraph') return [];
  const rows = written.runs.flatMap((run) => rowsOf(block, run, draft));
  if (rows.length > 0) return rows.map((text) => ({ text, from: 'list', ...owner }));
  const isSentence = block.mark !== undefined && !written.runs.some(({ missing }) => missing) && !hasList(block);
  return isSentence ? [{ text: joined(written.runs), from: 'sentence', ...owner }] : [];
}

type Paragraph = Extract<TemplateBlock, { kind: 'paragraph' }>;
const hasList = ({ pieces }: Paragraph) => pieces.some((piece) => typeof piece !== 'string' && piece.kind === 'list');

/** The rows of a list as the paragraph writes them, one by one. */
function rowsOf({ pieces }: Paragraph, { figure }: DraftRun, draft: ReportDraft): string[] {
  const used = figure === undefined ? undefined : draft.figures[figure];
  if (used === undefined || !Array.isArray(used.value)) return [];
  const piece = pieces.find((one) => typeof one !== 'string' && one.kind === 'list' && one.of === used.code);
  if (piece === undefined || typeof piece === 'string' || piece.kind !== 'list') return [];
  const item = segmentsOf(piece.item);
  return (used.value as readonly ListRow[]).flatMap((row) => itemText(item, row) || []);
}

/** What became of a planned thing. */
export const PLAN_OUTCOMES = ['open', 'done', 'not-done', 'moved-on'] as const;
export type PlanOutcome = (typeof PLAN_OUTCOMES)[number];

const WORDS: Readonly<Record<PlanOutcome, string>> = {
  open: '',
  done: 'đã hoàn thành',
  'not-done': 'chưa hoàn thành',
  'moved-on': 'chuyển sang kỳ sau',
};

/** A line for a narrative: «Triển khai IPv6: đã hoàn thành (Kế hoạch số 46/KH-UBND); đúng tiến độ.» */
export function planLine(item: { text: string; outcome: PlanOutcome; note: string; reference: string }): string {
  const text = item.text.trim().replace(/[\s.;]+$/u, '');
  const outcome = WORDS[item.outcome];
  const reference = item.reference.trim() === '' ? '' : ` (${item.reference.trim()})`;
  const note = item.note.trim().replace(/[\s.]+$/u, '');
  const said = `${outcome}${reference}`.trim();
  return [said === '' ? text : `${text}: ${said}`, note]
    .filter((part) => part !== '')
    .join('; ')
    .concat('.');
}
