import type { ConnectorView } from '@thuocdo/contract/connectors';
import { expect, test } from 'vitest';
import { blankEntry, definitionOf, entryOf, missingIn } from './entry.ts';

const filled = {
  ...blankEntry,
  name: 'iGate',
  system: 'igate',
  url: 'https://igate.example.vn/a',
  codeColumn: 'ma',
  codes: [
    { code: 'TN', element: 'igate_dossiers_received' },
    { code: ' ', element: '' },
  ],
  value: 'so',
};

test('what was saved comes back into the form as it was', () => {
  const entries = [
    filled,
    { ...filled, elementKind: 'fixed', element: 'igate_dossiers_direct', scheduleKind: 'hours', every: '12' },
    { ...filled, scheduleKind: 'weekly', weekday: '5', at: '07:30', unitKind: 'column', unitColumn: 'xa' },
    { ...filled, scheduleKind: 'monthly', day: '31', periodKind: 'column', periodColumn: 'ky', secretHeader: 'X-Key' },
  ] as const;
  for (const entry of entries) {
    const definition = definitionOf(entry);
    const shown = entryOf({ ...entry, definition } as unknown as ConnectorView);
    expect(definitionOf(shown)).toEqual(definition);
    expect(missingIn(entry)).toEqual([]);
  }
});

test('only the fields that count by what was chosen must be filled in', () => {
  expect(missingIn(blankEntry)).toEqual(['name', 'system', 'url', 'codeColumn', 'codes', 'value']);
  expect(missingIn({ ...filled, scheduleKind: 'hours', every: '169', at: '' })).toEqual(['every']);
  expect(missingIn({ ...filled, scheduleKind: 'monthly', day: '0', at: '' })).toEqual(['day', 'at']);
});
