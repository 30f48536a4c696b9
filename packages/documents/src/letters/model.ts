import type { PaperDate, Signature } from '../official/index.ts';

/** A paper that is cited: «Công văn số 581/VCL-CNTT ngày 25/7/2023 của Viện … về việc …». */
export type Citation = {
  /** «Công văn», «Quyết định». */
  readonly kind: string;
  /** With its symbol; undefined leaves room to write it by hand. */
  readonly number?: string | undefined;
  /** `YYYY-MM-DD`; undefined leaves room. */
  readonly date?: string | undefined;
  readonly issuer: string;
  /** Follows «về việc»; a decision's may begin with a verb of its own. */
  readonly subject: string;
};

/** People are named by position; the number is the office's. */
export type Contact = { readonly position: string; readonly office: string; readonly phone: string };

/** What every letter of a campaign shares. */
export type LetterFrame = {
  readonly parentOrg?: string | undefined;
  readonly issuer: string;
  readonly symbol: string;
  readonly number?: string | undefined;
  readonly place: string;
  readonly date?: PaperDate | undefined;
  /** Follows «khảo sát»: «tình hình thực hiện tiêu chí xã nông thôn mới …». */
  readonly topic: string;
  readonly year: number;
  readonly recipients: readonly string[];
  readonly contact: Contact;
  readonly distribution: readonly string[];
  readonly signature: Signature;
  /** Prints «SỐ LIỆU MINH HỌA» at the foot of every page. */
  readonly illustrative: boolean;
};

/** A due date as the paper words it («trước ngày 31/8/2023») beside the day that is computed from it. */
export type Due = { readonly wording: string; readonly day: string };

/**
 * How communes answer: on paper gathered by their district (Trà Vinh 2023), or online by themselves, with a sentence
 * sent to a number when done (Hải Dương 2023).
 */
export type Channel =
  | { readonly kind: 'through-district'; readonly gatherers: string; readonly respondents: string }
  | {
      readonly kind: 'online';
      readonly respondents: string;
      readonly urgers?: string | undefined;
      readonly address: string;
      readonly notifyTo: string;
    };

export type SurveyLetter = LetterFrame & {
  /** Orders that the survey carries out («Thực hiện …») and the law it stands on («Căn cứ …»). */
  readonly carriesOut: readonly Citation[];
  readonly groundedOn: readonly Citation[];
  /** «toàn bộ 85 xã trên địa bàn tỉnh». */
  readonly scope: string;
  readonly due: Due;
  readonly channel: Channel;
  readonly purpose: string;
  readonly attachments: readonly string[];
};

export type UnitInDelay = { readonly name: string; readonly parent?: string | undefined; readonly note: string };

export type ReminderLetter = LetterFrame & {
  /** The letter that gave the work. */
  readonly refersTo: Citation;
  readonly due: Due;
  readonly newDue: Due;
  /** 1 for the first reminder. */
  readonly occurrence: number;
  /** The instant at which the lists were fixed; who submits later is not named without a new check. */
  readonly asOf: string;
  readonly submitted: number;
  readonly roster: number;
  /** `note`: where it stands, e.g. «Chưa mở phiếu». */
  readonly notSubmitted: readonly UnitInDelay[];
  /** `note`: the reason of the return. */
  readonly returned: readonly UnitInDelay[];
};
