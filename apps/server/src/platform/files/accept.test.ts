import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';
import { toDocx } from '@thuocdo/documents/official';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import type { Installation } from '../context.ts';
import { acceptFile } from './accept.ts';
import { filesOnDisk } from './disk.ts';

let folder: string;
let installation: Installation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thuocdo-accept-'));
  const config = readConfig({ THUOCDO_DATA: folder, THUOCDO_MAX_FILE_MB: '1' });
  installation = { config, files: filesOnDisk(folder) } as unknown as Installation;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const accept = (name: string, content: Uint8Array | Readable) =>
  acceptFile(installation, {
    name,
    content: content instanceof Readable ? content : Readable.from([Buffer.from(content)]),
  });
const pdf = Buffer.from('%PDF-1.7\n%%EOF');
const paper = () =>
  toDocx({
    issuer: 'Sở Thông tin và Truyền thông',
    symbol: 'STTTT',
    place: 'Trà Vinh',
    subject: 'thử',
    to: [],
    legalBasis: [],
    blocks: [],
    distribution: [],
    signature: { authority: ['GIÁM ĐỐC'] },
  });

describe('a file that is handed in', () => {
  test('is kept under its hash, with the type of its content and a tidy name', async () => {
    const kept = await accept('..\\C:\\thư mục/Báo cáo\u202e.PDF', pdf);
    expect(kept).toMatchObject({ name: 'Báo cáo.PDF', mediaType: 'application/pdf', size: pdf.length });
    expect(pdf.equals(await installation.files.read(kept.sha256))).toBe(true);
  });

  test('may be a document of Word', async () => {
    expect((await accept('cong-van.docx', await paper())).mediaType).toContain('wordprocessingml');
  });

  test.each([
    ['a document of Word behind the name of a workbook', 'bang.xlsx', { claimed: 'xlsx', detected: 'docx' }],
    ['a document behind the name of a picture', 'anh.jpg', { claimed: 'jpg', detected: 'zip' }],
    ['a document that may hold macros', 'mau.docm', { claimed: 'docm' }],
  ])('is refused when it is %s', async (_what, name, details) => {
    await expect(accept(name, await paper())).rejects.toMatchObject({ code: 'file-type-refused', details });
  });

  test('is refused without being unpacked when it is a bomb', async () => {
    const bomb = zipOf('word/document.xml', Buffer.alloc(200 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(accept('mau.docx', bomb)).rejects.toMatchObject({
      code: 'file-hostile',
      details: { name: 'mau.docx', findings: expect.arrayContaining([{ code: 'too-large-unpacked' }]) },
    });
  });

  test('is refused past the limit, and what was refused is not on the disk', async () => {
    const before = await readdir(folder, { recursive: true });
    const big = Buffer.concat([pdf, Buffer.alloc(1024 * 1024)]);
    await expect(accept('to.pdf', big)).rejects.toMatchObject({
      code: 'file-too-large',
      details: { name: 'to.pdf', maxBytes: 1024 * 1024 },
    });
    await expect(accept('rong.pdf', Buffer.alloc(0))).rejects.toMatchObject({ code: 'file-missing' });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  test('is no file when the line breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield pdf;
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      })(),
    );
    await expect(accept('dut.pdf', broken)).rejects.toMatchObject({ code: 'upload-incomplete' });
  });
});

/** A ZIP of one deflated part. */
function zipOf(name: string, bytes: Buffer): Buffer {
  const packed = deflateRawSync(bytes, { level: 9 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    Buffer.from([20, 0]),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
