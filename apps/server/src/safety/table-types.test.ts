import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateTableTypes } from '../../../../scripts/generate-table-types.ts';

test('the checked-in table types are those of the migrations (npm run db:types)', async () => {
  const checkedIn = await readFile(new URL('../platform/db/tables.ts', import.meta.url), 'utf8');
  expect(checkedIn).toBe(await generateTableTypes());
});
