import type { Certificate } from 'pkijs';
import { sealPdf } from '../signatures/index.ts';
import { type Identity, makePkcs12 } from './certificates.ts';

/** When the papers of the tests are sealed. */
export const sealedAt = '2026-05-04T03:02:01Z';

type How = { readonly at?: string; readonly chain?: readonly Certificate[] };

/** The paper sealed by an invented organisation; throws where sealing is refused. */
export async function sealedBy(
  identity: Identity,
  bytes: Uint8Array,
  fieldName: string,
  { at = sealedAt, chain = [] }: How = {},
): Promise<Uint8Array> {
  const certificate = await makePkcs12(identity, 'thử', chain);
  const seal = { certificate, password: 'thử', reason: 'Ban hành', position: 'Văn thư', at, fieldName };
  const result = await sealPdf(bytes, seal);
  if (!result.ok) throw new Error(result.fault);
  return result.bytes;
}

/** A PDF as a simple writer makes it, from the texts of its objects; the first is the catalogue. */
export function smallPdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

export function flipped(bytes: Uint8Array, place: number, bit = 1): Buffer {
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] as number) ^ bit;
  return copy;
}
