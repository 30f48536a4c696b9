import { nfc } from './fold.ts';

// Order of ICU's `vi` collation (CLDR): spaces, punctuation, digits, then the 29 letters with f, j, w, z in their places.
const primaries = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A key whose plain codepoint order (`COLLATE "C"`, `<`) is the Vietnamese order of ICU: letters first, then tones
 * (ngang, huyền, hỏi, ngã, sắc, nặng), then small before capital. The same on every database and in the browser.
 */
export function sortKey(text: string): string {
  let letters = '';
  let toneLine = '';
  let caseLine = '';
  for (const char of nfc(text).replace(/[’‘ʼ]/g, "'")) {
    const { letter, tone, upper } = take(char);
    letters += weight(letter);
    toneLine += String.fromCharCode(0x30 + tone);
    caseLine += upper ? '1' : '0';
  }
  return `${letters}\u0001${toneLine}\u0001${caseLine}`;
}

function take(char: string): { letter: string; tone: number; upper: boolean } {
  const lower = char.toLowerCase();
  const decomposed = lower.normalize('NFD');
  const mark = decomposed.match(toneMarks)?.[0] ?? '';
  const letter = decomposed.replace(toneMarks, '').normalize('NFC');
  return { letter, tone: Math.max(0, tones.indexOf(mark)), upper: lower !== char };
}

/** Known characters sort by their place; others behind them, by code point. */
function weight(letter: string): string {
  const at = primaries.indexOf(letter);
  return at >= 0 ? String.fromCharCode(0x40 + at) : `\uffee${letter}`;
}
