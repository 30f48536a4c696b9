import type { Reader } from '../../platform/db/open.ts';
import { allElements, sourceSystems } from '../definitions/index.ts';
import { isSaidOf } from '../figures/index.ts';

/** Names of the source systems, by code. */
export async function systemNames(db: Reader): Promise<Map<string, string>> {
  return new Map((await sourceSystems(db)).systems.map(({ code, name }) => [code, name]));
}

/** Codes of the elements that come from a system. */
export async function elementsOfSystem(db: Reader, system: string): Promise<Set<string>> {
  return new Set((await allElements(db)).flatMap(({ code, system: from }) => (from === system ? [code] : [])));
}

/** Codes that are in no dictionary. */
export async function unknownElements(db: Reader, codes: readonly string[]): Promise<string[]> {
  const known = new Set((await allElements(db)).map(({ code }) => code));
  return codes.filter((code) => !known.has(code));
}

/** What may be fetched for units of a level and those below: a province's systems may speak of its communes. */
export async function elementsFor(db: Reader, level: string) {
  return (await allElements(db))
    .filter((element) => isSaidOf(element, level) || isSaidOf(element, 'commune'))
    .map(({ code, name, unit, system = null }) => ({ code, name, unitOfMeasure: unit, system }));
}

/** Who did it when a system sends figures: «Hệ thống …». */
export const titleOfSystem = (name: string) => (/^hệ thống/iu.test(name) ? name : `Hệ thống nguồn «${name}»`);
