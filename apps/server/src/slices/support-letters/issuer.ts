import { kindWord, type UnitKind } from '@thuocdo/core/units';
import type { Reader } from '../../platform/db/open.ts';
import { type Letterhead, writingOffice } from '../dispatch/index.ts';

/** Who writes a letter of support, in the words that its sentences use. */
export interface Issuer {
  head: Letterhead;
  /** «UBND huyện»: the office inside a sentence. */
  office: string;
  /** «huyện» */
  unitWord: string;
  /** «Chủ tịch UBND huyện»; a department speaks in its own name. */
  directedBy: string;
}

export async function issuerOf(db: Reader, organisationId: string): Promise<Issuer> {
  const { organisation, unit, head } = await writingOffice(db, organisationId);
  const unitWord = kindWord(unit.kind as UnitKind).toLocaleLowerCase('vi');
  const isCommittee = organisation.kind.endsWith('-committee');
  const office = isCommittee ? `UBND ${unitWord}` : head.issuer;
  return { head, office, unitWord, directedBy: isCommittee ? `Chủ tịch ${office}` : office };
}
