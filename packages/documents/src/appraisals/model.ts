import type { PaperDate } from '../official/index.ts';

type Verdict = 'met' | 'unmet' | 'unknown' | 'exempt';

/** Who issues the paper, as the heading says it. */
export type Letterhead = {
  readonly parentOrg?: string | undefined;
  readonly issuer: string;
  readonly symbol: string;
  readonly number?: string | undefined;
  readonly place: string;
  readonly date?: PaperDate | undefined;
  /** Prints «SỐ LIỆU MINH HỌA» at the foot of every page. */
  readonly illustrative: boolean;
};

export type MinutesItem = {
  readonly code: string;
  readonly name: string;
  readonly verdict: Verdict | null;
  readonly requirements: readonly { readonly code: string; readonly name: string; readonly sentence: string | null }[];
  readonly finding?: 'agree' | 'disagree' | 'to_complete' | undefined;
  readonly note: string;
};

export type MinutesMember = {
  readonly title: string;
  readonly organisation: string;
  readonly role: 'head' | 'member' | 'secretary';
};

/** Biên bản thẩm định (documents paper, 9.C). People are positions. */
export type Minutes = Letterhead & {
  readonly kind: 'desk' | 'field';
  /** «Tiêu chí 8 xã nông thôn mới giai đoạn 2021–2025». */
  readonly rulesetName: string;
  readonly unit: string;
  readonly district?: string | undefined;
  readonly year: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly meetingPlace: string;
  readonly delegation: readonly MinutesMember[];
  readonly representative: string;
  readonly legalBasis: readonly string[];
  readonly documents: readonly string[];
  readonly items: readonly MinutesItem[];
  readonly opinions: string;
  readonly conclusion: string;
  readonly dueDay?: string | undefined;
  /** HH:MM; undefined leaves room to write it. */
  readonly endedAt?: string | undefined;
  readonly copies: number;
  /** Not concluded: every page says so. */
  readonly isDraft: boolean;
};

/** Công văn xác nhận mức độ đạt (documents paper, 9.D). */
export type ConfirmationLetter = Letterhead & {
  readonly kind: 'first' | 'retention';
  /** «tiêu chí số 8 về thông tin và truyền thông» and «nông thôn mới nâng cao». */
  readonly criterion: string;
  readonly standard: string;
  readonly rulesetName: string;
  readonly unit: string;
  readonly district?: string | undefined;
  readonly year: string;
  readonly legalBasis: readonly string[];
  /** «thẩm định thực địa ngày 28/8/2023 (biên bản số 05/BB-STTTT)»; undefined where the confirmation is an exception without one. */
  readonly appraisal?: string | undefined;
  readonly items: readonly { readonly code: string; readonly name: string; readonly verdict: Verdict }[];
  /** What a retention rests on: «Công văn số 12/STTTT ngày 05/7/2022». */
  readonly earlier?: string | undefined;
  /** Why it is confirmed although a condition is not met. */
  readonly exception?: string | undefined;
  readonly withdrawn?: string | undefined;
  readonly asOf: string;
  readonly recipient: string;
  readonly authority: readonly string[];
};

/** The list of confirmed communes for the annual report, with its table. */
export type ConfirmedListPaper = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly footnote: string | null;
  readonly rows: readonly {
    readonly unit: string;
    readonly district: string;
    readonly standard: string;
    readonly kind: string;
    readonly paper: string;
  }[];
  readonly illustrative: boolean;
};
