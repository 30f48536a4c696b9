import { byWord, code, type FileFinding, list, object, type Shape, text, word } from '../shapes/index.ts';
import { inspectTemplate, type KnownCodes } from './inspect-template.ts';
import type { ReportTemplate } from './model.ts';

export type ParsedTemplate = { ok: true; template: ReportTemplate } | { ok: false; findings: FileFinding[] };

const anyCode = code(/^[a-z][a-z0-9_]{0,59}$/);
const anyId = code(/^[a-z0-9][a-z0-9_.]{0,59}$/);
const words = text(6000);
const mark = word('dash', 'plus', 'number');

const structured: Shape = byWord('kind', {
  choose: [
    { of: anyCode, other: words },
    { zero: words, one: words, positive: words, negative: words, missing: words },
  ],
  list: [
    { of: anyCode, item: words },
    { separator: blankText, when: word('next'), empty: words, only: object({ cell: anyCode, startsWith: text(60) }) },
  ],
  note: [{ pieces: (value, path, found) => pieces(value, path, found) }],
});
const piece: Shape = (value, path, found) => (typeof value === 'string' ? words : structured)(value, path, found);
const pieces = list(piece, 1, 100);

function blankText(value: unknown, path: string, found: FileFinding[]): void {
  if (typeof value !== 'string' || value.length > 20) found.push({ path, code: 'not-text', params: {} });
}

const heads = list(text(200), 1, 20);
const block: Shape = byWord('kind', {
  paragraph: [{ pieces }, { mark, onlyIf: code(/^(next\.)?[a-z][a-z0-9_]{0,59}$/) }],
  narrative: [
    { slot: anyCode, title: text(300) },
    { owner: anyCode, mark },
  ],
  table: [{ head: heads, rows: list(list(words, 1, 20), 1, 500) }],
  list_table: [{ of: anyCode, head: heads, cells: list(words, 1, 20) }],
});

const section: Shape = object(
  { id: anyId, blocks: list(block, 0, 200) },
  {
    number: text(12),
    heading: words,
    owner: anyCode,
    children: (value, path, found) => {
      if (path.split('.children').length > MAX_DEPTH)
        found.push({ path, code: 'too-deep', params: { limit: MAX_DEPTH } });
      else list(section, 1, 100)(value, path, found);
    },
  },
);
const MAX_DEPTH = 6;

const file = object(
  {
    code: anyCode,
    title: text(300),
    kind: word('month', 'quarter', 'half', 'year'),
    paper: object({
      parentOrg: text(200),
      issuer: text(200),
      symbol: text(60),
      place: text(100),
      docType: text(60),
      subject: words,
      closing: words,
      distribution: list(text(200), 1, 60),
      authority: list(text(100), 1, 4),
    }),
    sections: list(section, 1, 100),
  },
  { note: text(2000) },
);

/**
 * Reads a template of a report from JSON of unknown origin: structure, tags, sections and slots named once, and only elements,
 * indicators and parts of the department that exist. Never throws.
 */
export function parseReportTemplate(json: unknown, known: KnownCodes): ParsedTemplate {
  const findings: FileFinding[] = [];
  file(json, '', findings);
  if (findings.length > 0) return { ok: false, findings };
  const template = json as ReportTemplate;
  findings.push(...inspectTemplate(template, known));
  return findings.length > 0 ? { ok: false, findings } : { ok: true, template };
}

const misshapen: ReadonlySet<string> = new Set([
  'not-text',
  'unknown-word',
  'not-a-list',
  'not-an-object',
  'absent',
  'unknown-key',
  'too-deep',
]);

/** What keeps JSON from being a template at all. While one is written its words may be missing or wrong, its form may not. */
export function misshapenParts(json: unknown): FileFinding[] {
  const findings: FileFinding[] = [];
  file(json, '', findings);
  return findings.filter(({ code: fault }) => misshapen.has(fault));
}
