import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  type Attribute,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  RSASSAPSSParams,
  SignedData,
  type SignerInfo,
} from 'pkijs';
import type { SignatureFinding } from './model.ts';
import { digests, oids, signingDigests, weakDigests } from './oids.ts';
import { der } from './pkcs12.ts';

/** What a CMS signature says about itself, and what is wrong with it. */
export type CmsCheck = {
  readonly findings: readonly SignatureFinding[];
  readonly signer?: Certificate;
  readonly others: readonly Certificate[];
  /** Instant. */
  readonly signingTime?: string;
};

const mostCertificates = 20;

/** Checks a detached CMS signature over `parts`. What cannot be read is `contents-broken`. */
export function checkCms(signature: Uint8Array, parts: readonly Uint8Array[]): CmsCheck {
  const data = readCms(signature);
  if (!data) return { findings: ['contents-broken'], others: [] };
  const others = (data.certificates ?? []).filter((each) => each instanceof Certificate).slice(0, mostCertificates);
  const [info, second] = data.signerInfos;
  if (!info || second) return { findings: ['signer-unclear'], others };
  const { eContent, eContentType } = data.encapContentInfo;
  if (eContent || eContentType !== oids.data) return { findings: ['content-wrapped'], others };
  const signer = others.find((each) => isSignerOf(each, info));
  if (!signer) return { findings: ['certificate-missing'], others };
  const time = attribute(info, oids.signingTime)?.values[0];
  return {
    findings: signatureFindings(info, signer, parts),
    signer,
    others,
    ...(time instanceof asn1.UTCTime || time instanceof asn1.GeneralizedTime
      ? { signingTime: time.toDate().toISOString() }
      : {}),
  };
}

/** The place of a signature is filled with zeros; anything else behind it would be unsigned content. */
function readCms(bytes: Uint8Array): SignedData | undefined {
  try {
    const { offset, result } = asn1.fromBER(new Uint8Array(bytes));
    if (offset < 0 || bytes.subarray(offset).some((byte) => byte !== 0)) return undefined;
    const info = new ContentInfo({ schema: result });
    return info.contentType === oids.signedData ? new SignedData({ schema: info.content }) : undefined;
  } catch {
    return undefined;
  }
}

function isSignerOf(certificate: Certificate, { sid }: SignerInfo): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    return sid.serialNumber.isEqual(certificate.serialNumber) && sid.issuer.isEqual(certificate.issuer);
  }
  const identifier = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.parsedValue;
  const named = sid?.valueBlock?.valueHexView ?? sid?.valueBlock?.value?.[0]?.valueBlock?.valueHexView;
  return identifier instanceof asn1.OctetString && named instanceof Uint8Array
    ? Buffer.compare(identifier.valueBlock.valueHexView, named) === 0
    : false;
}

function signatureFindings(info: SignerInfo, signer: Certificate, parts: readonly Uint8Array[]): SignatureFinding[] {
  const digestName = digests[info.digestAlgorithm.algorithmId];
  const scheme = schemeOf(info, digestName);
  if (!digestName || !scheme) return ['algorithm-unsupported'];
  const found: SignatureFinding[] = [];
  if (weakDigests.includes(digestName) || weakDigests.includes(scheme.digest)) found.push('algorithm-weak');
  const key = new X509Certificate(der(signer)).publicKey;
  const { modulusLength } = key.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined && modulusLength < 2048) found.push('key-weak');
  if (info.signedAttrs && !digestFits(info, digestName, parts)) found.push('digest-wrong');
  if (substituted(info, signer)) found.push('certificate-substituted');
  const signed = info.signedAttrs ? new Uint8Array(info.signedAttrs.encodedValue) : Buffer.concat(parts);
  const value = info.signature.valueBlock.valueHexView;
  if (!verify(scheme.digest, signed, { key, ...scheme.options }, value)) found.push('signature-wrong');
  return found;
}

type Scheme = {
  readonly digest: string;
  readonly options: { readonly padding?: number; readonly saltLength?: number };
};

function schemeOf({ signatureAlgorithm }: SignerInfo, digest: string | undefined): Scheme | undefined {
  const { algorithmId, algorithmParams } = signatureAlgorithm;
  if (algorithmId === oids.rsa) return digest === undefined ? undefined : { digest, options: {} };
  if (algorithmId === oids.rsaPss) {
    const { hashAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithmParams });
    const own = digests[hashAlgorithm.algorithmId];
    return own === undefined
      ? undefined
      : { digest: own, options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength } };
  }
  const named = signingDigests[algorithmId];
  return named === undefined ? undefined : { digest: named, options: {} };
}

function digestFits(info: SignerInfo, name: string, parts: readonly Uint8Array[]): boolean {
  const told = attribute(info, oids.messageDigest)?.values[0];
  const type = attribute(info, oids.contentType)?.values[0];
  if (!(told instanceof asn1.OctetString && type instanceof asn1.ObjectIdentifier)) return false;
  const digest = createHash(name);
  for (const part of parts) digest.update(part);
  return type.valueBlock.toString() === oids.data && digest.digest().equals(told.valueBlock.valueHexView);
}

/** Whether the signature names another certificate than the one that was put beside it (RFC 5035). */
function substituted(info: SignerInfo, signer: Certificate): boolean {
  const value = attribute(info, oids.signingCertificateV2)?.values[0];
  if (value === undefined) return false;
  const first = items(items(value)[0])[0];
  const [algorithm, plain] = items(first);
  const named = algorithm instanceof asn1.Sequence ? items(algorithm)[0] : undefined;
  const name = named instanceof asn1.ObjectIdentifier ? digests[named.valueBlock.toString()] : 'sha256';
  const hash = algorithm instanceof asn1.OctetString ? algorithm : plain;
  if (name === undefined || !(hash instanceof asn1.OctetString)) return true;
  return !createHash(name).update(der(signer)).digest().equals(hash.valueBlock.valueHexView);
}

const items = (value: unknown): asn1.BaseBlock[] => (value instanceof asn1.Sequence ? value.valueBlock.value : []);

/** An attribute that stands twice is none: two readers would take two different ones. */
function attribute({ signedAttrs }: SignerInfo, type: string): Attribute | undefined {
  const [first, second] = (signedAttrs?.attributes ?? []).filter((each) => each.type === type);
  return second ? undefined : first;
}
