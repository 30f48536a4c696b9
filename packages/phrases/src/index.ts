import { en } from './en/index.ts';
import type { ParamsIn } from './shape.ts';
import { vi } from './vi/index.ts';

export type Lang = 'vi' | 'en';
export const langs: readonly Lang[] = ['vi', 'en'];

type Catalogue = typeof vi;
export type Area = keyof Catalogue;

/** `answering.savedAt`, `problems.not-found`, `actions.response.submit`: area, dot, key of the area. */
export type PhraseKey = { [A in Area]: `${A}.${keyof Catalogue[A] & string}` }[Area];

type TextOf<K extends PhraseKey> = K extends `${infer A extends Area}.${infer R}`
  ? R extends keyof Catalogue[A]
    ? Extract<Catalogue[A][R], string>
    : never
  : never;

type Names<K extends PhraseKey> = ParamsIn<TextOf<K>>;

/** The names that a phrase needs: none, or all of those that stand in braces in the Vietnamese text. */
export type ParamsOf<K extends PhraseKey> = [Names<K>] extends [never]
  ? []
  : [params: Readonly<Record<Names<K>, string | number>>];

const catalogues: Record<Lang, Record<Area, Readonly<Record<string, string>>>> = { vi, en };

/** The text of a key in a language; `{name}` is filled from `params`. Numbers and days are given already written. */
export function phrase<K extends PhraseKey>(lang: Lang, key: K, ...[params]: ParamsOf<K>): string {
  const text = find(lang, key);
  return text === undefined ? key : fill(text, params ?? {});
}

/** For keys that arrive as data (a problem code of a newer server): the text, or undefined when there is none. */
export function phraseIfKnown(
  lang: Lang,
  key: string,
  params: Readonly<Record<string, unknown>> = {},
): string | undefined {
  const text = find(lang, key);
  return text === undefined ? undefined : fill(text, params);
}

export const problemTitle = (lang: Lang, code: string): string =>
  phraseIfKnown(lang, `problems.${code}`) ?? phrase(lang, 'problems.unexpected');

function find(lang: Lang, key: string): string | undefined {
  const dot = key.indexOf('.');
  const area = key.slice(0, dot);
  if (!Object.hasOwn(catalogues[lang], area)) return undefined;
  const texts = catalogues[lang][area as Area];
  const name = key.slice(dot + 1);
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/** A name without a value stays in its braces, so that the gap is seen. */
function fill(text: string, params: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
