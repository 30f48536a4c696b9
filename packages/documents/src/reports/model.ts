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
  /** «DỰ THẢO» under the number, as long as it is one. */
  readonly stage?: string;
  /** Under the title: which paper it corrects. */
  readonly subtitle?: string;
  /** Which edition and level of figures it is; opens the annex. */
  readonly edition?: string;
  /** Why a finding stands, by its sentence; in the working sheet only. */
  readonly answers?: Readonly<Record<string, string>>;
  /** More parts of the working sheet. */
  readonly parts?: readonly SheetPart[];
};

/** A part of the working sheet: rows of section, what is said, and part of the department. */
export type SheetPart = { readonly title: string; readonly rows: readonly string[][] };
