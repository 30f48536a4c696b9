import type { Reader } from '../../platform/db/open.ts';
import { type Letterhead, writingOffice } from '../dispatch/index.ts';

/** In whose name the report is drafted, and how such an office numbers and signs its reports. */
export interface ReportingOffice {
  head: Letterhead;
  symbol: string;
  authority: readonly string[];
}

/** The office that the viewer works in. Whoever issues the report may still change symbol and signature. */
export async function reportingOffice(db: Reader, organisationId: string): Promise<ReportingOffice> {
  const { organisation, head } = await writingOffice(db, organisationId);
  return organisation.kind.endsWith('-committee')
    ? { head, symbol: 'BC-UBND', authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] }
    : { head, symbol: 'BC', authority: ['THỦ TRƯỞNG CƠ QUAN'] };
}
