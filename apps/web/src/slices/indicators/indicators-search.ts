import type { IndicatorView } from '@thuocdo/contract/indicators';
import { searchKey, sortKey } from '@thuocdo/core/text';
import { type FigurePlace, readFigurePlace } from '../../ui/figure-place.ts';
import { textOf } from '../../ui/search-params.ts';
import { sectionKey } from '../../ui/section-key.ts';

export const kinds = ['known', 'unknown', 'differs'] as const;
export type Kind = (typeof kinds)[number];

/** Unit, period and filters of the derived figures, all in the address. */
export interface IndicatorsSearch extends FigurePlace {
  tim?: string;
  /** Worked out; not worked out; stated otherwise than worked out. */
  chi?: Kind;
}

export type AskIndicators = (change: { [K in keyof IndicatorsSearch]: IndicatorsSearch[K] | undefined }) => void;

/** Keeps what is known and leaves the rest. */
export function readIndicatorsSearch(search: Record<string, unknown>): IndicatorsSearch {
  const tim = textOf(search['tim'], /^.{1,100}$/);
  const chi = kinds.find((one) => one === search['chi']);
  return {
    ...readFigurePlace(search),
    ...(tim === undefined ? {} : { tim }),
    ...(chi === undefined ? {} : { chi }),
  };
}

/** The derived figures that the filters leave. */
export function filterIndicators(
  indicators: readonly IndicatorView[],
  { tim, chi }: IndicatorsSearch,
): IndicatorView[] {
  const key = tim === undefined ? '' : searchKey(tim);
  return indicators.filter(
    (one) =>
      (chi === undefined || isOf(chi, one)) &&
      (key === '' || [one.code, one.name, one.section ?? ''].some((word) => searchKey(word).includes(key))),
  );
}

function isOf(kind: Kind, { text, stated }: IndicatorView): boolean {
  if (kind === 'differs') return text !== null && stated !== null;
  return (kind === 'known') === (text !== null);
}

/** By the section of the report that they stand in, in its order. */
export function bySection(indicators: readonly IndicatorView[]): [section: string | null, IndicatorView[]][] {
  const groups = new Map<string | null, IndicatorView[]>();
  const ordered = [...indicators].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  for (const one of ordered) groups.set(one.section, [...(groups.get(one.section) ?? []), one]);
  return [...groups];
}

const placeOf = ({ section, name }: IndicatorView): string => `${sectionKey(section)} ${sortKey(name)}`;
