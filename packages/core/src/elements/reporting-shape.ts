import { isDay } from '../periods/index.ts';
import { code, flag, list, type Shape, text, word } from '../shapes/index.ts';

const anyCode = code(/^[a-z][a-z0-9_]{0,59}$/);

const day: Shape = (value, path, found) => {
  if (typeof value !== 'string' || !isDay(value)) found.push({ path, code: 'not-a-day', params: {} });
};

/** The optional keys that reporting adds to an element. */
export const reporting: Readonly<Record<string, Shape>> = {
  definition: text(1000),
  method: text(1000),
  periods: list(word('year', 'half', 'quarter', 'month', 'day'), 1, 5),
  overTime: word('sum', 'last', 'ratio', 'none'),
  system: anyCode,
  owner: anyCode,
  section: text(40),
  legalBasis: text(300),
  planned: flag,
  targetOf: anyCode,
  validFrom: day,
  validTo: day,
  replacedBy: list(anyCode, 1, 10),
};
