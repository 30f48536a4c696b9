import type { Piece, ReportTemplate, TemplateBlock, TemplateSection } from './model.ts';
import { readTags, tagsIn } from './tags.ts';

type Structured = Extract<Piece, { kind: 'choose' | 'list' }>;

/** Where something stands in a template: number of the section as printed, and who owns it. */
export type Place = { section: string; owner?: string };
export type NamedPiece = Place & { piece: Structured };
export type TemplateSlot = Place & { slot: string; title: string };
export type BoundCode = Place & { code: string };

/** What of a template can be named from outside: pieces, slots, and every element or indicator that it binds. */
export type TemplateParts = {
  pieces: ReadonlyMap<string, NamedPiece>;
  nameOf: ReadonlyMap<Structured, string>;
  slots: ReadonlyMap<string, TemplateSlot>;
  codes: ReadonlyMap<string, BoundCode>;
};

type Gathered = {
  pieces: Map<string, NamedPiece>;
  nameOf: Map<Structured, string>;
  slots: Map<string, TemplateSlot>;
  codes: Map<string, BoundCode>;
};

/** A choice or list is named by what it is of; the second of the same `…_2`. The order of the template decides. */
export function partsOf(template: ReportTemplate): TemplateParts {
  const gathered: Gathered = { pieces: new Map(), nameOf: new Map(), slots: new Map(), codes: new Map() };
  for (const text of [template.paper.subject, template.paper.closing]) gatherText(text, { section: '' }, gathered);
  for (const section of template.sections) gatherSection(section, { section: '' }, gathered);
  return gathered;
}

/** «I» and «4» are I.4; «6.1» within I.6 is I.6.1. */
export function numberWithin({ number }: Pick<TemplateSection, 'number'>, above: string): string {
  if (number === undefined || above === '') return number ?? above;
  const last = above.split('.').at(-1) ?? '';
  const part = number.startsWith(`${last}.`) ? number.slice(last.length + 1) : number;
  return `${above}.${part}`;
}

/** The owner that a block has: its own, else its section’s. */
export function ownerWithin({ owner }: { owner?: string }, above: { owner?: string }): { owner?: string } {
  const found = owner ?? above.owner;
  return found === undefined ? {} : { owner: found };
}

function gatherSection(section: TemplateSection, above: Place, gathered: Gathered): void {
  const place = { section: numberWithin(section, above.section), ...ownerWithin(section, above) };
  if (section.heading !== undefined) gatherText(section.heading, place, gathered);
  for (const block of section.blocks) gatherBlock(block, place, gathered);
  for (const child of section.children ?? []) gatherSection(child, place, gathered);
}

function gatherBlock(block: TemplateBlock, place: Place, gathered: Gathered): void {
  switch (block.kind) {
    case 'paragraph':
      if (block.onlyIf !== undefined) bind(block.onlyIf.replace(/^next\./u, ''), place, gathered);
      for (const piece of block.pieces) gatherPiece(piece, place, gathered);
      break;
    case 'narrative': {
      const { slot, title } = block;
      if (!gathered.slots.has(slot))
        gathered.slots.set(slot, { slot, title, section: place.section, ...ownerWithin(block, place) });
      break;
    }
    case 'table':
      for (const cell of block.rows.flat()) gatherText(cell, place, gathered);
      break;
    case 'list_table':
      bind(block.of, place, gathered);
  }
}

function gatherPiece(piece: Piece, place: Place, gathered: Gathered): void {
  if (typeof piece === 'string') gatherText(piece, place, gathered);
  else if (piece.kind === 'note') for (const inner of piece.pieces) gatherPiece(inner, place, gathered);
  else gatherStructured(piece, place, gathered);
}

function gatherStructured(piece: Structured, place: Place, gathered: Gathered): void {
  const name = freeName(piece.of, gathered.pieces);
  gathered.pieces.set(name, { piece, ...place });
  gathered.nameOf.set(piece, name);
  for (const code of codesOfPiece(piece)) bind(code, place, gathered);
}

/** Every element or indicator that a choice or list reads. */
export function codesOfPiece(piece: Structured): string[] {
  if (piece.kind === 'list') return [piece.of];
  const forms = [piece.zero, piece.one, piece.positive, piece.negative, piece.missing, piece.other];
  return [piece.of, ...forms.flatMap((form) => codesIn(form ?? ''))];
}

function gatherText(text: string, place: Place, gathered: Gathered): void {
  for (const code of codesIn(text)) bind(code, place, gathered);
}

function codesIn(text: string): string[] {
  const read = readTags(text);
  return read.ok ? tagsIn(read.segments).map(({ code }) => code) : [];
}

function bind(code: string, place: Place, { codes }: Gathered): void {
  if (!codes.has(code)) codes.set(code, { code, ...place });
}

function freeName(code: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(code)) return code;
  let count = 2;
  while (taken.has(`${code}_${count}`)) count += 1;
  return `${code}_${count}`;
}
