import type { Installation } from '../../platform/context.ts';
import { firstPasswordFor } from './first-password.ts';
import { insertAppointment } from './people.queries.ts';

export const operatorId = 'don-vi-van-hanh';

/**
 * A fresh installation has nobody who could register people: the program registers one administrator, once, and tells
 * the first password on its own console. @returns undefined when there are people already
 */
export async function registerFirstAdministrator(
  installation: Installation,
): Promise<{ username: string; password: string } | undefined> {
  return installation.db.transaction().execute(async (tx) => {
    const someone = await tx.selectFrom('people').select('id').limit(1).executeTakeFirst();
    if (someone !== undefined) return undefined;
    await tx
      .insertInto('organisations')
      .values({
        id: operatorId,
        name: 'Đơn vị vận hành',
        short_name: null,
        kind: 'operator',
        unit_id: 'VN',
        sort_key: 'don vi van hanh',
        search_key: 'don vi van hanh',
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    const first = await firstPasswordFor(tx);
    const personId = installation.newId();
    const now = installation.clock().toISOString();
    await tx
      .insertInto('people')
      .values({
        id: personId,
        username: 'quantri',
        display_name: 'Quản trị hệ thống',
        phone: null,
        password_hash: first.hash,
        must_change_password: first.mustChange,
        created_at: now,
      })
      .execute();
    await insertAppointment(tx, {
      id: installation.newId(),
      personId,
      organisationId: operatorId,
      title: 'Quản trị hệ thống',
      role: 'administrator',
      validFrom: now.slice(0, 10),
    });
    return { username: 'quantri', password: first.password };
  });
}
