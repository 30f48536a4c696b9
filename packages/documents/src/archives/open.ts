import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';
import type { ArchiveFault } from './model.ts';

export class ArchiveError extends Error {
  readonly code: ArchiveFault;
  readonly entry: string | undefined;
  constructor(code: ArchiveFault, entry?: string) {
    super(entry === undefined ? code : `${code}: ${entry}`);
    this.code = code;
    this.entry = entry;
  }
}

// Not closed at the directory's end: entries are read after it. Sizes are checked again while unpacking.
const options: Options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, decodeStrings: true };
const unsafePath = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/su;

/** Reads the central directory only. Rejects with `not-an-archive`. */
export function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, options, (error, zip) => (error ? reject(new ArchiveError('not-an-archive')) : resolve(zip)));
  });
}

/** Calls `visit` for each entry until it answers false. Rejects with `damaged` when the directory cannot be read. */
export function eachEntry(zip: ZipFile, visit: (entry: Entry) => boolean | Promise<boolean>): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => {
      const [, name] = unsafePath.exec(error.message) ?? [];
      reject(name === undefined ? new ArchiveError('damaged') : new ArchiveError('unsafe-path', name));
    });
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      Promise.resolve(entry)
        .then(visit)
        .then((goesOn) => (goesOn ? zip.readEntry() : resolve()))
        .catch(reject);
    });
    zip.readEntry();
  });
}
