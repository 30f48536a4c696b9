import { isPeriod } from '../periods/index.ts';
import type { ImportMapping, ImportSheet, MappedColumn, MappingFault } from './model.ts';
import { readHeads } from './read-heads.ts';

/**
 * Everything that keeps a sheet from being read by a mapping: columns that are gone, new or have one name, a merged head, and what
 * neither a column nor the mapping says. Empty: it can be read. A column is known by its header, never by its place.
 */
export function checkMapping(
  mapping: ImportMapping,
  sheets: readonly ImportSheet[],
  knownElements: ReadonlySet<string>,
): MappingFault[] {
  const sheet = sheets.find(({ name }) => name === mapping.sheet);
  if (sheet === undefined) return [{ code: 'sheet-gone', params: { sheet: mapping.sheet } }];
  const heads = readHeads(sheet, mapping.headRow);
  if (heads.columns.length === 0) return heads.faults;
  return [
    ...heads.faults,
    ...differences(
      mapping.columns,
      heads.columns.map(({ header }) => header),
    ),
    ...wantingFaults(mapping),
    ...columnFaults(mapping, knownElements),
  ];
}

/** Columns that a mapping knows and a file lacks, and the other way round. */
export function differences(columns: readonly MappedColumn[], headers: readonly string[]): MappingFault[] {
  const known = new Set(columns.map(({ header }) => header));
  const there = new Set(headers);
  const gone = columns.filter(({ header, role }) => role !== 'ignore' && !there.has(header));
  return [
    ...gone.map(({ header }): MappingFault => ({ code: 'column-gone', params: { header } })),
    ...[...there]
      .filter((header) => !known.has(header))
      .map(
        (header): MappingFault => ({
          code: 'column-new',
          params: { header },
        }),
      ),
  ];
}

function wantingFaults({ columns, unitId, period }: ImportMapping): MappingFault[] {
  const has = (role: MappedColumn['role']) => columns.some((column) => column.role === role);
  const values = columns.filter(({ role }) => role === 'value');
  const faults: MappingFault[] = [];
  if (values.length === 0) faults.push({ code: 'no-value-column', params: {} });
  if (!has('unit') && unitId === null) faults.push({ code: 'needs-unit', params: {} });
  for (const { header, element, period: own } of values) {
    if (element === null && !has('element')) faults.push({ code: 'needs-element', params: { header } });
    if (own === null && period === null && !has('period')) faults.push({ code: 'needs-period', params: { header } });
  }
  return faults;
}

function columnFaults({ columns, period }: ImportMapping, known: ReadonlySet<string>): MappingFault[] {
  const used = columns.filter(({ role }) => role !== 'ignore');
  const wrongPeriods = [...used, { header: '', period }].filter((one) => one.period !== null && !isPeriod(one.period));
  return [
    ...sameColumns(used),
    ...used.flatMap(({ header, element }): MappingFault[] =>
      element === null || known.has(element) ? [] : [{ code: 'unknown-element', params: { header, element } }],
    ),
    ...wrongPeriods.map(
      ({ header, period: said }): MappingFault => ({
        code: 'not-a-period',
        params: { header, period: said ?? '' },
      }),
    ),
  ];
}

/** Two columns that say the same of a row. */
function sameColumns(used: readonly MappedColumn[]): MappingFault[] {
  const once = new Map<string, string>();
  const faults: MappingFault[] = [];
  for (const { header, role, element, period } of used) {
    const key = role === 'value' ? `value ${element} ${period}` : role;
    const other = once.get(key);
    if (other !== undefined)
      faults.push({ code: role === 'value' ? 'columns-same' : 'role-twice', params: { header, other } });
    once.set(key, header);
  }
  return faults;
}
