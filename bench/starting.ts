import { startProgram } from '../e2e/support/program.ts';
import type { Demonstration } from './demonstration.ts';
import { type Figure, percentile } from './figures.ts';

/** From the command to the first answer, on a data folder that is there already. */
export async function starting({ folder, program }: Demonstration): Promise<Figure[]> {
  await program.stop();
  const measured: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    const again = await startProgram(folder);
    const reply = await fetch(`${again.address}/api/installation`);
    if (!reply.ok) throw new Error(`first answer ${reply.status}`);
    measured.push(performance.now() - began);
    await again.stop();
  }
  return [{ name: 'start to first answer (worst of 5)', value: percentile(measured, 1), unit: 'ms', limit: 5000 }];
}
