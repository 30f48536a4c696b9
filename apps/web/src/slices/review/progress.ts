import type { ReplyOf } from '@thuocdo/contract/endpoint';
import type { getProgress, ProgressRow } from '@thuocdo/contract/review';
import type { ProgressSearch } from './progress-search.ts';

export type Progress = ReplyOf<typeof getProgress>;
export type { ProgressRow };
/** Asks for other rows: undefined takes a filter off. */
export type AskProgress = (change: Partial<Record<keyof ProgressSearch, unknown>>) => void;

/** Communes, districts and provinces are known by their unit, enterprises by their own name. */
export const nameOf = (row: Pick<ProgressRow, 'respondent' | 'unitName' | 'organisationName'>): string =>
  row.respondent === 'enterprise' ? row.organisationName : row.unitName;
