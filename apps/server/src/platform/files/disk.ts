import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../problem.ts';

/** A file taken in: content is kept once by its SHA-256, whatever its name. */
export interface KeptFile {
  sha256: string;
  size: number;
}

export interface Files {
  keep(content: Readable | Uint8Array, maxBytes: number): Promise<KeptFile>;
  read(sha256: string): Promise<Uint8Array>;
  stream(sha256: string): Readable;
}

/**
 * Files on the local disk. A file is written aside, flushed, then renamed: a crash or a full disk leaves nothing half.
 * @throws Problem `file-too-large` past `maxBytes`, `storage-full` when the disk is full
 */
export function filesOnDisk(folder: string): Files {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async keep(content, maxBytes) {
      const aside = join(folder, 'incoming', randomUUID());
      await mkdir(dirname(aside), { recursive: true });
      try {
        const kept = await writeAside(content, aside, maxBytes);
        await settle(aside, placeOf(kept.sha256));
        return kept;
      } catch (error) {
        throw storageProblem(error);
      } finally {
        await rm(aside, { force: true });
      }
    },
    read: (sha256) => readFile(placeOf(sha256)),
    stream: (sha256) => createReadStream(placeOf(sha256)),
  };
}

async function writeAside(content: Readable | Uint8Array, path: string, maxBytes: number): Promise<KeptFile> {
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) return done(new Problem('file-too-large', { maxBytes }));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source =
    content instanceof Uint8Array
      ? Readable.from([Buffer.from(content.buffer, content.byteOffset, content.byteLength)])
      : content;
  await pipeline(source, meter, createWriteStream(path));
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
  return { sha256: hash.digest('hex'), size };
}

async function settle(aside: string, place: string): Promise<void> {
  try {
    await access(place);
  } catch {
    await mkdir(dirname(place), { recursive: true });
    await rename(aside, place);
  }
}

function storageProblem(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new Problem('storage-full') : error;
}
