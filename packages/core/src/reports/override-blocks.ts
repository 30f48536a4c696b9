import type { DraftBlock, ReportDraft } from './model.ts';

/** Words that stand instead of what the template writes at a place, in one report only. */
export type BlockOverride = { place: string; text: string };

/**
 * A draft with some of its paragraphs written by hand. Figures in them are words now and have no source of their own, which the
 * report says beside them; the checks still run on the figures. A place that is not in the draft is left alone.
 */
export function withOverrides(draft: ReportDraft, overrides: readonly BlockOverride[]): ReportDraft {
  if (overrides.length === 0) return draft;
  const byPlace = new Map(overrides.map(({ place, text }) => [place, text]));
  const seen = new Set<string>();
  const replaced = draft.blocks.filter(({ kind, place }) => kind === 'paragraph' && byPlace.has(place));
  const blocks = draft.blocks.flatMap((block): DraftBlock[] => {
    const text = byPlace.get(block.place);
    if (text === undefined || block.kind !== 'paragraph') return [block];
    if (seen.has(block.place)) return [];
    seen.add(block.place);
    return [{ ...block, runs: [{ text }] }];
  });
  const left = new Set(blocks.flatMap(figuresIn));
  const gone = new Set(replaced.flatMap(figuresIn).filter((figure) => !left.has(figure)));
  return withoutFigures({ ...draft, blocks }, gone);
}

/** Figures that no block prints any more leave the list of sources. */
function withoutFigures(draft: ReportDraft, gone: ReadonlySet<number>): ReportDraft {
  const kept = draft.figures.flatMap((figure, at) => (gone.has(at) ? [] : [{ figure, at }]));
  const places = new Map(kept.map(({ at }, to) => [at, to]));
  const figures = kept.map(({ figure }) => figure);
  return { ...draft, figures, blocks: draft.blocks.map((block) => renumbered(block, places)) };
}

type Runs = Extract<DraftBlock, { kind: 'paragraph' }>['runs'];

function inRuns(runs: Runs): number[] {
  return runs.flatMap(({ figure, note }) => [...(figure === undefined ? [] : [figure]), ...inRuns(note ?? [])]);
}

function figuresIn(block: DraftBlock): number[] {
  if (block.kind === 'heading') return [];
  return block.kind === 'table' ? block.rows.flat().flatMap(inRuns) : inRuns(block.runs);
}

function renumbered(block: DraftBlock, places: ReadonlyMap<number, number>): DraftBlock {
  const inside = (runs: Runs): Runs =>
    runs.map(({ figure, note, ...run }) => {
      const at = figure === undefined ? undefined : places.get(figure);
      return { ...run, ...(at === undefined ? {} : { figure: at }), ...(note ? { note: inside(note) } : {}) };
    });
  if (block.kind === 'heading') return block;
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(inside)) };
  return { ...block, runs: inside(block.runs) };
}
