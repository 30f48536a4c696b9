import { X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import { BasicConstraints, Certificate } from 'pkijs';
import type { SignatureFinding } from './model.ts';
import { oids, signingDigests, weakDigests } from './oids.ts';
import { der } from './pkcs12.ts';

type Link = { readonly x509: X509Certificate; readonly parsed: Certificate };

const longestChain = 8;
/** Critical extensions that are looked at or that limit nothing here; another one makes a certificate doubtful. */
const understood: readonly string[] = [oids.basicConstraints, oids.keyUsage, '2.5.29.37', '2.5.29.17', '2.5.29.32'];

export type ChainCheck = {
  readonly findings: readonly SignatureFinding[];
  /** The certificates above the signer's, up to the root; empty when none is reached. */
  readonly above: readonly Certificate[];
};

/**
 * Follows the signer's certificate to a configured root (RFC 5280, without name constraints and policies) and says
 * what is wrong at the instant `at`. Revocation needs the network and is not looked at.
 */
export function checkChain(
  signer: Certificate,
  others: readonly Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
): ChainCheck {
  const first = link(signer);
  const trusted = roots.map((x509) => ({ x509, parsed: Certificate.fromBER(new Uint8Array(x509.raw)) }));
  const chain = pathToRoot([first], new Set(others.map(link)), trusted);
  const found = new Set<SignatureFinding>(signerFindings(first, at));
  if (!chain) return { findings: [...found.add('issuer-unknown')], above: [] };
  chain.slice(1).forEach((authority, below) => {
    if (!mayIssue(authority, below)) found.add('chain-wrong');
    if (outside(authority, at)) found.add('chain-expired');
  });
  if (chain.some((each) => !onlyUnderstood(each))) found.add('certificate-unsupported');
  if (chain.slice(0, -1).some(weaklySigned)) found.add('algorithm-weak');
  return { findings: [...found], above: chain.slice(1).map(({ parsed }) => parsed) };
}

/** Certificates that can be read, and how many cannot. */
export function readRoots(files: readonly Uint8Array[]): { roots: X509Certificate[]; unreadable: number } {
  const roots = files.flatMap((file) => {
    try {
      const root = new X509Certificate(file);
      Certificate.fromBER(new Uint8Array(root.raw));
      return [root];
    } catch {
      return [];
    }
  });
  return { roots, unreadable: files.length - roots.length };
}

const link = (parsed: Certificate): Link => ({ x509: new X509Certificate(der(parsed)), parsed });

/** Each of `others` is tried once and leaves the set, so that certificates that sign each other lead nowhere quickly. */
function pathToRoot(path: readonly Link[], others: Set<Link>, roots: readonly Link[]): readonly Link[] | undefined {
  const last = path.at(-1) as Link;
  if (roots.some((root) => same(root, last))) return path;
  if (path.length >= longestChain) return undefined;
  const root = roots.find((each) => issued(each, last));
  if (root) return [...path, root];
  for (const other of [...others]) {
    if (!others.has(other) || !issued(other, last)) continue;
    others.delete(other);
    const found = pathToRoot([...path, other], others, roots);
    if (found) return found;
  }
  return undefined;
}

const same = (one: Link, other: Link): boolean => one.x509.fingerprint256 === other.x509.fingerprint256;

const issued = (issuer: Link, subject: Link): boolean =>
  subject.x509.checkIssued(issuer.x509) && subject.x509.verify(issuer.x509.publicKey);

function signerFindings({ parsed }: Link, at: Date): SignatureFinding[] {
  const found: SignatureFinding[] = [];
  if (at < parsed.notBefore.value) found.push('certificate-not-yet-valid');
  if (at > parsed.notAfter.value) found.push('certificate-expired');
  const usage = extension(parsed, oids.keyUsage);
  const bits = usage instanceof asn1.BitString ? usage.valueBlock.valueHexView[0] : undefined;
  if (bits !== undefined && (bits & 0xc0) === 0) found.push('certificate-wrong-use');
  return found;
}

/** `below`: how many authorities stand between it and the signer. */
function mayIssue({ x509, parsed }: Link, below: number): boolean {
  const basic = extension(parsed, oids.basicConstraints);
  const limit = basic instanceof BasicConstraints ? basic.pathLenConstraint : undefined;
  return x509.ca && (typeof limit !== 'number' || below <= limit);
}

const outside = ({ parsed }: Link, at: Date): boolean => at < parsed.notBefore.value || at > parsed.notAfter.value;

const onlyUnderstood = ({ parsed }: Link): boolean =>
  (parsed.extensions ?? []).every(({ critical, extnID }) => !critical || understood.includes(extnID));

const weaklySigned = ({ parsed }: Link): boolean =>
  weakDigests.includes(signingDigests[parsed.signatureAlgorithm.algorithmId] ?? '');

const extension = (certificate: Certificate, id: string): unknown =>
  certificate.extensions?.find(({ extnID }) => extnID === id)?.parsedValue;
