import type { PaperDate, Signature } from '../official/index.ts';

/** A paper by kind, number and day: «Quyết định số 969/QĐ-UBND ngày 18/3/2022 của Chủ tịch UBND tỉnh». */
export type CitedPaper = {
  /** «Công văn», «Quyết định». */
  readonly kind: string;
  /** With its symbol; undefined leaves room to write it by hand. */
  readonly number?: string | undefined;
  /** `YYYY-MM-DD`; undefined leaves room. */
  readonly date?: string | undefined;
  readonly issuer: string;
};

/** A paper that is cited: «Công văn số 581/VCL-CNTT ngày 25/7/2023 của Viện … về việc …». */
export type Citation = CitedPaper & {
  /** Follows «về việc»; a decision's may begin with a verb of its own. */
  readonly subject: string;
};

/** People are named by position; the number is the office's. */
export type Contact = { readonly position: string; readonly office: string; readonly phone: string };

/** The parts of a letter that do not depend on what it says. */
export type PaperFrame = {
  readonly parentOrg?: string | undefined;
  readonly issuer: string;
  readonly symbol: string;
  readonly number?: string | undefined;
  readonly place: string;
  readonly date?: PaperDate | undefined;
  readonly recipients: readonly string[];
  readonly distribution: readonly string[];
  readonly signature: Signature;
  /** Prints «SỐ LIỆU MINH HỌA» at the foot of every page. */
  readonly illustrative: boolean;
};

/** What every letter of a campaign shares. */
export type LetterFrame = PaperFrame & {
  /** Follows «khảo sát»: «tình hình thực hiện tiêu chí xã nông thôn mới …». */
  readonly topic: string;
  readonly year: number;
  readonly contact: Contact;
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

/** The letter by which an office has communes and an enterprise close the gaps together (seed 002). */
export type SupportLetter = PaperFrame & {
  readonly year: number;
  /** The word for the issuer's unit inside sentences: «huyện». */
  readonly unitWord: string;
  /** Whose orders follow: «Chủ tịch UBND huyện». */
  readonly directedBy: string;
  /** «xã, thị trấn»: the kinds of communes that are there. */
  readonly communeKinds: string;
  readonly enterprise: string;
  /** What is carried out, and with whom it was agreed: «thỏa thuận hợp tác …» between the office and `partner`. */
  readonly agreement: { readonly name: string; readonly office: string; readonly partner: string };
  /** Index and targets that support is about, numbered (1), (2) … */
  readonly grounds: readonly { readonly subject: string; readonly paper: CitedPaper }[];
  /** Communes that stand registered for the year, and under which paper; without names only the paper is cited. */
  readonly registered?: { readonly paper: CitedPaper; readonly communes: readonly string[] } | undefined;
  /** Whom communes call: a position, never a name, and a telephone of the office. */
  readonly contact: { readonly position: string; readonly phone: string };
  /** Where the proposals were settled: «văn bản số 3305/UBND-VHTT ngày 31/10/2023 của Chủ tịch UBND huyện». */
  readonly settledIn: CitedPaper;
  /** The standing office that is asked its opinion first: «phòng Văn hóa và Thông tin». */
  readonly standingOffice: string;
};
