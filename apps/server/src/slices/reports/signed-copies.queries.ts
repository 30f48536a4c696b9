import type { SignedPaperView } from '@thuocdo/contract/signatures';
import type { Reader } from '../../platform/db/open.ts';
import { signedPapersOf } from '../signatures/index.ts';
import type { ReportRow } from './reports.queries.ts';

/** What the signed copies of a report hang on. */
export const subjectKind = 'report';

/** The issued PDF as it was sealed here or signed outside, newest first. */
export const signedCopiesOf = (db: Reader, { unitId, id }: Pick<ReportRow, 'unitId' | 'id'>) =>
  signedPapersOf(db, unitId, subjectKind, id);

/** The newest copy whose signatures are not broken, or undefined. */
export const newestSigned = (copies: readonly SignedPaperView[]): SignedPaperView | undefined =>
  copies.find(({ verification: { state } }) => state === 'signed' || state === 'signed-with-doubt');
