import type { CellDecision } from '@thuocdo/core/figures';
import { endOf, startOf } from '@thuocdo/core/periods';
import type { ElementValue, Level } from '@thuocdo/core/values';
import { type RawBuilder, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import type { EntryProvenance, Provenance, StoredValue } from '../values/index.ts';

/** One cell of one source. */
export interface CellOfSource {
  unitId: string;
  element: string;
  period: string;
  source: string;
}

/** Rows that go to the database at once. */
const chunk = 2000;

/**
 * A value `v` of a cell `c`, found by its unit and element. Period and source stand in expressions, so that no index over them is taken:
 * a database without statistics would go through all that one source said of a period for each cell.
 */
const isCell = sql<boolean>`v.unit_id = c."unitId" and v.element = c.element
  and v.period || '' = c.period and v.source || '' = c.source`;

/** All values of a unit: of the periods named, or of all. */
export async function valuesOfUnit(db: Reader, unitId: string, periods?: readonly string[]): Promise<StoredValue[]> {
  if (periods?.length === 0) return [];
  const all = db.selectFrom('unit_values').selectAll().where('unit_id', '=', unitId);
  const rows = await (periods === undefined ? all : all.where('period', 'in', periods)).execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    element: row.element,
    period: row.period,
    level: row.level as Level,
    source: row.source,
    value: row.value as ElementValue,
    provenance: row.provenance as unknown as Provenance,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_title,
  }));
}

/**
 * What sources say now in cells, of what was entered as a figure; `lock`: until the end of the transaction, so that two who enter do
 * not pass each other (cells that share units, elements, periods and sources with those asked for may be locked as well).
 */
export async function currentEntries(
  db: Reader,
  cells: readonly CellOfSource[],
  { lock }: { lock: boolean },
): Promise<StoredValue[]> {
  if (cells.length === 0) return [];
  const locking = lock ? sql`for update of v` : sql``;
  const grid = gridOf(cells);
  if (grid === undefined) return entriesOfList(db, cells, locking);
  const { rows } = await sql<CurrentRow>`
    select ${currentColumns} from unnest(${grid.units}::text[]) as c(unit_id)
    join unit_values v on v.unit_id = c.unit_id and v.element = any(${grid.elements}::text[])
      and v.period || '' = any(${grid.periods}::text[]) and v.source || '' = any(${grid.sources}::text[])
      and v.level = 'self'
    ${locking}`.execute(db);
  if (rows.length === 0) return [];
  const asked = new Set(cells.map(keyOf));
  return rows.map(storedFrom).filter((value) => asked.has(keyOf(value)));
}

async function entriesOfList(
  db: Reader,
  cells: readonly CellOfSource[],
  locking: RawBuilder<unknown>,
): Promise<StoredValue[]> {
  const found: StoredValue[] = [];
  for (let at = 0; at < cells.length; at += chunk) {
    const { rows } = await sql<CurrentRow>`
      select ${currentColumns}
      from jsonb_to_recordset(${JSON.stringify(cells.slice(at, at + chunk).map(cellOf))}::jsonb)
        as c("unitId" text, element text, period text, source text)
      join unit_values v on ${isCell} and v.level = 'self'
      ${locking}`.execute(db);
    for (const row of rows) found.push(storedFrom(row));
  }
  return found;
}

interface CellGrid {
  units: string[];
  elements: string[];
  periods: string[];
  sources: string[];
}

/**
 * Cells as every unit with every element, period and source, when that says hardly more than the cells themselves: a sheet of 10,000
 * communes and 10 elements is 10,010 words instead of 100,000 cells.
 */
function gridOf(cells: readonly CellOfSource[]): CellGrid | undefined {
  const parts = {
    unitId: new Set<string>(),
    element: new Set<string>(),
    period: new Set<string>(),
    source: new Set<string>(),
  };
  for (const { unitId, element, period, source } of cells) {
    parts.unitId.add(unitId);
    parts.element.add(element);
    parts.period.add(period);
    parts.source.add(source);
  }
  const { unitId, element, period, source } = parts;
  if (unitId.size * element.size * period.size * source.size > 2 * cells.length) return undefined;
  return { units: [...unitId], elements: [...element], periods: [...period], sources: [...source] };
}

/** One word for a cell of a source. */
export const keyOf = ({ unitId, element, period, source }: CellOfSource) =>
  `${unitId}\n${element}\n${period}\n${source}`;

