import { ArchiveError } from '../archives/index.ts';
import { readCsv } from './read-csv.ts';
import {
  defaultSheetLimits,
  SheetError,
  type SheetFinding,
  type SheetLimits,
  type SheetReading,
} from './read-model.ts';
import { inspectWorkbook, readXlsx } from './read-xlsx.ts';

/**
 * The one way to read a spreadsheet that a user brings: XLSX by its first bytes, else CSV. Nothing is evaluated or
 * fetched; macros, external content and bombs are refused with findings. Never rejects for what the bytes hold.
 */
export async function readSheet(bytes: Uint8Array, limits: SheetLimits = defaultSheetLimits): Promise<SheetReading> {
  if (bytes.length > limits.bytes) return refused({ code: 'file-too-large' });
  if (startsLikeOle(bytes)) return refused({ code: 'locked-or-old' });
  try {
    if (!startsLikeZip(bytes)) return { ok: true, format: 'csv', sheets: [readCsv(bytes, limits)] };
    const findings = await inspectWorkbook(bytes, limits);
    if (findings.length > 0) return { ok: false, findings };
    return { ok: true, format: 'xlsx', sheets: await readXlsx(bytes, limits) };
  } catch (error) {
    return refused(findingOf(error));
  }
}

function refused(finding: SheetFinding): SheetReading {
  return { ok: false, findings: [finding] };
}

function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** [MS-CFB] 2.2: what Excel writes under a password, and wrote before 2007. */
function startsLikeOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

/** What the parser throws at a malformed workbook is a fault of the file: the file is all that it was given. */
function findingOf(error: unknown): SheetFinding {
  if (error instanceof SheetError) return error.finding;
  if (!(error instanceof ArchiveError)) return { code: 'not-a-spreadsheet' };
  return error.entry === undefined ? { code: error.code } : { code: error.code, where: error.entry };
}
