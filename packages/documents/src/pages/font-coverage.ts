const cmapTag = 'cmap';
const unicodePlatforms = new Set([0, 3]);

/** The characters a TrueType font can draw, from its `cmap` table of format 4 (the basic plane). */
export function readCoverage(font: Buffer): ReadonlySet<number> {
  const table = findTable(font, cmapTag);
  const covered = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
    const record = table + 4 + index * 8;
    const subtable = table + font.readUInt32BE(record + 4);
    if (!unicodePlatforms.has(font.readUInt16BE(record)) || font.readUInt16BE(subtable) !== 4) continue;
    readSegments(font, subtable, covered);
  }
  return covered;
}

function findTable(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

/** Format 4: parallel arrays of segment ends, starts, deltas and range offsets. */
function readSegments(font: Buffer, subtable: number, covered: Set<number>): void {
  const doubled = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    const end = font.readUInt16BE(ends + at);
    for (let code = font.readUInt16BE(starts + at); code <= end && code !== 0xffff; code++) {
      if (glyphOf(font, starts + doubled + at, starts + at, doubled, code) !== 0) covered.add(code);
    }
  }
}

function glyphOf(font: Buffer, deltaAt: number, startAt: number, doubled: number, code: number): number {
  const rangeAt = deltaAt + doubled;
  const range = font.readUInt16BE(rangeAt);
  if (range === 0) return (code + font.readUInt16BE(deltaAt)) & 0xffff;
  return font.readUInt16BE(rangeAt + range + (code - font.readUInt16BE(startAt)) * 2);
}
