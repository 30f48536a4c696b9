import { type Lang, phraseIfKnown } from '@thuocdo/phrases';

/** A finding in the reader's language; a code of a newer server stays as it is. */
export function findingWords(
  lang: Lang,
  { code, params }: { code: string; params: Readonly<Record<string, string | number>> },
): string {
  return phraseIfKnown(lang, `findings.${code}`, params) ?? code;
}
