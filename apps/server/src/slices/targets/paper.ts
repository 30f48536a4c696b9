import type { TargetBasisInput } from '@thuocdo/contract/targets';
import type { CommandContext } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { basesFor, keepBasis } from './bases.queries.ts';

type Asked = { basisId?: string | undefined; basis?: TargetBasisInput | undefined };

/** The paper that is meant: one known to the unit, or a new one kept for it. @throws Problem `input-invalid` without either */
export async function paperOf(
  { tx, installation, now, acting }: CommandContext,
  unitPath: string,
  { basisId, basis }: Asked,
  pointer = '/body/basisId',
): Promise<string> {
  if (basis !== undefined) {
    if (basis.asPrinted !== null && samePaper(basis))
      throw faultAt(`${pointer.replace(/Id$/, '')}/asPrinted`, 'printed-same');
    return keepBasis(tx, { id: installation.newId(), scope: unitPath, basis, at: now, by: acting.title });
  }
  if (basisId === undefined) throw faultAt(pointer, 'basis-missing');
  const known = await basesFor(tx, unitPath);
  if (!known.some(({ id }) => id === basisId)) throw faultAt(pointer, 'basis-unknown');
  return basisId;
}

const samePaper = ({ number, date, asPrinted }: TargetBasisInput) =>
  asPrinted !== null && asPrinted.number === number && asPrinted.date === date;

export const faultAt = (pointer: string, rule: string, params: Record<string, unknown> = {}) =>
  new Problem('input-invalid', { errors: [{ pointer, rule, params }] });
