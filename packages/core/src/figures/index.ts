export type { Absent, Approximation, Figure, FigureCertainty } from './model.ts';
export { numberFor, type PeriodNumber } from './over-time.ts';
export { type FigureFile, type ParsedFigures, parseFigures } from './parse-figures.ts';
export { earlierFigure, type FigureTable, figureOf, figureTable, openingFigure } from './table.ts';
