import { join } from 'node:path';
import { placeSealKey, trustRoot } from '../../apps/server/src/testing/seal-keys.ts';
import { makeIdentity } from '../../packages/documents/src/testing/certificates.ts';

/** Places an organisation's key and the root that is trusted, as an administrator does on the server. */
export async function placeKey(dataFolder: string, organisationId: string): Promise<void> {
  const root = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
  const keys = { folder: join(dataFolder, 'keys'), root };
  await trustRoot(keys);
  const sealing = await makeIdentity({ name: 'Sở Minh họa', organisation: 'UBND tỉnh Minh họa', issuer: root });
  await placeSealKey(keys, organisationId, sealing);
}
