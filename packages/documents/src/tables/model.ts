/** A workbook of official tables. */
export type TableBook = { readonly sheets: readonly TableSheet[]; readonly sources: readonly SourceLine[] };

export type TableSheet = {
  /** Name of the tab; shortened to 31 characters, without []:*?/\. */
  readonly name: string;
  readonly heading: LegalHeading;
  readonly columns: readonly TableColumn[];
  /** A group is a district with its communes; a sheet without groups has one group without name. */
  readonly groups: readonly TableGroup[];
  readonly total?: TotalRow | undefined;
  /** How many columns stay while scrolling sideways. */
  readonly frozenColumns: number;
};

export type LegalHeading = {
  readonly parentOrg?: string | undefined;
  readonly issuer: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Which level is shown, as of when: «Mức số liệu: đã thẩm định; lập lúc 16:42:07 31/08/2023». */
  readonly notes: readonly string[];
  readonly illustrative: boolean;
};

/**
 * `percent` cells are given as 0–100 (81.82) as everywhere in the product, and stored as the true ratio 0.8182 with
 * the format 0.00%, so that a spreadsheet shows and computes them right. Codes are `text`: 0 in front must not go.
 */
export type ColumnKind =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'percent'
  /** Counts and fractions under one another, each with the decimals that it has. */
  | 'number';

export type TableColumn = {
  readonly key: string;
  /** Rows of the head from top to bottom; neighbours with the same upper texts are merged into one group. */
  readonly header: readonly string[];
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  /** Numbers of the column are coloured from 0 to this one, light to dark (a heat map). */
  readonly shadedTo?: number | undefined;
};

/** `null` is missing: printed as an empty cell, never as 0. A text in a number column is printed as text. */
export type TableValue = string | number | null;
export type TableRow = Readonly<Record<string, TableValue>>;
export type TotalRow = { readonly label: string; readonly values: TableRow };
export type TableGroup = {
  readonly name?: string | undefined;
  readonly rows: readonly TableRow[];
  readonly subtotal?: TotalRow | undefined;
};

/** Where a figure comes from: one line of the sheet «Nguồn số liệu». */
export type SourceLine = {
  readonly subject: string;
  readonly source: string;
  readonly reference: string;
  readonly at: string;
};
