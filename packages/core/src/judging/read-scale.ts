import { finding } from './findings.ts';
import {
  fieldOf,
  type Json,
  type Notes,
  readAnyCode,
  readList,
  readNumber,
  readObject,
  readText,
  under,
} from './read-json.ts';
import { type Grade, type PillarRole, ROLES, type Scale } from './ruleset.ts';

/** How an index makes its total; grades go down to one that begins at 0. */
export function readScale(value: unknown, notes: Notes): Scale {
  const place = 'scale';
  const json = readObject(value, place, notes);
  const number = (key: string) => readNumber(fieldOf(json, key), under(place, key), notes);
  const decimals = number('decimals') ?? 2;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) notes.push(finding('decimals-range', place));
  const grades = readList(json, 'grades', { place, notes }, (item, at) => readGrade(item, at, notes));
  checkGrades(grades, under(place, 'grades'), notes);
  const ties = readList(json, 'ties', { place, notes }, (item, at) => readAnyCode(item, at, notes));
  const scale: Scale = {
    max: number('max'),
    caps: readCaps(json, notes),
    decimals,
    grades,
    ...(ties.length === 0 ? {} : { ties }),
  };
  const pass = number('pass');
  return pass === null ? scale : { ...scale, pass };
}

function readGrade(value: unknown, place: string, notes: Notes): Grade {
  const json = readObject(value, place, notes);
  const min = readNumber(fieldOf(json, 'min'), under(place, 'min'), notes) ?? 0;
  return { grade: readText(json, 'grade', place, notes), min };
}

function readCaps(json: Json, notes: Notes): Scale['caps'] {
  const caps = readObject(fieldOf(json, 'caps') ?? {}, 'scale.caps', notes);
  const entries = ROLES.flatMap((role): [PillarRole, number][] => {
    const cap = readNumber(fieldOf(caps, role), `scale.caps.${role}`, notes);
    if (cap === null) return [];
    if (cap < 0) notes.push(finding('points-negative', `scale.caps.${role}`));
    return [[role, cap]];
  });
  return Object.fromEntries(entries);
}

function checkGrades(grades: readonly Grade[], place: string, notes: Notes): void {
  const falls = grades.every(({ min }, at) => at === 0 || min < Number(grades[at - 1]?.min));
  const isNamedOnce = new Set(grades.map(({ grade }) => grade)).size === grades.length;
  if (!falls || !isNamedOnce || (grades.length > 0 && grades.at(-1)?.min !== 0))
    notes.push(finding('grades-order', place));
}
