import { isPeriod } from '@thuocdo/core/periods';

export const showings = ['all', 'empty', 'conflict', 'unsaved', 'every'] as const;
export type Showing = (typeof showings)[number];
export const groupings = ['section', 'system', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** Unit, period, filters and view of the register, all in the address: a link shows the same rows. */
export interface FiguresSearch {
  donVi?: string;
  ky?: string;
  tim?: string;
  /** Code of a source system, `-` for none. */
  nguon?: string;
  /** Code of an office in charge, `-` for none. */
  phong?: string;
  chi?: Showing;
  nhom?: Grouping;
  dang?: 'luoi' | 'bang';
}

/** Keeps what is known and leaves the rest; a mistyped address shows the whole register and not an error. */
export function readFiguresSearch(search: Record<string, unknown>): FiguresSearch {
  const text = (name: string) => (search[name] === undefined ? undefined : String(search[name]));
  const shaped = (name: string, shape: RegExp) => {
    const said = text(name);
    return said !== undefined && shape.test(said) ? said : undefined;
  };
  const ky = text('ky');
  const found: { [K in keyof FiguresSearch]: FiguresSearch[K] | undefined } = {
    donVi: shaped('donVi', /^(VN|[0-9]{2,5}-20[0-9]{2})$/),
    ky: ky !== undefined && isPeriod(ky) ? ky : undefined,
    tim: shaped('tim', /^.{1,100}$/),
    nguon: shaped('nguon', /^(-|[a-z][a-z0-9_]{0,59})$/),
    phong: shaped('phong', /^(-|[a-z][a-z0-9_]{0,59})$/),
    chi: showings.find((one) => one !== 'all' && one === search['chi']),
    nhom: groupings.find((one) => one !== 'section' && one === search['nhom']),
    dang: (['luoi', 'bang'] as const).find((one) => one === search['dang']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export const isFiltered = ({ tim, nguon, phong, chi }: FiguresSearch): boolean =>
  [tim, nguon, phong, chi].some((one) => one !== undefined);

export type AskFigures = (change: { [K in keyof FiguresSearch]: FiguresSearch[K] | undefined }) => void;
