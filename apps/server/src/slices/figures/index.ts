import type { Route } from '../../platform/http/route.ts';
import { decideFigureRoute } from './decide-figure.ts';
import { getFigureHistoryRoute, getFiguresRoute, getSourceSystemsRoute } from './read-figures.ts';
import { saveFiguresRoute } from './save-figures.ts';

export { admitFigure, type FigureKind, figureKinds, isSaidOf } from './admit-figures.ts';
export { cellKey, type FigureScene, figureScene, type SceneCell, type SceneFigure, sceneWith } from './figure-scene.ts';
export { type By, type CellOfSource, currentEntries, entriesByIds, keyOf } from './figures.queries.ts';
export { type NewFigure, newlySaid, type Recorded, recordFigures } from './record-figures.ts';
export { systemSource } from './source-names.ts';
export { unitInPeriod } from './unit-subject.ts';
export { sourceOfActor } from './writer.ts';

/** Figures that are not given in forms: what each source says, what counts, and everything ever entered. */
export const figureRoutes: Route[] = [
  getFiguresRoute,
  saveFiguresRoute,
  getFigureHistoryRoute,
  decideFigureRoute,
  getSourceSystemsRoute,
];
