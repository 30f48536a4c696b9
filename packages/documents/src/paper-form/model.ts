import type { PaperModel } from '@thuocdo/core/forms';

/** The survey form as it is printed and signed on paper: annex of the letter that asked for it. */
export type PaperForm = {
  /** «Phụ lục II»; undefined prints «Phụ lục». */
  readonly annexName?: string | undefined;
  /** «(Kèm theo Công văn số … ngày … của …)», already worded; undefined while the letter has no number. */
  readonly attachedTo?: string | undefined;
  /** The form with its answers, as `paperModel` of core/forms makes it. */
  readonly form: PaperModel;
  /** «Xã Thông Hòa», «Huyện Cầu Kè», «tỉnh Trà Vinh», and the unit's code. */
  readonly unit: { readonly name: string; readonly code: string; readonly parents: readonly string[] };
  readonly campaign: string;
  /** «năm 2023», «tháng 8 năm 2023». */
  readonly period: string;
  /** Which submission is printed; 0 while nothing was submitted. */
  readonly revision: number;
  /** Positions, not names; undefined leaves a blank. */
  readonly filledBy?: string | undefined;
  readonly approvedBy?: string | undefined;
  /** The district office that typed the form from paper. */
  readonly onBehalfBy?: string | undefined;
  /** Names of evidence files by question code. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
  readonly confirmation: Confirmation;
  readonly illustrative: boolean;
};

/** The block at the end: place and day, who drew it up, who signs for the committee. */
export type Confirmation = {
  readonly place: string;
  /** `YYYY-MM-DD`; undefined leaves a blank. */
  readonly date?: string | undefined;
  /** «NGƯỜI LẬP BIỂU». */
  readonly drawnUpBy: string;
  /** «TM. ỦY BAN NHÂN DÂN», «CHỦ TỊCH». */
  readonly authority: readonly string[];
};
