import type { FigureCell, FigurePrint, FigureRow } from '@thuocdo/contract/figures';
import type { Element } from '@thuocdo/core/elements';
import { changeWords, figureOf, figurePeriodFault, showFigure } from '@thuocdo/core/figures';
import { previous, samePeriodLastYear } from '@thuocdo/core/periods';
import type { ElementValue } from '@thuocdo/core/values';
import { type Provenance, saidAt } from '../values/index.ts';
import type { FigureKind } from './admit-figures.ts';
import { cellKey, type FigureScene, type SceneFigure } from './figure-scene.ts';

/** An element, or an indicator that a paper states; of an indicator nobody has said how it is reported. */
export type ReportedKind = FigureKind & Partial<Element>;

/** An element in a period as the register shows it. */
export function presentRow(
  element: ReportedKind,
  { scene, period, today }: { scene: FigureScene; period: string; today: string },
): FigureRow {
  const cell = scene.cells.get(cellKey(element.code, period));
  const settled = cell?.settled ?? { kind: 'empty' as const };
  const isDecided = settled.kind === 'stands' && settled.decided && cell?.decision !== undefined;
  const now = settled.kind === 'stands' ? settled.value : undefined;
  return {
    element: element.code,
    name: element.name,
    unitOfMeasure: element.unit,
    type: element.type,
    section: element.section ?? sectionSaid(cell?.said) ?? null,
    system: element.system ?? null,
    owner: element.owner ?? null,
    definition: element.definition ?? null,
    method: element.method ?? null,
    legalBasis: element.legalBasis ?? null,
    fault: figurePeriodFault(element, period, today) ?? null,
    state: settled.kind,
    text: now === undefined ? null : showFigure(element, now),
    decision:
      isDecided && cell?.decision
        ? { source: cell.decision.source, reason: cell.decision.reason, at: cell.decision.at, by: cell.decision.by }
        : null,
    cells: saidIn(scene, element.code, period).map((figure) => presentCell(element, figure, scene)),
    ...against(scene, element, { period, now }),
  };
}

function against(
  scene: FigureScene,
  element: ReportedKind,
  { period, now }: { period: string; now: ElementValue | undefined },
) {
  const valueIn = (of: string) => figureOf(scene.table, scene.unitId, element.code, of)?.value;
  const shown = (value: ElementValue | undefined) => (value === undefined ? null : showFigure(element, value));
  const before = valueIn(previous(period));
  const lastYear = valueIn(samePeriodLastYear(period));
  return {
    previous: shown(before),
    lastYear: shown(lastYear),
    change: changeWords(element, now, before) ?? null,
    changeOfYear: changeWords(element, now, lastYear) ?? null,
  };
}

function sectionSaid(said: readonly SceneFigure[] | undefined): string | undefined {
  return said
    ?.map(({ stored: { provenance } }) => ('entryId' in provenance ? provenance.section : undefined))
    .find(Boolean);
}

/** What each source says, also where one was chosen. */
function saidIn(scene: FigureScene, element: string, period: string): readonly SceneFigure[] {
  return scene.cells.get(cellKey(element, period))?.said ?? [];
}

function presentCell(element: ReportedKind, figure: SceneFigure, { names }: FigureScene): FigureCell {
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
    print: printOf(provenance),
  };
}

function printOf(provenance: Provenance): FigurePrint {
  if (!('entryId' in provenance)) return {};
  const { printed, section, phrase, approximate, certainty } = provenance;
  return {
    ...(printed === undefined ? {} : { printed }),
    ...(section === undefined ? {} : { section }),
    ...(phrase === undefined ? {} : { phrase }),
    ...(approximate === undefined ? {} : { approximate }),
    ...(certainty === undefined ? {} : { certainty }),
  };
}
