import { codeShape, type FigurePlace, readFigurePlace } from '../../ui/figure-place.ts';
import { known, oneOf, textOf } from '../../ui/search-params.ts';

export const showings = ['all', 'empty', 'conflict', 'unsaved', 'every'] as const;
export type Showing = (typeof showings)[number];
export const groupings = ['section', 'system', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** Unit, period, filters and view of the register, all in the address: a link shows the same rows. */
export interface FiguresSearch extends FigurePlace {
  tim?: string;
  /** Code of a source system, `-` for none. */
  nguon?: string;
  /** Code of an office in charge, `-` for none. */
  phong?: string;
  chi?: Showing;
  nhom?: Grouping;
  dang?: 'luoi' | 'bang';
  /** Code of the element at whose cell the register opens («ô»). */
  o?: string;
}

/** Keeps what is known and leaves the rest; a mistyped address shows the whole register and not an error. */
export function readFiguresSearch(search: Record<string, unknown>): FiguresSearch {
  const found: { [K in keyof FiguresSearch]: FiguresSearch[K] | undefined } = {
    ...readFigurePlace(search),
    tim: textOf(search['tim'], /^.{1,100}$/),
    nguon: textOf(search['nguon'], codeShape),
    phong: textOf(search['phong'], codeShape),
    chi: showings.find((one) => one !== 'all' && one === search['chi']),
    nhom: groupings.find((one) => one !== 'section' && one === search['nhom']),
    dang: oneOf(['luoi', 'bang'] as const, search['dang']),
    o: textOf(search['o'], elementShape),
  };
  return known(found);
}

const elementShape = /^[a-z][a-z0-9_]{0,59}$/;

export const isFiltered = ({ tim, nguon, phong, chi }: FiguresSearch): boolean =>
  [tim, nguon, phong, chi].some((one) => one !== undefined);

export type AskFigures = (change: { [K in keyof FiguresSearch]: FiguresSearch[K] | undefined }) => void;
