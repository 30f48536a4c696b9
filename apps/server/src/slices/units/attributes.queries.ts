import type { Reader, Tx } from '../../platform/db/open.ts';

export interface UnitAttribute {
  unitId: string;
  attribute: string;
  value: string;
  validFrom: string;
  validTo: string | null;
  basis: string;
}

export async function attributesOf(db: Reader, unitId: string): Promise<UnitAttribute[]> {
  const rows = await db
    .selectFrom('unit_attributes')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('attribute')
    .orderBy('valid_from')
    .execute();
  return rows.map(present);
}

/** The attributes of many units on a day, as `judge` takes them: unit → attribute → value. */
export async function attributesOn(
  db: Reader,
  unitIds: readonly string[],
  day: string,
): Promise<Map<string, Record<string, string>>> {
  const byUnit = new Map<string, Record<string, string>>();
  if (unitIds.length === 0) return byUnit;
  const rows = await db
    .selectFrom('unit_attributes')
    .select(['unit_id', 'attribute', 'value'])
    .where('unit_id', 'in', unitIds)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute();
  for (const row of rows) byUnit.set(row.unit_id, { ...byUnit.get(row.unit_id), [row.attribute]: row.value });
  return byUnit;
}

/** Declares an attribute from a day on; the one before it ends that day. */
export async function declareAttribute(
  tx: Tx,
  unitId: string,
  declared: { attribute: string; value: string; validFrom: string; basis: string },
): Promise<UnitAttribute> {
  await tx
    .deleteFrom('unit_attributes')
    .where('unit_id', '=', unitId)
    .where('attribute', '=', declared.attribute)
    .where('valid_from', '>=', declared.validFrom)
    .execute();
  await tx
    .updateTable('unit_attributes')
    .set({ valid_to: declared.validFrom })
    .where('unit_id', '=', unitId)
    .where('attribute', '=', declared.attribute)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', declared.validFrom)]))
    .execute();
  const row = await tx
    .insertInto('unit_attributes')
    .values({
      unit_id: unitId,
      attribute: declared.attribute,
      value: declared.value,
      valid_from: declared.validFrom,
      valid_to: null,
      basis: declared.basis,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}

function present(row: {
  unit_id: string;
  attribute: string;
  value: string;
  valid_from: string;
  valid_to: string | null;
  basis: string;
}): UnitAttribute {
  return {
    unitId: row.unit_id,
    attribute: row.attribute,
    value: row.value,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    basis: row.basis,
  };
}
