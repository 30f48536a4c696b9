/** Text as stored: NFC (TCVN 6909:2001). */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

const apostrophes = /[’‘ʼ`´]/g;
const combining = /[\u0300-\u036f]/g;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Lower case, no marks, đ → d, one apostrophe, single spaces: «Hoà Ân» and «HÒA  ÂN» give `hoa an`. */
export function foldMarks(text: string): string {
  return tidy(text.normalize('NFD').replace(combining, '').replace(/đ/g, 'd').replace(/Đ/g, 'd'));
}

/**
 * Lower case with letters kept (ă, â, đ, ê…) and each syllable's tone moved behind it, so that only its placement is
 * lost: «Hoà» = «Hòa», «Thuỷ» = «Thủy», but «Hiếu Tử» ≠ «Hiếu Từ».
 */
export function toneFree(text: string): string {
  return tidy(text)
    .split(' ')
    .map((syllable) => {
      const decomposed = syllable.normalize('NFD');
      const tones = decomposed.match(toneMarks)?.join('') ?? '';
      return decomposed.replace(toneMarks, '').normalize('NFC') + tones;
    })
    .join(' ');
}

function tidy(text: string): string {
  return text.toLowerCase().replace(apostrophes, "'").replace(/\s+/g, ' ').trim();
}

/** Key for finding a name with or without marks; kind words («xã», «huyện») stay in it, see `withoutKind`. */
export function searchKey(name: string): string {
  return foldMarks(name);
}

const kindWords = /^(thanh pho|thi xa|thi tran|dac khu|xa|phuong|huyen|quan|tinh|tp\.?|tx\.?|tt\.?) +(?=\S)/;

/** A folded name without the word for its kind: `xa thong hoa` → `thong hoa`. */
export function withoutKind(key: string): string {
  return key.replace(kindWords, '');
}
