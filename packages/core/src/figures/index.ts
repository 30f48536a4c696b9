export { changeWords } from './change.ts';
export type { Absent, Approximation, Figure, FigureCertainty } from './model.ts';
export { numberFor, type PeriodNumber } from './over-time.ts';
export { type FigureFile, type ParsedFigures, parseFigures } from './parse-figures.ts';
export { readProgramText } from './read-program-text.ts';
export {
  admitValue,
  type FigureElement,
  type FigureFault,
  figureFaults,
  figurePeriodFault,
  type ReadFigure,
  readFigureText,
} from './read-text.ts';
export { type CellDecision, type SaidFigure, type SettledCell, sameValue, settleCell } from './settle-cell.ts';
export { showFigure } from './show.ts';
export { earlierFigure, type FigureTable, figureOf, figureTable, openingFigure } from './table.ts';