const currentColumns = sql`v.unit_id, v.element, v.period, v.source, v.value, v.provenance, v.recorded_at, v.recorded_by_title`;

const storedFrom = (row: CurrentRow): StoredValue => ({
  unitId: row.unit_id,
  element: row.element,
  period: row.period,
  level: 'self',
  source: row.source,
  value: row.value,
  provenance: row.provenance,
  recordedAt: new Date(row.recorded_at).toISOString(),
  recordedBy: row.recorded_by_title,
});

export const cellOf = ({ unitId, element, period, source }: CellOfSource): CellOfSource => ({
  unitId,
  element,
  period,
  source,
});

interface CurrentRow {
  unit_id: string;
  element: string;
  period: string;
  source: string;
  value: ElementValue;
  provenance: Provenance;
  recorded_at: string;
  recorded_by_title: string;
}

/** One thing that is said; `value` undefined takes back what the source said before. */
export interface Entry extends CellOfSource {
  id: string;
  value: ElementValue | undefined;
  /** Without the entry's own id and that of its batch, which the database adds. */
  provenance: Omit<EntryProvenance, 'entryId' | 'batchId'>;
}

export interface By {
  at: string;
  personId: string | null;
  title: string;
}

/**
 * Appends entries, which never change afterwards, and makes those that say a value what their sources say now: in one statement, since
 * an import has a hundred thousand of them. What is the same in all of them goes once.
 */
export async function insertEntries(
  tx: Tx,
  entries: readonly Entry[],
  { batchId, by }: { batchId: string | undefined; by: By },
): Promise<void> {
  for (let at = 0; at < entries.length; at += chunk) {
    const { shared, rows } = apart(entries.slice(at, at + chunk));
    const provenance = { ...shared.provenance, ...(batchId === undefined ? {} : { batchId }) };
    await sql`
      with entered as (
        insert into figure_entries
          (unit_id, id, element, period, source, value, provenance, batch_id, at, person_id, by_title)
        select "unitId", id, element, coalesce(period, ${shared.period ?? null}::text), coalesce(source, ${shared.source ?? null}::text), value,
          ${JSON.stringify(provenance)}::jsonb || provenance || jsonb_build_object('entryId', id), ${batchId ?? null}::uuid,
          ${by.at}::timestamptz, ${by.personId}::uuid, ${by.title}::text
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("unitId" text, id uuid, element text, period text,
          source text, value jsonb, provenance jsonb)
        returning unit_id, element, period, source, value, provenance, at, person_id, by_title
      )
      insert into unit_values
        (unit_id, element, period, level, source, value, provenance, recorded_at, recorded_by, recorded_by_title)
      select unit_id, element, period, 'self', source, value, provenance, at, person_id, by_title
      from entered where value is not null
      on conflict (unit_id, element, period, level, source) do update set value = excluded.value,
        provenance = excluded.provenance, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
        recorded_by_title = excluded.recorded_by_title`.execute(tx);
  }
}

/**
 * What all entries have in common goes to the database once: of one sheet that is half of what they say. A row leaves out what it shares
 * (JSON leaves out what is undefined), and its value where it takes one back.
 */
function apart(entries: readonly Entry[]) {
  const common = <T>(of: (entry: Entry) => T): T | undefined => {
    const [first] = entries;
    const said = first && of(first);
    return entries.every((entry) => of(entry) === said) ? said : undefined;
  };
  const shared = {
    period: common(({ period }) => period),
    source: common(({ source }) => source),
    provenance: {
      kind: common(({ provenance }) => provenance.kind),
      sheet: common(({ provenance }) => provenance.sheet),
    },
  };
  const rows = entries.map(({ unitId, id, element, period, source, value, provenance: { kind, sheet, ...own } }) => ({
    unitId,
    id,
    element,
    value,
    period: shared.period === undefined ? period : undefined,
    source: shared.source === undefined ? source : undefined,
    provenance: {
      ...own,
      kind: shared.provenance.kind === undefined ? kind : undefined,
      sheet: shared.provenance.sheet === undefined ? sheet : undefined,
    },
  }));
  return { shared, rows };
}

