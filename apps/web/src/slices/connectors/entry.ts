import type { ConnectorDefinition, ConnectorView } from '@thuocdo/contract/connectors';

type Mapping = ConnectorDefinition['mapping'];

/** What stands in the fields of the form; numbers as they are typed. */
export interface ConnectorEntry {
  name: string;
  system: string;
  enabled: boolean;
  url: string;
  secretHeader: string;
  format: Mapping['format'];
  rows: string;
  elementKind: Mapping['element']['kind'];
  element: string;
  codeColumn: string;
  codes: readonly { code: string; element: string }[];
  unitKind: Mapping['unit']['kind'];
  unitColumn: string;
  periodKind: Mapping['period']['kind'];
  periodColumn: string;
  value: string;
  numbers: Mapping['numbers'];
  scheduleKind: ConnectorDefinition['schedule']['kind'];
  every: string;
  at: string;
  weekday: string;
  day: string;
}

export const blankEntry: ConnectorEntry = {
  name: '',
  system: '',
  enabled: true,
  url: 'https://',
  secretHeader: '',
  format: 'json',
  rows: '',
  elementKind: 'column',
  element: '',
  codeColumn: '',
  codes: [{ code: '', element: '' }],
  unitKind: 'own',
  unitColumn: '',
  periodKind: 'previous-month',
  periodColumn: '',
  value: '',
  numbers: 'vietnamese',
  scheduleKind: 'daily',
  every: '6',
  at: '06:00',
  weekday: '1',
  day: '1',
};

/** A saved connector as the form shows it. */
export function entryOf({ name, system, enabled, definition }: ConnectorView): ConnectorEntry {
  const { url, secretHeader, mapping, schedule } = definition;
  const { element, unit, period, format, rows, value, numbers } = mapping;
  return {
    ...blankEntry,
    ...{ name, system, enabled, url, format, rows, value, numbers },
    secretHeader: secretHeader ?? '',
    elementKind: element.kind,
    ...(element.kind === 'fixed'
      ? { element: element.element }
      : {
          codeColumn: element.column,
          codes: Object.entries(element.codes).map(([code, one]) => ({ code, element: one })),
        }),
    unitKind: unit.kind,
    unitColumn: unit.kind === 'column' ? unit.column : '',
    periodKind: period.kind,
    periodColumn: period.kind === 'column' ? period.column : '',
    scheduleKind: schedule.kind,
    ...('every' in schedule ? { every: String(schedule.every) } : { at: schedule.at }),
    ...('weekday' in schedule ? { weekday: String(schedule.weekday) } : {}),
    ...('day' in schedule ? { day: String(schedule.day) } : {}),
  };
}

/** What is sent: the fields that count, by what was chosen. */
export function definitionOf(entry: ConnectorEntry): ConnectorDefinition {
  const { format, numbers } = entry;
  const column = (name: string) => ({ kind: 'column' as const, column: name.trim() });
  return {
    url: entry.url.trim(),
    secretHeader: entry.secretHeader.trim() || null,
    mapping: {
      format,
      numbers,
      rows: format === 'json' ? entry.rows.trim() : '',
      value: entry.value.trim(),
      element:
        entry.elementKind === 'fixed'
          ? { kind: 'fixed', element: entry.element }
          : { ...column(entry.codeColumn), codes: codesOf(entry) },
      unit: entry.unitKind === 'own' ? { kind: 'own' } : column(entry.unitColumn),
      period: entry.periodKind === 'column' ? column(entry.periodColumn) : { kind: entry.periodKind },
    },
    schedule: scheduleOf(entry),
  };
}

function codesOf({ codes }: ConnectorEntry): Record<string, string> {
  return Object.fromEntries(codes.filter(isWhole).map(({ code, element }) => [code.trim(), element]));
}

const isWhole = ({ code, element }: ConnectorEntry['codes'][number]) => code.trim() !== '' && element !== '';

function scheduleOf({ scheduleKind, every, at, weekday, day }: ConnectorEntry): ConnectorDefinition['schedule'] {
  switch (scheduleKind) {
    case 'hours':
      return { kind: 'hours', every: Number(every) };
    case 'daily':
      return { kind: 'daily', at };
    case 'weekly':
      return { kind: 'weekly', weekday: Number(weekday), at };
    case 'monthly':
      return { kind: 'monthly', day: Number(day), at };
  }
}

export type EntryField = keyof ConnectorEntry;

/** Fields that must be filled in before the server can say more. */
export function missingIn(entry: ConnectorEntry): EntryField[] {
  const between = (text: string, most: number) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
  const wanted: [EntryField, boolean][] = [
    ['name', entry.name.trim() !== ''],
    ['system', entry.system !== ''],
    ['url', entry.url.trim().length > 'https://'.length],
    ['element', entry.elementKind === 'column' || entry.element !== ''],
    ['codeColumn', entry.elementKind === 'fixed' || entry.codeColumn.trim() !== ''],
    ['codes', entry.elementKind === 'fixed' || entry.codes.some(isWhole)],
    ['unitColumn', entry.unitKind === 'own' || entry.unitColumn.trim() !== ''],
    ['periodColumn', entry.periodKind !== 'column' || entry.periodColumn.trim() !== ''],
    ['value', entry.value.trim() !== ''],
    ['every', entry.scheduleKind !== 'hours' || between(entry.every, 168)],
    ['day', entry.scheduleKind !== 'monthly' || between(entry.day, 31)],
    ['at', entry.scheduleKind === 'hours' || /^\d{2}:\d{2}$/.test(entry.at)],
  ];
  return wanted.filter(([, isThere]) => !isThere).map(([field]) => field);
}
