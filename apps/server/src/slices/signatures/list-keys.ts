import { listSealKeys } from '@thuocdo/contract/signatures';
import { reachOf } from '@thuocdo/core/access';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { placedKeys, readSealKey, readTrustedRoots } from './key-files.ts';
import { keyHolders, knownOrganisations } from './key-holders.queries.ts';
import { presentCertificate, presentKey } from './present.ts';

/** Every organisation that seals or has a key placed, below the administrator who asks, and whom the installation trusts. */
export const listSealKeysRoute = query({
  endpoint: listSealKeys,
  action: 'installation.configure',
  async run({ db, actor, installation, now, visible }) {
    if (actor.grants.every((grant) => reachOf(grant.role, 'installation.configure') === undefined))
      throw new Problem('not-allowed');
    const { keysFolder } = installation.config;
    const placed = await placedKeys(keysFolder);
    const organisations = await keyHolders(db, visible('installation.configure', { path: 'v.path' }), placed);
    const known = await knownOrganisations(db, placed);
    const roots = await readTrustedRoots(keysFolder);
    return {
      keys: await Promise.all(
        organisations.map(async (one) => presentKey(one, await readSealKey(keysFolder, one.id, now), now)),
      ),
      roots: roots.map(({ file, facts }) => ({ file, certificate: presentCertificate(facts, now) })),
      strays: placed.filter((id) => !known.has(id)).map((id) => `${id}.p12`),
    };
  },
});
