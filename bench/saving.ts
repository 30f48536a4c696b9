import { randomUUID } from 'node:crypto';
import { type Demonstration, signIn } from './demonstration.ts';
import { type Figure, repeated } from './figures.ts';

/** Saving one field, as autosave does: a request to the running program, until its answer is read. */
export async function saving({ program }: Demonstration): Promise<Figure[]> {
  const officer = await signIn(program.address, 'xa.dinhan');
  const { items } = await officer.ask('GET', '/api/my-work');
  const base = `/api/units/${items[0].unitId}/assignments/${items[0].id}`;
  let version = 0;
  return repeated('save a field', 200, 100, async (at) => {
    const change = { mutationId: randomUUID(), question: 'A05', value: 9000 + at, baseVersion: version };
    const { outcomes } = await officer.ask('PATCH', `${base}/answers`, { changes: [change] });
    if (outcomes[0].outcome !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcomes[0])}`);
    version = outcomes[0].version;
  });
}
