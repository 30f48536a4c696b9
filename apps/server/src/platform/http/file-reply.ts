import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FileReply } from './route.ts';

const harmless = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

/** Sends a file so that no browser runs it: attachment by default, sandboxed, name by RFC 6266 with Vietnamese letters. */
export function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  const disposition = file.inline && harmless.has(file.mediaType) ? 'inline' : 'attachment';
  const content = file.content instanceof Readable ? file.content : Buffer.from(file.content);
  return reply
    .header('content-type', file.mediaType)
    .header(
      'content-disposition',
      `${disposition}; filename="${plainName(file.name)}"; filename*=UTF-8''${encodeRfc5987(file.name)}`,
    )
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(content);
}

function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
  return plain.replace(/[^\w. ()-]/g, '_').slice(0, 150);
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name.slice(0, 150)).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
