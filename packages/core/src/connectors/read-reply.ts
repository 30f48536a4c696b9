import { previous } from '../periods/index.ts';
import { nfc } from '../text/index.ts';
import type { PeriodMapping, ReadReply, ReplyFinding, ReplyMapping, ReplyRow, SaidRow } from './model.ts';

/** More rows than this are no list of figures. */
export const mostRows = 20_000;

/**
 * Reads the rows of a reply by a mapping: what each says, of which element, unit and period. Rows of codes that nobody mapped and rows
 * without a value are passed over and counted; a missing column or a value that is a list or an object is named with its place.
 */
export function readReply(mapping: ReplyMapping, rows: readonly ReplyRow[], today: string): ReadReply {
  const read: ReadReply = { said: [], passedOver: 0, findings: [] };
  for (const row of rows) {
    const one = readRow(mapping, row, today);
    if (one === undefined) read.passedOver += 1;
    else if ('code' in one) read.findings.push(one);
    else read.said.push(one);
  }
  return read;
}

function readRow(mapping: ReplyMapping, row: ReplyRow, today: string): SaidRow | ReplyFinding | undefined {
  const missing = columnsOf(mapping).find((column) => row.cell(column) === undefined);
  if (missing !== undefined) return { code: 'column-missing', at: row.at, params: { column: missing } };
  const element =
    mapping.element.kind === 'fixed'
      ? mapping.element.element
      : elementOf(mapping.element.codes, textIn(row, mapping.element.column));
  if (element === undefined) return undefined;
  const { value, at } = row.cell(mapping.value) ?? { value: null, at: row.at };
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) return undefined;
  if (typeof value === 'object') return { code: 'value-not-plain', at, params: { column: mapping.value } };
  return {
    at,
    element,
    period: mapping.period.kind === 'column' ? textIn(row, mapping.period.column) : periodOn(mapping.period, today),
    value: typeof value === 'string' ? nfc(value).trim() : value,
    ...(mapping.unit.kind === 'column' ? { unit: textIn(row, mapping.unit.column) } : {}),
  };
}

function columnsOf({ element, unit, period, value }: ReplyMapping): string[] {
  return [element, unit, period].flatMap((part) => (part.kind === 'column' ? [part.column] : [])).concat(value);
}

function textIn(row: ReplyRow, column: string): string {
  const value = row.cell(column)?.value;
  return typeof value === 'string' || typeof value === 'number' ? nfc(String(value)).trim() : '';
}

/** The period that is meant on a day: «tháng trước» on 2023-01-15 is 2022-12. */
export function periodOn({ kind }: Exclude<PeriodMapping, { kind: 'column' }>, today: string): string {
  const current = today.slice(0, kind.endsWith('month') ? 7 : 4);
  return kind.startsWith('previous') ? previous(current) : current;
}

/** The rows of a JSON reply: the list at a pointer, or a single object as one row. */
export function rowsOfJson(reply: unknown, pointer: string): ReplyRow[] | ReplyFinding {
  const list = at(reply, pointer);
  if (list === undefined) return { code: 'rows-not-found', at: pointer, params: { pointer } };
  const items = Array.isArray(list) ? list : [list];
  if (items.length > mostRows) return { code: 'too-many-rows', at: pointer, params: { count: items.length } };
  if (!items.every((item) => typeof item === 'object' && item !== null))
    return { code: 'not-rows', at: pointer, params: { pointer } };
  return items.map((item, index) => {
    const place = Array.isArray(list) ? `${pointer}/${index}` : pointer;
    return {
      at: place || '/',
      cell: (column) => {
        const inRow = column.startsWith('/') ? column : `/${column.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const value = at(item, inRow);
        return value === undefined ? undefined : { value, at: `${place}${inRow}` };
      },
    };
  });
}

/** What stands at a JSON pointer (RFC 6901); undefined when there is nothing. Only own properties count. */
function at(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  let here = value;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

/** True for a JSON pointer: empty, or parts that begin with «/». */
export const isPointer = (text: string): boolean => text === '' || (text.startsWith('/') && !/~(?![01])/.test(text));

const elementOf = (codes: Readonly<Record<string, string>>, code: string) =>
  Object.hasOwn(codes, code) ? codes[code] : undefined;
