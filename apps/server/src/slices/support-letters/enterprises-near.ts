import { isWithin } from '@thuocdo/core/access';
import type { Reader } from '../../platform/db/open.ts';
import { telecomEnterprises } from '../organisations/index.ts';

/** Telecom enterprises whose area holds a unit or lies within it, the nearest first. */
export async function enterprisesNear(db: Reader, unitPath: string): Promise<{ id: string; name: string }[]> {
  const depth = (path: string) => path.split('/').length;
  return (await telecomEnterprises(db))
    .filter(({ path }) => isWithin(unitPath, path) || isWithin(path, unitPath))
    .sort((one, other) => depth(other.path) - depth(one.path))
    .map(({ id, name }) => ({ id, name }));
}
