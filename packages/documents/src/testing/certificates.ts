import { createHash, webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AttributeTypeAndValue,
  AuthenticatedSafe,
  BasicConstraints,
  CertBag,
  Certificate,
  Extension,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';

/** An invented organisation or authority with its key. Never a real one. */
export type Identity = { readonly certificate: Certificate; readonly keys: webcrypto.CryptoKeyPair };

type Named = { readonly name: string; readonly organisation?: string; readonly title?: string };
type Made = Named & {
  readonly issuer?: Identity;
  readonly from?: string;
  readonly to?: string;
  readonly authority?: boolean;
  /** Of the signatures that its key makes. */
  readonly hash?: 'SHA-256' | 'SHA-1';
  readonly bits?: number;
  readonly keys?: webcrypto.CryptoKeyPair;
  /** An elliptic curve in the place of RSA. */
  readonly curve?: 'P-256';
};

let serial = 1000;

/** Makes a certificate for a test: signed by `issuer`, or by itself. */
export async function makeIdentity(made: Made): Promise<Identity> {
  const keys = made.keys ?? (await makeKeys(made));
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ value: serial++ });
  addNames(certificate.subject.typesAndValues, made);
  certificate.issuer = made.issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(made.from ?? '2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(made.to ?? '2040-01-01T00:00:00Z');
  const authority = made.authority ?? false;
  const basic = new BasicConstraints({ cA: authority });
  const usage = new asn1.BitString({
    valueHex: new Uint8Array([authority ? 0x06 : 0xc0]).buffer,
    unusedBits: authority ? 1 : 6,
  });
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  const keyHash = createHash('sha1')
    .update(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView)
    .digest();
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.14',
      extnValue: new asn1.OctetString({ valueHex: new Uint8Array(keyHash).buffer }).toBER(false),
    }),
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic.toSchema().toBER(false) }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER(false) }),
  ];
  await certificate.sign(made.issuer?.keys.privateKey ?? keys.privateKey);
  return { certificate, keys };
}

function makeKeys({ curve, hash, bits }: Made): Promise<webcrypto.CryptoKeyPair> {
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: hash ?? 'SHA-256', modulusLength: bits ?? 2048 };
  const algorithm = curve
    ? { name: 'ECDSA', namedCurve: curve }
    : { ...rsa, publicExponent: new Uint8Array([1, 0, 1]) };
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;
}

/** The identity as a PKCS#12 file, encrypted with AES as OpenSSL 3 writes it. */
export async function makePkcs12(
  identity: Identity,
  password: string,
  chain: readonly Certificate[] = [],
): Promise<Uint8Array> {
  const secret = new TextEncoder().encode(password).buffer;
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', identity.keys.privateKey);
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(pkcs8) });
  const cipher = {
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: 2048,
  };
  await keyBag.makeInternalValues({ password: secret, ...cipher } as never);
  const bag = (bagId: string, bagValue: PKCS8ShroudedKeyBag | CertBag) => new SafeBag({ bagId, bagValue });
  const contents = new SafeContents({
    safeBags: [
      bag('1.2.840.113549.1.12.10.1.2', keyBag),
      ...[identity.certificate, ...chain].map((each) =>
        bag('1.2.840.113549.1.12.10.1.3', new CertBag({ parsedValue: each })),
      ),
    ],
  });
  const safe = new AuthenticatedSafe({ parsedValue: { safeContents: [{ privacyMode: 0, value: contents }] } });
  await safe.makeInternalValues({ safeContents: [{}] });
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await file.makeInternalValues({
    password: secret,
    iterations: 2048,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  } as never);
  return new Uint8Array(file.toSchema().toBER());
}

export const pem = ({ certificate }: Identity): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate.toSchema(true).toBER(false)).toString('base64')}\n-----END CERTIFICATE-----\n`;

function addNames(names: AttributeTypeAndValue[], { name, organisation, title }: Named): void {
  const add = (type: string, value: string | undefined) => {
    if (value !== undefined) names.push(new AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) }));
  };
  add('2.5.4.6', 'VN');
  add('2.5.4.10', organisation);
  add('2.5.4.12', title);
  add('2.5.4.3', name);
}
