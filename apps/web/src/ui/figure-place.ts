import { isPeriod } from '@thuocdo/core/periods';
import { known, textOf } from './search-params.ts';

/** Unit and period in the address of the rooms of the sector figures; they go along from room to room. */
export interface FigurePlace {
  donVi?: string;
  ky?: string;
}

/** Keeps what is a unit and a period; a mistyped address opens the usual ones. */
export function readFigurePlace(search: Record<string, unknown>): FigurePlace {
  const ky = textOf(search['ky'], /./);
  return known({
    donVi: textOf(search['donVi'], /^(VN|[0-9]{2,5}-20[0-9]{2})$/),
    ky: ky !== undefined && isPeriod(ky) ? ky : undefined,
  });
}

/** A code of a section, system or office in charge; `-` for none. */
export const codeShape = /^(-|[a-z][a-z0-9_]{0,59})$/;
