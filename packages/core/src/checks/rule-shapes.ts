import { formulaShape } from '../indicators/index.ts';
import { isDay } from '../periods/index.ts';
import { byWord, code, flag, list, number, object, type Shape, text, whole, word } from '../shapes/index.ts';

export const anyCode = code(/^[a-z][a-z0-9_]{0,59}$/);
const codes = list(anyCode, 1, 60);
const expression = text(1000);
const day: Shape = (value, path, found) => {
  if (typeof value !== 'string' || !isDay(value)) found.push({ path, code: 'not-a-day', params: {} });
};

/** The shape of every kind of rule. */
export const ruleShape: Shape = byWord('kind', {
  sum: [{ total: anyCode, parts: codes }, { ifSaid: codes }],
  repeat: [{ first: anyCode, second: anyCode }, { about: object({ list: anyCode, contains: text(100) }) }],
  bound: [{ left: expression, op: word('<=', '<', '>=', '>'), right: expression }, { carry: flag }],
  identity: [{ left: expression, right: expression }],
  range: [{ figure: anyCode }, { min: number, max: number }],
  pair: [{ figures: list(anyCode, 2, 20) }],
  stated: [{ figure: anyCode }, { formula: formulaShape, decimals: whole(0, 6) }],
  back_solve: [{ share: anyCode, wholes: list(expression, 1, 5) }],
  stock_flow: [{ stock: anyCode, inflow: anyCode }, { outflow: anyCode }],
  jump: [
    { of: anyCode, against: word('earlier', 'previous', 'same_last_year') },
    { atLeast: number, atMost: number },
  ],
  stale: [{ total: anyCode, parts: codes }],
  list_count: [{ figure: anyCode, lists: list(anyCode, 1, 10) }],
  dates_within: [{ list: anyCode }],
  disjoint: [{ first: anyCode, second: anyCode }, { against: word('earlier') }],
  number_order: [{ list: anyCode, symbol: text(40) }],
  number_bound: [{ figure: anyCode, list: anyCode, symbol: text(40) }],
  day_span: [{ figure: anyCode, text: anyCode }],
  anniversary: [{ figure: anyCode, since: day }],
  text: [{ first: anyCode, second: anyCode }],
});
