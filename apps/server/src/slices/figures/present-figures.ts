import type { FigureCell, FigureRow } from '@thuocdo/contract/figures';
import type { Element } from '@thuocdo/core/elements';
import { figureOf, figurePeriodFault, showFigure } from '@thuocdo/core/figures';
import { previous, samePeriodLastYear } from '@thuocdo/core/periods';
import { saidAt } from '../values/index.ts';
import { cellKey, type FigureScene, type SceneFigure } from './figure-scene.ts';

/** An element in a period as the register shows it. */
export function presentRow(
  element: Element,
  { scene, period, today }: { scene: FigureScene; period: string; today: string },
): FigureRow {
  const cell = scene.cells.get(cellKey(element.code, period));
  const settled = cell?.settled ?? { kind: 'empty' as const };
  const isDecided = settled.kind === 'stands' && settled.decided && cell?.decision !== undefined;
  return {
    element: element.code,
    name: element.name,
    unitOfMeasure: element.unit,
    type: element.type,
    section: element.section ?? null,
    system: element.system ?? null,
    owner: element.owner ?? null,
    definition: element.definition ?? null,
    method: element.method ?? null,
    legalBasis: element.legalBasis ?? null,
    fault: figurePeriodFault(element, period, today) ?? null,
    state: settled.kind,
    text: settled.kind === 'stands' ? showFigure(element, settled.value) : null,
    decision:
      isDecided && cell?.decision
        ? { source: cell.decision.source, reason: cell.decision.reason, at: cell.decision.at, by: cell.decision.by }
        : null,
    cells: saidIn(scene, element.code, period).map((figure) => presentCell(element, figure, scene)),
    previous: shownIn(scene, element, previous(period)),
    lastYear: shownIn(scene, element, samePeriodLastYear(period)),
  };
}

/** What each source says, also where one was chosen. */
function saidIn(scene: FigureScene, element: string, period: string): readonly SceneFigure[] {
  return scene.cells.get(cellKey(element, period))?.said ?? [];
}

function presentCell(element: Element, figure: SceneFigure, { names }: FigureScene): FigureCell {
  const { provenance, source, level, recordedAt, recordedBy } = figure.stored;
  return {
    source,
    sourceName: names.get(source) ?? source,
    level,
    said: saidAt(provenance),
    entryId: 'entryId' in provenance ? provenance.entryId : null,
    value: figure.value as FigureCell['value'],
    text: showFigure(element, figure.value),
    at: recordedAt,
    by: recordedBy,
    note: ('entryId' in provenance ? provenance.note : undefined) ?? null,
  };
}

function shownIn({ table, unitId }: FigureScene, element: Element, period: string): string | null {
  const figure = figureOf(table, unitId, element.code, period);
  return figure === undefined ? null : showFigure(element, figure.value);
}
