import { type FigureTable, figureTable } from '@thuocdo/core/figures';
import type { Reader } from '../../platform/db/open.ts';

/** The figures that are known of a unit, those in conflict left out. */
export async function knownFigures(_db: Reader, _unitId: string): Promise<FigureTable> {
  return figureTable([]);
}
