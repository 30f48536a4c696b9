import type { Entry, ZipFile } from 'yauzl';
import {
  type ArchiveFault,
  type ArchiveFinding,
  type ArchiveInspection,
  type ArchiveLimits,
  defaultLimits,
} from './model.ts';
import { ArchiveError, eachEntry, openArchive } from './open.ts';
import { readEntry } from './unpack.ts';

const mebibyte = 1024 * 1024;
const nested = /\.(zip|jar|7z|rar|gz|tgz|bz2|xz|tar|docx|docm|xlsx|xlsm|pptx|odt|ods)$/iu;
/** The sheet behind a chart in a report: inspected like a file of its own, but it may not hold another. */
const embedded = /^(word|xl|ppt)\/embeddings\/[^/]+\.(xlsx|docx|pptx)$/iu;
const macroPart = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/iu;
const macroType = /macroEnabled/u;
const relationships = /\.rels$/iu;
const contentTypes = '[Content_Types].xml';
/** A relationship that makes the reader's program fetch or run something; links that a person clicks are harmless. */
const external = /<Relationship\b[^>]*\bTargetMode\s*=\s*["']External["'][^>]*>/giu;
const hyperlink = /\bType\s*=\s*["'][^"']*\/hyperlink["']/iu;

/**
 * Looks at a ZIP (also DOCX, XLSX) without unpacking it: only the central directory and, in office files, the small
 * parts that name relationships and types. Any finding is a reason to refuse. Never rejects for what the bytes hold.
 */
export function inspectArchive(bytes: Uint8Array, limits: ArchiveLimits = defaultLimits): Promise<ArchiveInspection> {
  return inspect(bytes, limits, true);
}

async function inspect(bytes: Uint8Array, limits: ArchiveLimits, mayEmbed: boolean): Promise<ArchiveInspection> {
  const inspection = { entries: 0, unpacked: 0, findings: [] as ArchiveFinding[] };
  try {
    const zip = await openArchive(bytes);
    if (zip.entryCount > limits.entries)
      return { ...inspection, entries: zip.entryCount, findings: [{ code: 'too-many-entries' }] };
    const entries = await listEntries(zip);
    inspection.entries = entries.length;
    inspection.unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    inspection.findings.push(
      ...sizeFindings(inspection.unpacked, bytes.length, limits),
      ...nameFindings(entries, mayEmbed),
    );
    if (inspection.findings.length === 0) inspection.findings.push(...(await officeFindings(zip, entries, limits)));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    inspection.findings.push(finding(error.code, error.entry));
  }
  return inspection;
}

function finding(code: ArchiveFault, entry?: string): ArchiveFinding {
  return entry === undefined ? { code } : { code, entry };
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  await eachEntry(zip, (entry) => entries.push(entry) > 0);
  return entries;
}

function sizeFindings(unpacked: number, packed: number, limits: ArchiveLimits): ArchiveFinding[] {
  const findings: ArchiveFinding[] = [];
  if (unpacked > limits.unpacked) findings.push({ code: 'too-large-unpacked' });
  if (unpacked > mebibyte && unpacked > packed * limits.ratio) findings.push({ code: 'ratio-too-high' });
  return findings;
}

function nameFindings(entries: readonly Entry[], mayEmbed: boolean): ArchiveFinding[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const name = entry.fileName;
    const folded = name.toLowerCase();
    const isTwice = seen.has(folded);
    seen.add(folded);
    const faults: ArchiveFault[] = [];
    if (isTwice) faults.push('duplicate-entry');
    if (entry.isEncrypted()) faults.push('encrypted');
    if (isUnsafePath(name)) faults.push('unsafe-path');
    if (isSymbolicLink(entry)) faults.push('symbolic-link');
    if (nested.test(name) && !(mayEmbed && embedded.test(name))) faults.push('nested-archive');
    if (macroPart.test(name)) faults.push('macros');
    return faults.map((code) => finding(code, name));
  });
}

/** Absolute, climbing up, with a drive letter, a backslash or a control character. */
function isUnsafePath(name: string): boolean {
  return /^\/|^[a-z]:|\\|\p{Cc}/iu.test(name) || name.split('/').includes('..');
}

/** Unix mode is in the upper half of the external attributes: 0o120000 is a link. */
function isSymbolicLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

async function officeFindings(
  zip: ZipFile,
  entries: readonly Entry[],
  limits: ArchiveLimits,
): Promise<ArchiveFinding[]> {
  const findings: ArchiveFinding[] = [];
  for (const entry of entries) {
    const name = entry.fileName;
    if (embedded.test(name)) findings.push(...(await embeddedFindings(zip, entry, limits)));
    if (name !== contentTypes && !relationships.test(name)) continue;
    const text = decodeXml(await readEntry(zip, entry, 4 * mebibyte));
    if (name === contentTypes && macroType.test(text)) findings.push(finding('macros', name));
    if (relationships.test(name) && pullsExternal(text)) findings.push(finding('external-content', name));
  }
  return findings;
}

async function embeddedFindings(zip: ZipFile, entry: Entry, limits: ArchiveLimits): Promise<ArchiveFinding[]> {
  const { findings } = await inspect(await readEntry(zip, entry, limits.unpacked), limits, false);
  return findings.map(({ code, entry: inner }) => finding(code, inner ? `${entry.fileName}/${inner}` : entry.fileName));
}

function pullsExternal(text: string): boolean {
  return (text.match(external) ?? []).some((relationship) => !hyperlink.test(relationship));
}

/** UTF-16 parts would slip past a search in UTF-8; entities could hide a word. */
function decodeXml(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const text = isBig ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString(isLittle ? 'utf16le' : 'utf8');
  if (/<!DOCTYPE|<!ENTITY/iu.test(text)) throw new ArchiveError('damaged');
  return text.replaceAll(/&#(x[0-9a-f]+|\d+);/giu, (_, code: string) => fromCode(code));
}

function fromCode(code: string): string {
  const value = code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code);
  return value <= 0x10ffff ? String.fromCodePoint(value) : '';
}
