import { nfc } from '../../packages/core/src/text/index.ts';
import { kindWord, levelOfCode, type UnitKind } from '../../packages/core/src/units/index.ts';

const kindsByLevel: Record<string, readonly UnitKind[]> = {
  province: ['tinh', 'thanh_pho_tw'],
  district: ['quan', 'huyen', 'thi_xa', 'thanh_pho'],
  commune: ['xa', 'phuong', 'thi_tran', 'dac_khu'],
};

/** «Xã Thông Hoà » of a code → kind and name; a full name without a known kind stops the build. */
export function kindAndName(code: string, fullName: string): { kind: UnitKind; name: string } {
  const tidy = tidyName(fullName);
  const kind = kindsByLevel[levelOfCode(code)]?.find((candidate) => beginsWith(tidy, kindWord(candidate)));
  if (kind === undefined) throw new Error(`${code}: «${fullName}» does not begin with a kind of its level`);
  return { kind, name: tidy.slice(kindWord(kind).length + 1) };
}

/** The packages write «Thành Phố» now and then. */
function beginsWith(fullName: string, word: string): boolean {
  return fullName.toLowerCase().startsWith(`${word} `.toLowerCase());
}

/** NFC, single spaces, one apostrophe, and the tone on the first vowel of òa, òe, ùy as official papers write it. */
export function tidyName(text: string): string {
  return nfc(text)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFD')
    .replace(/(?<!q)([ou])(a|e|y)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu, toneOnFirst)
    .normalize('NFC');
}

function toneOnFirst(written: string, first: string, second: string, tone: string): string {
  const pair = (first + second).toLowerCase();
  return ['oa', 'oe', 'uy'].includes(pair) ? first + tone + second : written;
}
