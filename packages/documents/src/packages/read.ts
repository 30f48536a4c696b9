import { canonicalJson, sha256 } from './canonical.ts';
import { checkIntegrity, checkReferences, integrityOf } from './check-content.ts';
import { checkShape } from './check-shape.ts';
import type { PackageFinding } from './findings.ts';
import { type InstitutePackage, type PackageContent, packageFormat, schemaVersion } from './model.ts';
import { packageSchema } from './schema.ts';

export type PackageLimits = { readonly bytes: number; readonly depth: number };
export const defaultPackageLimits: PackageLimits = { bytes: 100 * 1024 * 1024, depth: 12 };

export type PackageReading =
  | { readonly ok: true; readonly package: InstitutePackage; readonly sha256: string }
  | { readonly ok: false; readonly findings: readonly PackageFinding[] };

/** Canonical JSON of a package with its hashes. Throws when the content breaks the schema: that is a fault of ours. */
export function buildPackage(content: PackageContent): Uint8Array {
  const { meta, payload, files } = content;
  const body = { format: packageFormat, schemaVersion, meta, payload, files } as const;
  const made = { ...body, integrity: integrityOf(body) };
  const findings = [...checkShape(made, packageSchema), ...checkReferences(content)];
  if (findings.length > 0)
    throw new Error(`The package breaks its own schema: ${JSON.stringify(findings.slice(0, 5))}`);
  return new TextEncoder().encode(canonicalJson(made));
}

/** Reads a package from elsewhere: all of it is right, or findings say which field is not. Never throws. */
export function readPackage(bytes: Uint8Array, limits: PackageLimits = defaultPackageLimits): PackageReading {
  if (bytes.length > limits.bytes) return refused({ code: 'file-too-large' });
  if (depthOf(bytes) > limits.depth) return refused({ code: 'too-deep' });
  const parsed = parse(bytes);
  if ('code' in parsed) return refused(parsed);
  const early = checkFormat(parsed.value);
  if (early) return refused(early);
  const shape = checkShape(parsed.value, packageSchema);
  if (shape.length > 0) return { ok: false, findings: shape };
  const received = parsed.value as InstitutePackage;
  const findings = [...checkIntegrity(received), ...checkReferences(received).slice(0, 50)];
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, package: received, sha256: sha256(bytes) };
}

/** Compares the files that came along with the list inside the package. */
export function checkFiles(received: InstitutePackage, files: ReadonlyMap<string, Uint8Array>): PackageFinding[] {
  return received.files.flatMap(({ name, size, sha256: listed }): PackageFinding[] => {
    const bytes = files.get(name);
    if (!bytes) return [{ code: 'file-missing', file: name }];
    return bytes.length === size && sha256(bytes) === listed ? [] : [{ code: 'file-changed', file: name }];
  });
}

function refused(finding: PackageFinding): PackageReading {
  return { ok: false, findings: [finding] };
}

function parse(bytes: Uint8Array): { value: unknown } | PackageFinding {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { code: 'not-utf8' };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { code: 'not-json' };
  }
}

/** A later version gets its own answer, not a list of unknown fields. */
function checkFormat(value: unknown): PackageFinding | undefined {
  const isObject = typeof value === 'object' && value !== null;
  const fields = (isObject ? value : {}) as Record<string, unknown>;
  if (fields['format'] !== packageFormat) return { code: 'not-a-package', path: '/format' };
  return fields['schemaVersion'] === schemaVersion ? undefined : { code: 'unknown-version', path: '/schemaVersion' };
}

const quote = 0x22;
const backslash = 0x5c;
const openers = new Set([0x5b, 0x7b]);
const closers = new Set([0x5d, 0x7d]);

/** Deepest nesting outside of strings, read from the bytes before any parser runs over them. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (inText && byte === backslash) at += 1;
    else if (byte === quote) inText = !inText;
    else if (!inText && openers.has(byte)) deepest = Math.max(deepest, ++depth);
    else if (!inText && closers.has(byte)) depth -= 1;
  }
  return deepest;
}