/** Takes back what sources said in cells. */
export async function deleteCurrent(tx: Tx, cells: readonly CellOfSource[]): Promise<void> {
  for (let at = 0; at < cells.length; at += chunk) {
    await sql`
      delete from unit_values v
      using jsonb_to_recordset(${JSON.stringify(cells.slice(at, at + chunk))}::jsonb)
        as c("unitId" text, element text, period text, source text)
      where ${isCell} and v.level = 'self'`.execute(tx);
  }
}

/** Entries of cells by their ids: what they said, and how. */
export async function entriesByIds(
  db: Reader,
  asked: readonly { unitId: string; element: string; period: string; id: string }[],
): Promise<Map<string, { value: ElementValue | null; provenance: Provenance }>> {
  const found = new Map<string, { value: ElementValue | null; provenance: Provenance }>();
  for (let at = 0; at < asked.length; at += chunk) {
    const { rows } = await sql<{ id: string; value: ElementValue | null; provenance: Provenance }>`
      select e.id, e.value, e.provenance
      from jsonb_to_recordset(${JSON.stringify(asked.slice(at, at + chunk))}::jsonb)
        as c("unitId" text, element text, period text, id uuid)
      join figure_entries e on e.unit_id = c."unitId" and e.element = c.element and e.period = c.period and e.id = c.id`.execute(
      db,
    );
    for (const { id, ...entry } of rows) found.set(id, entry);
  }
  return found;
}

export interface EntryRow {
  id: string;
  element: string;
  period: string;
  source: string;
  value: ElementValue | null;
  provenance: Provenance;
  at: string;
  by: string;
}

/** Everything ever entered for an element of a unit, newest first. */
export async function entriesOf(db: Reader, unitId: string, element: string, period?: string): Promise<EntryRow[]> {
  const all = db
    .selectFrom('figure_entries')
    .select(['id', 'element', 'period', 'source', 'value', 'provenance', 'at', 'by_title'])
    .where('unit_id', '=', unitId)
    .where('element', '=', element);
  const rows = await (period === undefined ? all : all.where('period', '=', period))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .execute();
  return rows.map(({ by_title: by, ...row }) => ({
    ...row,
    value: row.value as ElementValue | null,
    provenance: row.provenance as unknown as Provenance,
    by,
  }));
}

export interface DecisionRow extends CellDecision {
  element: string;
  period: string;
  reason: string;
  at: string;
  by: string;
}

export async function decisionsOf(db: Reader, unitId: string): Promise<DecisionRow[]> {
  const rows = await db
    .selectFrom('figure_decisions')
    .select(['element', 'period', 'source', 'seen', 'reason', 'at', 'by_title'])
    .where('unit_id', '=', unitId)
    .execute();
  return rows.map(({ by_title: by, ...row }) => ({ ...row, seen: row.seen as unknown as DecisionRow['seen'], by }));
}

export async function saveDecision(
  tx: Tx,
  unitId: string,
  decision: Omit<DecisionRow, 'at' | 'by'>,
  by: By & { personId: string },
): Promise<void> {
  const said = {
    source: decision.source,
    seen: JSON.stringify(decision.seen),
    reason: decision.reason,
    at: by.at,
    person_id: by.personId,
    by_title: by.title,
  };
  await tx
    .insertInto('figure_decisions')
    .values({ unit_id: unitId, element: decision.element, period: decision.period, ...said })
    .onConflict((conflict) => conflict.columns(['unit_id', 'element', 'period']).doUpdateSet(said))
    .execute();
}

/** The latest entry of each element of a unit in a period. */
export async function lastEntriesOf(db: Reader, unitId: string, period: string): Promise<EntryRow[]> {
  const rows = await db
    .selectFrom('figure_entries')
    .distinctOn('element')
    .select(['id', 'element', 'period', 'source', 'value', 'provenance', 'at', 'by_title'])
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .orderBy('element')
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ by_title: by, ...row }) => ({
    ...row,
    value: row.value as ElementValue | null,
    provenance: row.provenance as unknown as Provenance,
    by,
  }));
}

/** Periods of which something is known of a unit, by the day on which they end, newest first; of one end the longer first. */
export async function periodsOf(db: Reader, unitId: string): Promise<string[]> {
  const rows = await db.selectFrom('unit_values').select('period').distinct().where('unit_id', '=', unitId).execute();
  const order = ({ period }: { period: string }) => `${endOf(period)} ${startOf(period) < endOf(period) ? 1 : 0}`;
  return rows.sort((a, b) => (order(a) < order(b) ? 1 : -1)).map(({ period }) => period);
}
