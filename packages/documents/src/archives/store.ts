import { crc32 } from 'node:zlib';

/** A ZIP of parts stored as they are (no compression), in the order given; deterministic, up to 4 GiB. */
export function storeArchive(parts: readonly (readonly [name: string, bytes: Uint8Array])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const fields = entryFields(Buffer.from(name, 'utf8'), bytes);
    const local = Buffer.concat([signature(0x04034b50), fields.common, fields.name]);
    directory.push(directoryEntry(fields, offset));
    locals.push(local, Buffer.from(bytes));
    offset += local.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...locals, central, endRecord(parts.length, central.length, offset)]);
}

type EntryFields = { name: Buffer; common: Buffer };

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The 26 bytes that the local header and the directory share: version 2.0, names in UTF-8, method «stored». */
function entryFields(name: Buffer, bytes: Uint8Array): EntryFields {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0800, 2);
  common.writeUInt16LE(0x0021, 8);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(bytes.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  return { name, common };
}

function directoryEntry({ name, common }: EntryFields, offset: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(20);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), madeBy, common, rest, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const rest = Buffer.alloc(18);
  rest.writeUInt16LE(count, 4);
  rest.writeUInt16LE(count, 6);
  rest.writeUInt32LE(size, 8);
  rest.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(0x06054b50), rest]);
}
