import type { ElementValue, Level, Value, ValueSource } from '@thuocdo/core/values';
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';

/** A value that a form gave: a question of a revision, or a reviewer's value set beside it. */
export interface AnswerProvenance {
  kind: 'response' | 'review';
  assignmentId: string;
  revision: number;
  question: string;
  /** How the values of several respondents for one unit go together. */
  combine?: 'sum' | 'none';
}

/** A value that was entered as a figure: typed, out of a sheet, sent by a program, fetched from another system. */
export interface EntryProvenance {
  kind: 'typed' | 'import' | 'push' | 'pull';
  entryId: string;
  /** The import, call or run that it came with. */
  batchId?: string;
  sheet?: string;
  cell?: string;
  /** As it stood where it was read: «1.062», «04». */
  printed?: string;
  approximate?: 'over' | 'about' | 'estimate';
  certainty?: 'said' | 'counted' | 'inferred';
  section?: string;
  phrase?: string;
  note?: string;
  combine?: 'sum' | 'none';
}

/** Where a stored value comes from. */
export type Provenance = AnswerProvenance | EntryProvenance;

/** The response or entry that gave a value. */
export function givenBy(provenance: Provenance): string {
  return 'assignmentId' in provenance ? provenance.assignmentId : provenance.entryId;
}

/** The response or entry that a value of a judgement was taken from; what was worked out has none. */
export function givenIn(source: ValueSource): string | undefined {
  if ('assignmentId' in source) return source.assignmentId;
  return source.kind === 'import' ? source.importId : undefined;
}

export interface NewValue {
  unitId: string;
  element: string;
  period: string;
  level: Level;
  source: string;
  value: ElementValue;
  provenance: Provenance;
}

export interface StoredValue extends NewValue {
  recordedAt: string;
  recordedBy: string;
}

/** Takes back what an assignment gave at these levels, and says what it was. */
export async function deleteValuesOf(
  tx: Tx,
  given: { assignmentId: string; source: string; period: string },
  levels: readonly Level[],
): Promise<NewValue[]> {
  const rows = await tx
    .deleteFrom('unit_values')
    .where('source', '=', given.source)
    .where('period', '=', given.period)
    .where(sql<boolean>`provenance ->> 'assignmentId' = ${given.assignmentId}`)
    .where('level', 'in', levels)
    .returning(['unit_id', 'element', 'level', 'value', 'provenance'])
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    element: row.element,
    period: given.period,
    level: row.level as Level,
    source: given.source,
    value: row.value as ElementValue,
    provenance: row.provenance as Provenance,
  }));
}

const chunk = 1000;

/** One source says one thing of an element in a period: what it says later, in another campaign, takes the place. */
export async function insertValues(
  tx: Tx,
  values: readonly NewValue[],
  recorded: { at: string; personId: string; title: string },
): Promise<void> {
  for (let at = 0; at < values.length; at += chunk) {
    await tx
      .insertInto('unit_values')
      .values(
        values.slice(at, at + chunk).map((value) => ({
          unit_id: value.unitId,
          element: value.element,
          period: value.period,
          level: value.level,
          source: value.source,
          value: JSON.stringify(value.value),
          provenance: JSON.stringify(value.provenance),
          recorded_at: recorded.at,
          recorded_by: recorded.personId,
          recorded_by_title: recorded.title,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['unit_id', 'element', 'period', 'level', 'source']).doUpdateSet((eb) => ({
          value: eb.ref('excluded.value'),
          provenance: eb.ref('excluded.provenance'),
          recorded_at: eb.ref('excluded.recorded_at'),
          recorded_by: eb.ref('excluded.recorded_by'),
          recorded_by_title: eb.ref('excluded.recorded_by_title'),
        })),
      )
      .execute();
  }
}

/** All values of units in a period, every level and source side by side. */
export async function storedValues(db: Reader, unitIds: readonly string[], period: string): Promise<StoredValue[]> {
  if (unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('unit_values')
    .select([
      'unit_id',
      'element',
      'period',
      'level',
      'source',
      'value',
      'provenance',
      'recorded_at',
      'recorded_by_title',
    ])
    .where('unit_id', '=', sql<string>`any(${sql.val([...unitIds])}::text[])`)
    .where('period', '=', period)
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    element: row.element,
    period: row.period,
    level: row.level as Level,
    source: row.source,
    value: row.value as ElementValue,
    provenance: row.provenance as Provenance,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_title,
  }));
}

/** As core takes it, with its source. */
export function toValue(stored: StoredValue): Value {
  return {
    unitId: stored.unitId,
    element: stored.element,
    period: stored.period,
    level: stored.level,
    value: stored.value,
    source: sourceOf(stored),
  };
}

function sourceOf({ provenance, level }: StoredValue): ValueSource {
  if (!('assignmentId' in provenance)) {
    const { entryId, sheet, cell } = provenance;
    return { kind: 'import', importId: entryId, ...(sheet ? { sheet } : {}), ...(cell ? { cell } : {}) };
  }
  const { assignmentId, revision, question, kind } = provenance;
  return kind === 'response'
    ? { kind, assignmentId, revision, question }
    : { kind, assignmentId, question, reviewId: `${revision}/${question}/${level}` };
}
