import type { KnownCodes } from './inspect-template.ts';
import type { ReportTemplate } from './model.ts';
import type { Tag } from './tags.ts';
import { codesOfPiece, partsOf, type TemplateParts } from './template-parts.ts';
import { readWordTag, type WordTag } from './word-tags.ts';

/** A tag as it stands in a Word file: what is between { and }, and the words of its paragraph around it. */
export type PlacedTag = { written: string; around: string };

/** What is wrong with a Word file as a template. An error stops it; a warning names what the file leaves out. */
export type WordFinding = {
  code: string;
  severity: 'error' | 'warning';
  params: Record<string, string | number>;
  /** The words of the paragraph; of something left out there are none. */
  around?: string;
};

/** Tags in their order, with what stands between an opening and its end inside. */
export type WordNode = { written: string; tag: WordTag; inner: WordNode[] };

type Opened = PlacedTag & { kind: 'if' | 'list' };
type Inspecting = { parts: TemplateParts; known: KnownCodes; open: Opened[]; findings: WordFinding[] };

/** Unknown tags and formats, what is opened and not closed, and what the base template binds and the file does not. */
export function inspectWordTags(tags: readonly PlacedTag[], base: ReportTemplate, known: KnownCodes): WordFinding[] {
  const inspecting: Inspecting = { parts: partsOf(base), known, open: [], findings: [] };
  const { parts, open, findings } = inspecting;
  for (const placed of tags) inspectOne(placed, inspecting);
  findings.push(...open.map((placed) => fault(placed, 'loop-not-closed', { at: placed.written.slice(0, 60) })));
  return [...findings, ...leftOut(tags, parts, known)];
}

function inspectOne(placed: PlacedTag, inspecting: Inspecting): void {
  const { open, findings } = inspecting;
  const read = readWordTag(placed.written);
  if (!read.ok) findings.push(fault(placed, read.fault, { at: placed.written.slice(0, 60) }));
  else if (read.tag.kind === 'end') closeOne(placed, open, findings);
  else inspectTag(read.tag, placed, inspecting);
}

function inspectTag(tag: WordTag, placed: PlacedTag, { parts, known, open, findings }: Inspecting): void {
  const inList = open.some(({ kind }) => kind === 'list');
  findings.push(...faultsOf(tag, placed, { parts, known, inList }));
  if (tag.kind === 'if' || tag.kind === 'list') open.push({ ...placed, kind: tag.kind });
}

function fault({ around }: PlacedTag, code: string, params: WordFinding['params']): WordFinding {
  return { code, severity: 'error', params, around };
}

function closeOne(placed: PlacedTag, open: PlacedTag[], findings: WordFinding[]): void {
  const last = open.pop();
  const at = placed.written.slice(0, 60);
  if (last === undefined) findings.push(fault(placed, 'loop-not-opened', { at }));
  else if (!closes(placed.written, last.written))
    findings.push(fault(placed, 'loop-crossed', { at, open: last.written.slice(0, 60) }));
}

/** `{/}` closes whatever is open; a name must be the name of what is open, or «if». */
function closes(end: string, begin: string): boolean {
  const name = end
    .replace(/^\s*\//u, '')
    .trim()
    .toLowerCase();
  const opened = begin.replace(/^\s*#/u, '').trim().toLowerCase();
  return name === '' || name === opened || name === opened.replace(/:.*$/u, '');
}

type Look = { parts: TemplateParts; known: KnownCodes; inList: boolean };

function faultsOf(tag: WordTag, placed: PlacedTag, look: Look): WordFinding[] {
  const { parts, inList } = look;
  switch (tag.kind) {
    case 'figure':
      return figureFaults(tag.tag, placed, look);
    case 'list':
      return unknownCode(tag.of, placed, look);
    case 'if':
      return inList ? [] : unknownCode(tag.code, placed, look);
    case 'slot':
      return parts.slots.has(tag.slot) ? [] : [fault(placed, 'unknown-slot', { slot: tag.slot })];
    case 'piece':
      return parts.pieces.has(tag.name) ? [] : [fault(placed, 'unknown-piece', { piece: tag.name })];
    case 'row':
      return inList ? [] : [fault(placed, 'row-outside', {})];
    default:
      return [];
  }
}

/** In a list an unknown code is a cell of it. */
function figureFaults({ code, format }: Tag, placed: PlacedTag, { known, inList }: Look): WordFinding[] {
  if (!known.codes.has(code)) return inList ? [] : [fault(placed, 'unknown-element', { element: code })];
  const isChange = format === 'change' || format === 'rise';
  return isChange && !known.growths.has(code) ? [fault(placed, 'not-a-growth', { code })] : [];
}

function unknownCode(code: string, placed: PlacedTag, { known }: Look): WordFinding[] {
  return known.codes.has(code) ? [] : [fault(placed, 'unknown-element', { element: code })];
}

/** Whatever the base template binds must be looked for in vain before it is called left out. */
function leftOut(tags: readonly PlacedTag[], parts: TemplateParts, known: KnownCodes): WordFinding[] {
  const bound = boundBy(tags, parts);
  const codes = [...parts.codes.values()].filter(({ code }) => known.codes.has(code) && !bound.codes.has(code));
  const slots = [...parts.slots.values()].filter(({ slot }) => !bound.slots.has(slot));
  return [
    ...codes.map(({ code, section }) => warning('bound-nowhere', { element: code, section })),
    ...slots.map(({ slot, title, section }) => warning('slot-nowhere', { slot, title, section })),
  ];
}

function warning(code: string, params: WordFinding['params']): WordFinding {
  return { code, severity: 'warning', params };
}

function boundBy(tags: readonly PlacedTag[], parts: TemplateParts): { codes: Set<string>; slots: Set<string> } {
  const read = tags.flatMap(({ written }) => {
    const one = readWordTag(written);
    return one.ok ? [one.tag] : [];
  });
  return {
    codes: new Set(read.flatMap((tag) => codesOfTag(tag, parts))),
    slots: new Set(read.flatMap((tag) => (tag.kind === 'slot' ? [tag.slot] : []))),
  };
}

function codesOfTag(tag: WordTag, { pieces }: TemplateParts): string[] {
  switch (tag.kind) {
    case 'figure':
      return [tag.tag.code];
    case 'list':
      return [tag.of];
    case 'if':
      return [tag.code];
    case 'piece': {
      const named = pieces.get(tag.name);
      return named ? codesOfPiece(named.piece) : [];
    }
    default:
      return [];
  }
}

/** The tags as a tree. Throws RangeError for tags in which `inspectWordTags` finds errors. */
export function wordTree(tags: readonly string[]): WordNode[] {
  const root: WordNode[] = [];
  const open: WordNode[][] = [root];
  for (const written of tags) {
    const read = readWordTag(written);
    if (!read.ok) throw new RangeError(`${read.fault}: ${written}`);
    const { tag } = read;
    if (tag.kind === 'end') {
      if (open.length === 1) throw new RangeError(`nothing to close: ${written}`);
      open.pop();
      continue;
    }
    const node: WordNode = { written, tag, inner: [] };
    open.at(-1)?.push(node);
    if (tag.kind === 'if' || tag.kind === 'list') open.push(node.inner);
  }
  if (open.length > 1) throw new RangeError('something is opened and not closed');
  return root;
}
