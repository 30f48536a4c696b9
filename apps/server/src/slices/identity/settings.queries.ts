import type { Db, Reader } from '../../platform/db/open.ts';

/** One setting of the installation, or undefined. */
export async function readSetting<T>(db: Reader, key: string): Promise<T | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value as T | undefined;
}

export async function writeSetting(db: Db | Reader, key: string, value: unknown): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value) }))
    .execute();
}

/** A demonstration installation marks every screen. */
export async function isIllustrative(db: Reader): Promise<boolean> {
  return (await readSetting<boolean>(db, 'illustrative')) === true;
}
