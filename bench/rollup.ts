import { type Demonstration, signIn } from './demonstration.ts';
import { type Figure, repeated } from './figures.ts';

/** The province's table and its matrix, whole, as the department's screens ask for them. */
export async function rollup({ program }: Demonstration): Promise<Figure[]> {
  const officer = await signIn(program.address, 'so.chuyenvien');
  const { items } = await officer.ask('GET', '/api/campaigns');
  const campaign = `/api/campaigns/${items[0].id}`;
  return [
    ...(await repeated('province roll-up', 50, 100, () => officer.ask('GET', `${campaign}/rollup`))),
    ...(await repeated('province matrix', 50, 100, () => officer.ask('GET', `${campaign}/progress?limit=100`))),
  ];
}
