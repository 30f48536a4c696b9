import type { Certificate } from 'pkijs';
import type { SignerNames } from './model.ts';
import { oids } from './oids.ts';

const longestName = 200;

/** The names of a certificate's owner or issuer. */
export function namesOf({ typesAndValues }: Certificate['subject']): SignerNames {
  const name = (id: string) => {
    const value: unknown = typesAndValues.find(({ type }) => type === id)?.value.valueBlock.value;
    return clean(typeof value === 'string' ? value : undefined);
  };
  const { commonName, title, organisation, unit } = oids.names;
  return { commonName: name(commonName), title: name(title), organisation: name(organisation), unit: name(unit) };
}

/** Texts from a file that a stranger made: no control characters, no letters that turn the line around, not endless. */
export function clean(text: string | undefined): string | null {
  const plain = text
    ?.replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .normalize('NFC')
    .trim()
    .slice(0, longestName);
  return plain === undefined || plain === '' ? null : plain;
}
