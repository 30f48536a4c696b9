import type { PlacedTag, WordFinding } from '@thuocdo/core/reports';
import { ArchiveError, inspectArchive, unpack } from '../archives/index.ts';
import { libraryTags } from './library.ts';
import type { ReadWordTemplate, WordRefusal } from './model.ts';
import { readPart } from './read-part.ts';
import { scanParagraph } from './scan-paragraph.ts';

const mebibyte = 1024 * 1024;
const limits = { entries: 500, unpacked: 40 * mebibyte, ratio: 150 };
const main = 'word/document.xml';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const withWords = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;
const maxFindings = 200;

/**
 * Reads a Word file of unknown origin as a template: first what it may not hold (macros, content from elsewhere, fields that
 * fetch, objects, bombs), then its tags with the words around them. Never rejects for what the bytes hold.
 */
export async function readWordTemplate(bytes: Uint8Array): Promise<ReadWordTemplate> {
  const { findings } = await inspectArchive(bytes, limits);
  if (findings.length > 0)
    return { ok: false, refusals: findings.map((one) => (one.code === 'not-an-archive' ? notWord : one)) };
  try {
    return await readParts(bytes);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return { ok: false, refusals: [{ code: 'damaged', ...(error.entry === undefined ? {} : { entry: error.entry }) }] };
  }
}

const notWord: WordRefusal = { code: 'not-a-word-document' };

async function readParts(bytes: Uint8Array): Promise<ReadWordTemplate> {
  const names: string[] = [];
  const parts = await unpack(
    bytes,
    (name) => {
      names.push(name);
      return name === '[Content_Types].xml' || name.endsWith('.xml');
    },
    limits.unpacked,
  );
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (!parts.has(main) || !types.includes(mainType)) return { ok: false, refusals: [notWord] };
  const read = [...parts].map(([name, part]) => ({ name, ...readPart(name, part.toString('utf8')) }));
  const refusals: WordRefusal[] = [...embedded(names), ...read.flatMap((part) => part.refusals)];
  if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, 20) };
  const order = read.filter(({ name }) => withWords.test(name)).sort((a, b) => rank(a.name) - rank(b.name));
  const scanned = order.flatMap(({ paragraphs }) => paragraphs.map(scanParagraph));
  return agreed(
    bytes,
    scanned.flatMap(({ tags }) => tags),
    scanned.flatMap(({ broken }) => broken),
  );
}

/** The main text first: what is opened there must be closed there. */
function rank(name: string): number {
  return name === main ? 0 : 1;
}

function embedded(names: readonly string[]): WordRefusal[] {
  const inside = names.filter((name) => /^word\/(embeddings|activeX)\//iu.test(name));
  return inside.map((entry) => ({ code: 'embedded-object', entry }));
}

/** The library that fills the file must see the same tags: what it sees otherwise would stay or go in silence. */
async function agreed(bytes: Uint8Array, tags: PlacedTag[], broken: WordFinding[]): Promise<ReadWordTemplate> {
  const cut = broken.slice(0, maxFindings);
  if (broken.length > 0) return { ok: true, tags, broken: cut };
  const seen = await libraryTags(bytes);
  const same = 'tags' in seen && sorted(seen.tags) === sorted(tags.map(({ written }) => written));
  if (same) return { ok: true, tags, broken: [] };
  const at = 'tags' in seen ? '' : seen.fault.slice(0, 200);
  return { ok: true, tags, broken: [{ code: 'tags-unreadable', severity: 'error', params: { at } }] };
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join('\n');
}
