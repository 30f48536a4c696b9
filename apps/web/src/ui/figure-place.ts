import { isPeriod } from '@thuocdo/core/periods';

/** Unit and period in the address of the rooms of the sector figures; they go along from room to room. */
export interface FigurePlace {
  donVi?: string;
  ky?: string;
}

/** Keeps what is a unit and a period; a mistyped address opens the usual ones. */
export function readFigurePlace(search: Record<string, unknown>): FigurePlace {
  const donVi = readShaped(search, 'donVi', /^(VN|[0-9]{2,5}-20[0-9]{2})$/);
  const ky = search['ky'] === undefined ? undefined : String(search['ky']);
  return {
    ...(donVi === undefined ? {} : { donVi }),
    ...(ky !== undefined && isPeriod(ky) ? { ky } : {}),
  };
}

/** A word of the address that has a shape; undefined when it has not. */
export function readShaped(search: Record<string, unknown>, name: string, shape: RegExp): string | undefined {
  const said = search[name] === undefined ? undefined : String(search[name]);
  return said !== undefined && shape.test(said) ? said : undefined;
}

/** A code of a section, system or office in charge; `-` for none. */
export const codeShape = /^(-|[a-z][a-z0-9_]{0,59})$/;
