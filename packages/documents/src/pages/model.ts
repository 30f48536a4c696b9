/**
 * A printed paper as plain data: what every official paper, form, receipt and annex becomes before it is rendered.
 * Two renderers read it (`toPdf`, `toDocx`), so both files always say the same. Lengths are in cm, sizes in points.
 */
export type PrintedPaper = {
  /** For the file's properties, not printed. */
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** Printed at the foot of every page, e.g. «SỐ LIỆU MINH HỌA». */
  readonly marks?: readonly string[];
};

/** Pages of one orientation, numbered from 1; the first number is not printed (Decree 30/2020, Annex I, part I). */
export type Sheet = { readonly landscape?: boolean; readonly blocks: readonly PageBlock[] };

export type PageBlock = Paragraph | Columns | Table | Together;

export type Align = 'left' | 'center' | 'right' | 'justify';

/** `note` becomes a footnote at the end of the run. A line feed in `text` breaks the line. */
export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly note?: string;
};

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align?: Align;
  /** Points; 14 when not said. */
  readonly size?: number;
  /** Indent of the first line. */
  readonly indent?: number;
  /** Space above in points. */
  readonly before?: number;
  /** A line under the text, as a share of the text's width: 1 under the motto, 0.4 under an issuer. */
  readonly rule?: number;
  /** Stays on the page of the block that follows. */
  readonly keepWithNext?: boolean;
};

/** Cells side by side without borders: the national heading, «Kính gửi», the signatures. */
export type Columns = {
  readonly kind: 'columns';
  readonly widths: readonly number[];
  readonly cells: readonly (readonly Paragraph[])[];
  readonly before?: number;
};

export type HeadCell = { readonly text: string; readonly colspan?: number; readonly rowspan?: number };

export type TableCell = string | FullTableCell;
export type FullTableCell = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: Align;
  readonly colspan?: number;
};

/** A ruled table; its head is repeated on every page. Widths are shares of the page's width. */
export type Table = {
  readonly kind: 'table';
  /** Plain texts, or rows of cells that span. */
  readonly head: readonly string[] | readonly (readonly HeadCell[])[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly align?: readonly Align[];
  readonly widths?: readonly number[];
  /** Points; 12 when not said. */
  readonly size?: number;
};

/** Blocks that must not be torn apart by the end of a page. */
export type Together = { readonly kind: 'together'; readonly blocks: readonly PageBlock[] };
