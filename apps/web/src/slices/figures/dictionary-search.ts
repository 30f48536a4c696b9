import type { ElementView } from '@thuocdo/contract/definitions';
import { searchKey } from '@thuocdo/core/text';
import { known, offsetOf, textOf } from '../../ui/search-params.ts';

/** What is looked for in the dictionary, all in the address. */
export interface DictionarySearch {
  donVi?: string;
  ky?: string;
  tim?: string;
  nguon?: string;
  phong?: string;
  phamVi?: string;
  muc?: string;
  /** The element that is open. */
  ma?: string;
  tu?: number;
}

const code = /^(-|[a-z][a-z0-9_]{0,59})$/;

/** Keeps what is known and leaves the rest; a mistyped address shows the whole dictionary. */
export function readDictionarySearch(search: Record<string, unknown>): DictionarySearch {
  const found: { [K in keyof DictionarySearch]: DictionarySearch[K] | undefined } = {
    donVi: textOf(search['donVi'], /^(VN|[0-9]{2,5}-20[0-9]{2})$/),
    ky: textOf(search['ky'], /^[0-9A-Z-]{4,10}$/),
    tim: textOf(search['tim'], /^.{1,100}$/),
    nguon: textOf(search['nguon'], code),
    phong: textOf(search['phong'], code),
    phamVi: textOf(search['phamVi'], code),
    muc: textOf(search['muc'], /^.{1,40}$/),
    ma: textOf(search['ma'], code),
    tu: offsetOf(search['tu']),
  };
  return known(found);
}

/** The elements that the filters leave; text is found in name, code, definition, method and section, with or without marks. */
export function findElements(
  elements: readonly ElementView[],
  { tim, nguon, phong, phamVi, muc }: DictionarySearch,
): ElementView[] {
  const key = tim === undefined ? '' : searchKey(tim);
  return elements.filter(
    (element) =>
      (nguon === undefined || (element.system ?? '-') === nguon) &&
      (phong === undefined || (element.owner ?? '-') === phong) &&
      (phamVi === undefined || element.scope === phamVi) &&
      (muc === undefined || element.section === muc) &&
      (key === '' || textsOf(element).some((text) => searchKey(text).includes(key))),
  );
}

const textsOf = ({ name, code: own, definition, method, section, legalBasis }: ElementView): string[] =>
  [name, own, definition, method, section, legalBasis].filter((text) => text !== null);

/** Sections that elements stand in, in the order of the report. */
export function sectionsOf(elements: readonly ElementView[], keyOf: (section: string) => string): string[] {
  const all = new Set(elements.flatMap(({ section }) => (section === null ? [] : [section])));
  return [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
