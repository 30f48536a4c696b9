import type { FigureOrigin } from '@thuocdo/contract/report-views';
import { figureOf, showFigure } from '@thuocdo/core/figures';
import { evaluateIndicator, explainIndicator, type Input, lookUp, type Scene } from '@thuocdo/core/indicators';
import type { UsedFigure } from '@thuocdo/core/reports';
import { cellKey, type FigureKind, type FigureScene, type SceneFigure } from '../figures/index.ts';

/** What a figure of a draft rests on, and how it came out. */
export interface FigureSource {
  explanation: string | null;
  origins: FigureOrigin[];
}

interface Known {
  scene: FigureScene;
  /** The figures as the draft read them. */
  asked: Scene;
  kinds: ReadonlyMap<string, FigureKind>;
  names: Readonly<Record<string, string>>;
}

type Leaf = { element: string; period: string };

/** The sources of one figure down to the entries of the register. */
export function figureSource(figure: UsedFigure, known: Known): FigureSource {
  const indicator = known.asked.book.indicators.get(figure.code);
  const explanation =
    indicator === undefined || figure.from !== 'indicator'
      ? null
      : explainIndicator(indicator, evaluateIndicator(known.asked, figure.code, figure.period), known.names);
  return { explanation, origins: leavesOf(figure, known).flatMap((leaf) => originsOf(leaf, known)) };
}

function leavesOf({ code, period, value }: UsedFigure, { asked }: Known): Leaf[] {
  const found = typeof value === 'number' ? lookUp(asked, code, period) : undefined;
  if (found === undefined || !found.ok) return [{ element: code, period }];
  const leaves = new Map(inputLeaves(found.input).map((leaf) => [cellKey(leaf.element, leaf.period), leaf]));
  return [...leaves.values()];
}

function inputLeaves(input: Input): Leaf[] {
  if (input.from === 'indicator') return (input.inputs ?? []).flatMap(inputLeaves);
  return input.figures.map(({ element, period }) => ({ element, period }));
}

function originsOf({ element, period }: Leaf, known: Known): FigureOrigin[] {
  const { scene, asked, kinds, names } = known;
  const said = figureOf(asked.table, asked.unitId, element, period);
  if (said === undefined) return [];
  const head = { element, name: names[element] ?? element, period };
  const kind = kinds.get(element) ?? { type: 'decimal' as const };
  const cell = scene.cells.get(cellKey(element, period));
  const settled = cell?.settled.kind === 'stands' ? cell.settled.figures : [];
  // A count that confirmations give stands before what was typed.
  const isTyped =
    settled.length > 0 &&
    JSON.stringify(cell?.settled.kind === 'stands' && cell.settled.value) === JSON.stringify(said.value);
  if (!isTyped)
    return [{ ...head, text: showFigure(kind, said.value), source: said.source, at: null, by: null, entryId: null }];
  return settled.map((figure) => ({ ...head, ...entryOf(figure, scene), text: showFigure(kind, figure.value) }));
}

function entryOf({ source, stored }: SceneFigure, { names }: FigureScene) {
  const { provenance, recordedAt, recordedBy } = stored;
  const entryId = 'entryId' in provenance ? provenance.entryId : null;
  return { source: names.get(source) ?? source, at: recordedAt, by: recordedBy, entryId };
}
