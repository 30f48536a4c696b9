import type { CheckBook, CheckFinding } from '../checks/index.ts';
import type { FigureTable } from '../figures/index.ts';
import type { IndicatorBook, Input, Names } from '../indicators/index.ts';
import type { Period } from '../periods/index.ts';
import type { ElementValue } from '../values/index.ts';

/**
 * Words with tags: `{@period}` is a word of the period; `{code}`, `{code:format}`, `{last_year.code:%}`, `{code~hơn}` a figure
 * (the word after ~ stands before a figure that is said to be approximate). `tags.ts` says which there are.
 */
export type TaggedText = string;

/** A part of a sentence. */
export type Piece =
  | TaggedText
  | {
      /** The form of words follows the number: «Không có» for 0. A form that is not given is `other`. */
      kind: 'choose';
      of: string;
      zero?: TaggedText;
      one?: TaggedText;
      positive?: TaggedText;
      negative?: TaggedText;
      missing?: TaggedText;
      other: TaggedText;
    }
  | {
      /** The rows of a list, one after another. `item` has tags over the cells; what stands in [ ] needs all its cells. */
      kind: 'list';
      of: string;
      item: TaggedText;
      separator?: string;
      /** The list of the next period (what is planned); absent: of the report's. */
      when?: 'next';
      /** What stands for a list without rows. */
      empty?: string;
      /** Only rows whose cell begins so. */
      only?: { cell: string; startsWith: string };
    }
  | { kind: 'note' /** A footnote to what stands before. */; pieces: Piece[] };

export type TemplateBlock =
  | {
      kind: 'paragraph';
      mark?: 'dash' | 'plus' | 'number';
      pieces: Piece[];
      /** Written only when this (`next.code`: for the next period) is said: what does not happen in every period. */
      onlyIf?: string;
    }
  | { kind: 'narrative'; slot: string; title: string; owner?: string; mark?: 'dash' | 'plus' | 'number' }
  | { kind: 'table'; head: string[]; rows: TaggedText[][] }
  | { kind: 'list_table'; of: string; head: string[]; cells: TaggedText[] };

/** A section with its part of the department (data/systems.json); children inherit the owner. `number` as printed: «I», «6.1». */
export type TemplateSection = {
  id: string;
  number?: string;
  heading?: TaggedText;
  owner?: string;
  blocks: TemplateBlock[];
  children?: TemplateSection[];
};

/** A report that is written again and again. */
export type ReportTemplate = {
  code: string;
  title: string;
  kind: 'month' | 'quarter' | 'half' | 'year';
  note?: string;
  paper: {
    parentOrg: string;
    issuer: string;
    symbol: string;
    place: string;
    docType: string;
    subject: TaggedText;
    closing: TaggedText;
    distribution: string[];
    authority: string[];
  };
  sections: TemplateSection[];
};

/** A row of a list: a name, or cells by name. */
export type ListRow = string | Readonly<Record<string, string | number | boolean | null>>;

/** A list that data gives (plans issued, communes confirmed), and who says it. */
export type ReportList = { rows: readonly ListRow[]; source: string };

/** What is known when a report is drafted. */
export type ReportMaterial = {
  unitId: string;
  period: Period;
  figures: FigureTable;
  indicators: IndicatorBook;
  /** Those of the moment «issue» are run. */
  checks: CheckBook;
  names: Names;
  /** Texts by slot. */
  narratives: Readonly<Record<string, string>>;
  /** By code; a list that is not here is looked for among the figures. */
  lists: Readonly<Record<string, ReportList>>;
};

/** A figure, text or list as it stands in a draft. */
export type UsedFigure = {
  code: string;
  name: string;
  period: Period;
  /** Number of the section. */
  section: string;
  /** As it is printed. */
  text: string;
  value: ElementValue;
  /** How it is known; `list`: by data, not by a figure. */
  from: Input['from'] | 'list';
  sources: string[];
  /** Said before as something else: a paper or source that states a figure differently from what the figures give. */
  stated?: { text: string; value: number };
};

/** `figure` is the place in `figures`; a figure that is missing has none and prints «chưa có số liệu». */
export type DraftRun = { text: string; figure?: number; missing?: true; note?: DraftRun[] };

/** `place` names the block of the template that it came from: `tham_muu` a heading, `tham_muu.2` the third block of a section. */
export type DraftBlock =
  | { kind: 'heading'; place: string; level: number; section: string; text: string; owner?: string }
  | {
      kind: 'paragraph';
      place: string;
      section: string;
      owner?: string;
      mark?: 'dash' | 'plus' | 'number';
      slot?: string;
      runs: DraftRun[];
    }
  | { kind: 'table'; place: string; section: string; head: string[]; rows: DraftRun[][][] };

/** What a draft lacks: a figure, a list, or the text of a slot. */
export type Missing = {
  kind: 'figure' | 'narrative';
  code: string;
  name: string;
  period: Period;
  section: string;
  owner?: string;
};

/** A report for one period: words, and for every figure where it comes from. */
export type ReportDraft = {
  template: string;
  period: Period;
  paper: ReportTemplate['paper'];
  blocks: DraftBlock[];
  figures: UsedFigure[];
  missing: Missing[];
  /** What the checks raise before issue: an error stops it. */
  findings: CheckFinding[];
};
