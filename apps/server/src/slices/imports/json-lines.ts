import { Readable } from 'node:stream';
import type { Files } from '../../platform/files/disk.ts';

const largest = 200 * 1024 * 1024;
const newLine = 0x0a;

/** Keeps values as one file, a line each (JSON Lines): as one text a hundred thousand cells would stand in memory three times over. */
export async function keepJsonLines(files: Files, values: Iterable<unknown>): Promise<string> {
  return (await files.keep(Readable.from(written(values)), largest)).sha256;
}

function* written(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** The values of a file that `keepJsonLines` kept, in their order. */
export async function readJsonLines(files: Files, sha256: string): Promise<unknown[]> {
  const bytes = await files.read(sha256);
  const text = new TextDecoder();
  const values: unknown[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(newLine, at);
    const line = bytes.subarray(at, end < 0 ? bytes.length : end);
    values.push(JSON.parse(text.decode(line)));
    at += line.length + 1;
  }
  return values;
}

/** A long list in pieces that are written and read one after the other. */
export function* piecesOf<T>(list: readonly T[]): Generator<T[]> {
  const size = 2000;
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
