import { constants, createHash, KeyObject, sign } from 'node:crypto';
import * as asn1 from 'asn1js';
import { ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import type { Identity } from './certificates.ts';

/** Where the last signature of a sealed paper stands, as the paper itself says. */
export function placeOf(bytes: Uint8Array): { text: string; rangeAt: number; range: string; numbers: number[] } {
  const text = Buffer.from(bytes).toString('latin1');
  const rangeAt = text.lastIndexOf('/ByteRange [');
  const range = text.slice(rangeAt, text.indexOf(']', rangeAt) + 1);
  return { text, rangeAt, range, numbers: [...range.matchAll(/-?\d+/g)].map(Number) };
}

/** The paper with other numbers in its last byte range; every other byte stays where it was. */
export function withRange(bytes: Uint8Array, range: string): Buffer {
  const place = placeOf(bytes);
  const room = place.text.indexOf('/Contents', place.rangeAt) - place.rangeAt;
  const forged = Buffer.from(bytes);
  forged.write(`/ByteRange ${range}`.padEnd(room).slice(0, room), place.rangeAt, 'latin1');
  return forged;
}

/** The paper with other bytes as its last signature. */
export function withSignature(bytes: Uint8Array, signature: Uint8Array): Buffer {
  const [, start = 0, next = 0] = placeOf(bytes).numbers;
  const forged = Buffer.from(bytes);
  forged.write(
    Buffer.from(signature)
      .toString('hex')
      .padEnd(next - start - 2, '0'),
    start + 1,
    'latin1',
  );
  return forged;
}

/** Who signs again, with which digest; `pss` pads as RSASSA-PSS does. */
type Again = { readonly identity: Identity; readonly hash: 'sha1' | 'sha256'; readonly pss?: boolean };

/** The paper whose last signature a forger changed and, when `hash` is given, made again with that digest. */
export function forged(bytes: Uint8Array, change: (data: SignedData, info: SignerInfo) => void, again?: Again): Buffer {
  const [, start = 0, next = 0] = placeOf(bytes).numbers;
  const hex = Buffer.from(bytes.subarray(start + 1, next - 1)).toString('latin1');
  const cms = new ContentInfo({ schema: asn1.fromBER(new Uint8Array(Buffer.from(hex, 'hex'))).result });
  const data = new SignedData({ schema: cms.content });
  const info = data.signerInfos[0] as SignerInfo;
  change(data, info);
  if (again) signAgain(info, [bytes.subarray(0, start), bytes.subarray(next)], again);
  cms.content = data.toSchema(true);
  return withSignature(bytes, new Uint8Array(cms.toSchema().toBER(false)));
}

function signAgain(info: SignerInfo, parts: readonly Uint8Array[], { identity, hash, pss }: Again): void {
  const digest = createHash(hash);
  for (const part of parts) digest.update(part);
  const attributes = info.signedAttrs?.attributes ?? [];
  const own = attributes.find(({ type }) => type === '1.2.840.113549.1.9.4');
  if (own) own.values = [new asn1.OctetString({ valueHex: new Uint8Array(digest.digest()).buffer })];
  const signed = Buffer.from(new asn1.Set({ value: attributes.map((each) => each.toSchema()) }).toBER(false));
  const key = KeyObject.from(identity.keys.privateKey as never);
  const padding = pss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {};
  info.signature = new asn1.OctetString({ valueHex: new Uint8Array(sign(hash, signed, { key, ...padding })).buffer });
}
