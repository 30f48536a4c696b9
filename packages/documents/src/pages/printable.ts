/** Control characters are invalid in the XML of a DOCX; marks of direction could turn a line of a paper around. */
const unprintable = /(?!\n)\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;

/** Text as it may be printed: NFC, a space for a tab, no control or direction characters, no half surrogates. */
export function printable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unprintable, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}

const longWord = /[^\s\u200b]{33,}/gu;
const zeroWidthSpace = '\u200b';

/** Lets a hash, an address or 10,000 letters without a space wrap inside a line. */
export function wrappable(text: string): string {
  return text.replaceAll(longWord, (word) => Array.from(word.match(/.{1,16}/gu) ?? []).join(zeroWidthSpace));
}
