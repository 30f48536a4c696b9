import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { ArchiveError, eachEntry, openArchive } from './open.ts';

/**
 * Unpacks the entries that `wanted` picks, in memory. The limit runs over what really comes out, so a directory that
 * lies about sizes is caught at the limit and not after. Rejects with ArchiveError.
 */
export async function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): Promise<Map<string, Buffer>> {
  const zip = await openArchive(bytes);
  const parts = new Map<string, Buffer>();
  let left = limit;
  await eachEntry(zip, async (entry) => {
    if (!wanted(entry.fileName)) return true;
    if (parts.has(entry.fileName)) throw new ArchiveError('duplicate-entry', entry.fileName);
    const part = await readEntry(zip, entry, left);
    left -= part.length;
    parts.set(entry.fileName, part);
    return true;
  });
  return parts;
}

/** Rejects with `too-large-unpacked` once more than `limit` bytes came out, with `damaged` when they do not unpack. */
export async function readEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new ArchiveError('encrypted', entry.fileName);
  const stream = await openEntry(zip, entry);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new ArchiveError('too-large-unpacked', entry.fileName);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('damaged', entry.fileName);
  } finally {
    stream.destroy();
  }
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw new ArchiveError('damaged', entry.fileName);
  return bytes;
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error ? reject(new ArchiveError('damaged', entry.fileName)) : resolve(stream),
    );
  });
}
