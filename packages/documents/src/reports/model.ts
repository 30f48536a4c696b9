import type { ReportDraft } from '@thuocdo/core/reports';
import type { PaperDate } from '../official/index.ts';

/** A drafted report on its way to paper. Without number and date it is a draft: both are left open. */
export type ReportPaper = {
  readonly draft: ReportDraft;
  readonly number?: string | undefined;
  readonly date?: PaperDate | undefined;
  /** Short names of the parts of the department by code. */
  readonly owners: Readonly<Record<string, string>>;
  /** Prints «SỐ LIỆU MINH HỌA» at the foot of every page. */
  readonly illustrative?: boolean;
};
