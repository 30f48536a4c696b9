import type { Run, Table } from '../pages/index.ts';

/** An official paper by Decree 30/2020/NĐ-CP (Nghị định 30/2020/NĐ-CP), Annex I: what it says, not how it looks. */
export type OfficialPaper = {
  /** Printed in capitals above the issuer; an issuer without one (an UBND of a province) has none. */
  readonly parentOrg?: string | undefined;
  readonly issuer: string;
  /** Undefined is a draft: «Số:      /STTT-BCVTCNTT». */
  readonly number?: string | undefined;
  /** Without the stroke: `STTT-BCVTCNTT`, `BC-STTT`. */
  readonly symbol: string;
  readonly place: string;
  readonly date?: PaperDate | undefined;
  /** «BÁO CÁO», «BIÊN BẢN»; a công văn has none and prints its subject as «V/v …» under the number. */
  readonly docType?: string | undefined;
  readonly subject: string;
  readonly to: readonly string[];
  readonly legalBasis: readonly string[];
  readonly blocks: readonly Block[];
  /** The last paragraph, e.g. «Trân trọng!». */
  readonly closing?: string | undefined;
  /** «Nơi nhận»; the last one keeps the copy: «Lưu: VT, BCVTCNTT». */
  readonly distribution: readonly string[];
  readonly signature: Signature;
  /** Minutes are signed side by side by all who made them, from the left; they replace «Nơi nhận» and `signature`. */
  readonly signatures?: readonly Signature[] | undefined;
  readonly annexes?: readonly Annex[] | undefined;
  /** Printed at the foot of every page, e.g. «SỐ LIỆU MINH HỌA». */
  readonly marks?: readonly string[] | undefined;
};

/** A day `YYYY-MM-DD`; a month whose day is written by hand when the paper is signed; or words that stand for it (a tag). */
export type PaperDate = string | { readonly month: number; readonly year: number } | { readonly words: string };

/** `authority`: the lines above the signature, e.g. «KT. GIÁM ĐỐC», «PHÓ GIÁM ĐỐC» (Decree 30/2020, article 13). */
export type Signature = { readonly authority: readonly string[]; readonly signerName?: string | undefined };

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly align?: 'justify' | 'center' | 'left' }
  | { readonly kind: 'heading'; readonly text: string; readonly align?: 'justify' | 'center' }
  | { readonly kind: 'list'; readonly marker: ListMarker; readonly items: readonly (readonly Run[])[] }
  | Table;

/** `letter` follows the Vietnamese alphabet: a, b, c, d, đ, e, g … */
export type ListMarker = 'dash' | 'number' | 'letter';

export type Annex = {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** For wide tables. */
  readonly landscape?: boolean;
};
