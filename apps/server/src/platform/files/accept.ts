import type { Readable } from 'node:stream';
import { inspectArchive } from '@thuocdo/documents/archives';
import { fileTypeFromBuffer } from 'file-type';
import type { Installation } from '../context.ts';
import type { Upload } from '../http/route.ts';
import { Problem } from '../problem.ts';

/** A file that was looked at and kept; its content is read back by `sha256`. */
export interface AcceptedFile {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

const office = 'application/vnd.openxmlformats-officedocument';

/** What people may hand in, by extension. Formats that carry macros or scripts are not among them. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  png: 'image/png',
  jpg: 'image/jpeg',
};
export const acceptedExtensions: readonly string[] = Object.keys(mediaTypes);

const sameAs: Readonly<Record<string, string>> = { jpeg: 'jpg', apng: 'png' };
const archives = new Set(['docx', 'xlsx']);

/**
 * Looks at a file before it is kept: name, size, what its content really is, and whether an archive would do harm.
 * Nothing of a refused file stays on the disk.
 * @throws Problem `file-missing` (empty), `file-too-large`, `file-type-refused` (`claimed`, `detected`), `file-hostile`
 * (`findings`), `upload-incomplete`, `storage-full`
 */
export async function acceptFile(
  installation: Installation,
  upload: Pick<Upload, 'name' | 'content'>,
): Promise<AcceptedFile> {
  const { maxFileBytes } = installation.config;
  const name = tidyName(upload.name);
  const bytes = await readWhole(upload.content, name, maxFileBytes);
  if (bytes.length === 0) throw new Problem('file-missing', { name, rule: 'empty' });
  const extension = await checkedExtension(name, bytes);
  const kept = await installation.files.keep(bytes, maxFileBytes);
  return { name, mediaType: mediaTypes[extension] ?? 'application/octet-stream', ...kept };
}

/** Reads an upload to its end. A connection that breaks off is no file. */
export async function readWhole(content: Readable, name: string, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of content) {
      size += (chunk as Buffer).length;
      if (size > maxBytes) throw new Problem('file-too-large', { name, maxBytes });
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    const isTooLarge = (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE';
    throw isTooLarge ? new Problem('file-too-large', { name, maxBytes }) : new Problem('upload-incomplete', { name });
  }
  return Buffer.concat(chunks);
}

async function checkedExtension(name: string, bytes: Buffer): Promise<string> {
  const claimed = extensionOf(name);
  const refuse = (detected: string | null) =>
    new Problem('file-type-refused', { name, claimed, detected, accepted: acceptedExtensions });
  if (!acceptedExtensions.includes(claimed)) throw refuse(null);
  if (isZip(bytes)) {
    if (!archives.has(claimed)) throw refuse('zip');
    // Before anything parses it: a bomb must not be opened to learn what it is.
    const { findings } = await inspectArchive(bytes);
    if (findings.length > 0) throw new Problem('file-hostile', { name, findings: findings.slice(0, 20) });
  }
  const detected = await detectedExtension(bytes);
  if (detected !== claimed) throw refuse(detected);
  return claimed;
}

async function detectedExtension(bytes: Buffer): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found === undefined ? null : (sameAs[found.ext] ?? found.ext);
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

function extensionOf(name: string): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return sameAs[extension] ?? extension;
}

/** Without folders, control and direction-turning characters, at most 200 characters. */
function tidyName(name: string): string {
  const bare = (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (bare.length <= 200) return bare.normalize('NFC') || 'tep';
  const extension = /\.[a-z0-9]{1,8}$/i.exec(bare)?.[0] ?? '';
  return `${bare.slice(0, 200 - extension.length)}${extension}`.normalize('NFC');
}
