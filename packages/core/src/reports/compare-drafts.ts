import { joined } from './draft.ts';
import type { DraftBlock, ReportDraft, UsedFigure } from './model.ts';

/** A figure that two drafts print differently; null where a draft has none. `difference` of numbers only, the later less the earlier. */
export type FigureChange = {
  code: string;
  name: string;
  section: string;
  before: string | null;
  after: string | null;
  difference?: number;
};

/** A block that two drafts have differently; null where a draft has none. */
export type BlockChange = { place: string; section: string; before: string | null; after: string | null };

export type DraftChanges = { figures: FigureChange[]; blocks: BlockChange[] };

/**
 * What changed from one draft to another. Figures are matched by code and by their distance from the report's own period, so that
 * the drafts of two periods can be laid side by side; blocks by their place in the template. Order is that of the later draft, then
 * what only the earlier one has.
 */
export function compareDrafts(before: ReportDraft, after: ReportDraft): DraftChanges {
  return { figures: figureChanges(before, after), blocks: blockChanges(before.blocks, after.blocks) };
}

function figureChanges(before: ReportDraft, after: ReportDraft): FigureChange[] {
  const [old, now] = [figuresByKey(before), figuresByKey(after)];
  const changed = [...now].flatMap(([key, figure]) => changeOf(old.get(key), figure));
  const gone = [...old].flatMap(([key, figure]) => (now.has(key) ? [] : changeOf(figure, undefined)));
  return [...changed, ...gone];
}

/** The first use of each figure: its value is the same wherever it stands. */
function figuresByKey({ figures, period }: ReportDraft): Map<string, UsedFigure> {
  const byKey = new Map<string, UsedFigure>();
  for (const figure of figures) {
    const key = `${figure.code} ${figure.period === period ? 'own' : distance(figure.period, period)}${partOf(figure)}`;
    if (!byKey.has(key)) byKey.set(key, figure);
  }
  return byKey;
}

/** Other periods are told by how many years they are away and by what remains of their name: 2021-04 seen from 2021-05. */
function distance(other: string, own: string): string {
  const months = (period: string) => Number(period.slice(0, 4)) * 12 + Number(/-(?:Q|H)?(\d+)/u.exec(period)?.[1] ?? 0);
  return `${months(other) - months(own)}/${other.length}`;
}

/** A list may stand in several sections, each with its own rows. */
const partOf = ({ value, section }: UsedFigure) => (Array.isArray(value) ? ` ${section}` : '');

function changeOf(before: UsedFigure | undefined, after: UsedFigure | undefined): FigureChange[] {
  const either = after ?? before;
  if (either === undefined) return [];
  if (before && after && before.text === after.text && sameValue(before.value, after.value)) return [];
  const { code, name, section } = either;
  const numbers = typeof before?.value === 'number' && typeof after?.value === 'number';
  const difference = numbers ? { difference: exact((after.value as number) - (before.value as number)) } : {};
  return [{ code, name, section, before: before?.text ?? null, after: after?.text ?? null, ...difference }];
}

/** The order of cells in a row says nothing. */
function sameValue(a: UsedFigure['value'], b: UsedFigure['value']): boolean {
  const ordered = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
}

/** 0.1 + 0.2 is 0.3 to people. */
const exact = (value: number) => Number(value.toPrecision(12));

function blockChanges(before: readonly DraftBlock[], after: readonly DraftBlock[]): BlockChange[] {
  const [old, now] = [textsByPlace(before), textsByPlace(after)];
  const changed = [...now].flatMap(([place, { section, text }]): BlockChange[] => {
    const earlier = old.get(place)?.text ?? null;
    return earlier === text ? [] : [{ place, section, before: earlier, after: text }];
  });
  const gone = [...old].flatMap(([place, { section, text }]): BlockChange[] =>
    now.has(place) ? [] : [{ place, section, before: text, after: null }],
  );
  return [...changed, ...gone];
}

/** The lines of one narrative have one place. */
function textsByPlace(blocks: readonly DraftBlock[]): Map<string, { section: string; text: string }> {
  const texts = new Map<string, { section: string; text: string }>();
  for (const block of blocks) {
    const earlier = texts.get(block.place)?.text;
    const text = blockText(block);
    texts.set(block.place, { section: block.section, text: earlier === undefined ? text : `${earlier}\n${text}` });
  }
  return texts;
}

/** The words of a block, footnotes in brackets, a table row by row. */
export function blockText(block: DraftBlock): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'table') return block.rows.map((row) => row.map(joined).join(' | ')).join('\n');
  return block.runs.map(({ text, note }) => (note ? `${text} (${joined(note)})` : text)).join('');
}
