import type { PlacedTag, WordFinding } from '@thuocdo/core/reports';

/** Why a file is not taken at all: what it brings that a template may not, and in which part of it. */
export type WordRefusal = {
  code:
    | 'not-a-word-document'
    | 'macros'
    | 'external-content'
    | 'embedded-object'
    | 'active-field'
    | 'foreign-content'
    | 'damaged';
  entry?: string;
  /** The field as written, cut. */
  at?: string;
};

/** What was read of a Word file: refused, or its tags in their order with what is broken about them. */
export type ReadWordTemplate =
  | { ok: false; refusals: (WordRefusal | { code: string; entry?: string })[] }
  | { ok: true; tags: PlacedTag[]; broken: WordFinding[] };
