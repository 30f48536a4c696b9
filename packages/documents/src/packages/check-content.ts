import { canonicalJson, sha256 } from './canonical.ts';
import type { PackageFinding } from './findings.ts';
import type { InstitutePackage, Integrity, PackageContent } from './model.ts';

/** The hashes of a package's content. */
export function integrityOf(content: PackageContent & { format: string; schemaVersion: number }): Integrity {
  const { format, schemaVersion, meta, payload, files } = content;
  return {
    algorithm: 'sha256',
    payload: sha256(canonicalJson(payload)),
    content: sha256(canonicalJson({ format, schemaVersion, meta, payload, files })),
  };
}

export function checkIntegrity(received: InstitutePackage): PackageFinding[] {
  const computed = integrityOf(received);
  if (computed.payload !== received.integrity.payload) return [{ code: 'payload-changed', path: '/payload' }];
  return computed.content === received.integrity.content ? [] : [{ code: 'content-changed', path: '' }];
}

/** What a schema cannot say: codes and names stand once, every value is of a listed element. */
export function checkReferences({ payload, files }: PackageContent): PackageFinding[] {
  const elements = new Set(payload.elements.map(({ code }) => code));
  const unknown = payload.units.flatMap((unit, at) =>
    unit.values.flatMap(({ element }, index): PackageFinding[] =>
      elements.has(element) ? [] : [{ code: 'unknown-element', path: `/payload/units/${at}/values/${index}/element` }],
    ),
  );
  return [
    ...repeated(payload.units.map(({ code }) => code)).map(at('duplicate-unit', '/payload/units')),
    ...repeated(payload.elements.map(({ code }) => code)).map(at('duplicate-element', '/payload/elements')),
    ...repeated(files.map(({ name }) => name.toLowerCase())).map(at('duplicate-file', '/files')),
    ...files.flatMap(({ name }): PackageFinding[] =>
      isSafeName(name) ? [] : [{ code: 'unsafe-file-name', file: name }],
    ),
    ...unknown,
  ];
}

function at(code: PackageFinding['code'], path: string): (index: number) => PackageFinding {
  return (index) => ({ code, path: `${path}/${index}` });
}

/** Places of those that stood before. */
function repeated(keys: readonly string[]): number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => (seen.size === seen.add(key).size ? [index] : []));
}

function isSafeName(name: string): boolean {
  return name.trim() !== '' && !/[/\\]|\p{Cc}|^\.\.?$/u.test(name);
}
