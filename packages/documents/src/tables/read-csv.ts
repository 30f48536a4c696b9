import { addressOf } from './address.ts';
import {
  contentGauge,
  type SheetCell,
  type SheetContent,
  SheetError,
  type SheetLimits,
  type SheetRow,
} from './read-model.ts';

/** CSV in UTF-8 (with or without BOM), separated by «;», «,» or tabs, as the first line shows. Throws SheetError. */
export function readCsv(bytes: Uint8Array, limits: SheetLimits): SheetContent {
  const text = decode(bytes);
  const gauge = contentGauge(limits);
  const rows: SheetRow[] = [];
  let number = 0;
  for (const fields of records(text, separatorOf(text))) {
    number += 1;
    const cells = fields.flatMap((value, index) => textCell(value, index + 1, number));
    gauge('CSV', number, cells);
    if (cells.length > 0) rows.push({ number, cells });
  }
  return { name: 'CSV', rows, merged: [] };
}

/** A text that a spreadsheet would take for a formula is a text like any other here. */
function textCell(value: string, column: number, row: number): SheetCell[] {
  return value === '' ? [] : [{ kind: 'text', value, column, address: addressOf(column, row) }];
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
    if (text.includes('\0')) throw new SheetError('not-a-spreadsheet');
    return text;
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError('not-utf8');
  }
}

function separatorOf(text: string): string {
  const line =
    text
      .slice(0, 20_000)
      .replaceAll(/"[^"]*"/gu, '')
      .split(/\r?\n/u, 1)[0] ?? '';
  const counts = [';', '\t', ','].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

/** RFC 4180: quoted fields may hold separators, line ends and doubled quotes. */
function* records(text: string, separator: string): Generator<string[]> {
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    fields.push(field.value);
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) fields.push('');
      continue;
    }
    yield fields;
    fields = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (fields.length > 0) yield fields;
}

type Field = { value: string; end: number };

function quoted(text: string, start: number): Field {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) throw new SheetError('unclosed-quote');
    parts.push(text.slice(from, close));
    if (text[close + 1] !== '"') return { value: parts.join('"'), end: close + 1 };
    from = close + 2;
  }
}

function plain(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}
