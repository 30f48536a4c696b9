import { createHash, sign } from 'node:crypto';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { oids } from './oids.ts';
import { type Credential, der } from './pkcs12.ts';

/**
 * A detached CMS signature over `content`, PAdES B-B (ETSI EN 319 142-1): content type, digest and
 * signing-certificate-v2 are signed; the time stands in the PDF and not here, as that standard wants.
 */
export function signContent(content: readonly Uint8Array[], { key, certificate, chain }: Credential): Uint8Array {
  const digest = createHash('sha256');
  for (const part of content) digest.update(part);
  const attributes = signedAttributes(digest.digest(), der(certificate));
  const signed = Buffer.from(new asn1.Set({ value: attributes.map((each) => each.toSchema()) }).toBER(false));
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: sha256(),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm:
      key.asymmetricKeyType === 'rsa'
        ? new AlgorithmIdentifier({ algorithmId: oids.rsa, algorithmParams: new asn1.Null() })
        : new AlgorithmIdentifier({ algorithmId: oids.ecdsaSha256 }),
    signature: octets(sign('sha256', signed, key)),
  });
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates: [certificate, ...chain],
    signerInfos: [info],
  });
  const cms = new ContentInfo({ contentType: oids.signedData, content: data.toSchema(true) });
  return new Uint8Array(cms.toSchema().toBER(false));
}

/** In the order of their bytes, as DER orders a set. */
function signedAttributes(digest: Uint8Array, certificate: Uint8Array): Attribute[] {
  const certificateHash = octets(createHash('sha256').update(certificate).digest());
  const sequence = (value: asn1.BaseBlock) => new asn1.Sequence({ value: [value] });
  const attributes = [
    new Attribute({ type: oids.contentType, values: [new asn1.ObjectIdentifier({ value: oids.data })] }),
    new Attribute({ type: oids.messageDigest, values: [octets(digest)] }),
    new Attribute({ type: oids.signingCertificateV2, values: [sequence(sequence(sequence(certificateHash)))] }),
  ];
  const bytes = (attribute: Attribute) => Buffer.from(attribute.toSchema().toBER(false));
  return attributes.sort((one, other) => Buffer.compare(bytes(one), bytes(other)));
}

const sha256 = () => new AlgorithmIdentifier({ algorithmId: oids.sha256, algorithmParams: new asn1.Null() });
const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: new Uint8Array(bytes).buffer });
