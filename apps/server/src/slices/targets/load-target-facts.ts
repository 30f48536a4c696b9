import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TargetBasis } from '@thuocdo/contract/targets';
import { z } from 'zod';
import type { Db } from '../../platform/db/open.ts';
import { keepShippedBasis } from './bases.queries.ts';
import { insertRegistrationCount, registrationCount } from './registration.queries.ts';

const TargetFacts = z.object({
  scope: z.string(),
  sources: z.array(z.string()),
  bases: z.array(TargetBasis),
  registrations: z.array(
    z.object({ unitId: z.string(), year: z.number().int(), communes: z.number().int(), basisId: z.uuid() }),
  ),
});

// The day on which the shipped facts were put together; no person entered them.
const shippedAt = '2026-11-23T00:00:00.000Z';
const shippedBy = 'Dữ liệu kèm chương trình';

/** Takes in shipped papers and counts of registered communes that the database does not have yet. */
export async function loadTargetFacts(db: Db, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.json')).sort()) {
    const facts = TargetFacts.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    await db.transaction().execute(async (tx) => {
      for (const basis of facts.bases)
        await keepShippedBasis(tx, { scope: facts.scope, basis, at: shippedAt, by: shippedBy });
      for (const { unitId, year, communes, basisId } of facts.registrations) {
        if ((await registrationCount(tx, unitId, year)) !== undefined) continue;
        const made = { unitId, year, revision: 1, communes, basisId, reason: '' };
        await insertRegistrationCount(tx, made, { at: shippedAt, personId: null, title: shippedBy });
      }
    });
  }
}
