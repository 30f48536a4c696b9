import type { FileFinding } from '../shapes/index.ts';
import type { Piece, ReportTemplate, TemplateBlock, TemplateSection } from './model.ts';
import { readTags, tagsIn } from './tags.ts';

/** Codes of elements and indicators, of indicators that are a growth, and of the parts of the department. */
export type KnownCodes = {
  codes: ReadonlySet<string>;
  growths: ReadonlySet<string>;
  owners: ReadonlySet<string>;
};

type Look = { known: KnownCodes; ids: Set<string>; slots: Set<string>; findings: FileFinding[] };

/** What is wrong with a template whose structure is right. */
export function inspectTemplate(template: ReportTemplate, known: KnownCodes): FileFinding[] {
  const look: Look = { known, ids: new Set(), slots: new Set(), findings: [] };
  const { subject, closing } = template.paper;
  inspectText(subject, 'paper.subject', look);
  inspectText(closing, 'paper.closing', look);
  template.sections.forEach((section, at) => {
    inspectSection(section, `sections[${at}]`, look);
  });
  return look.findings;
}

function inspectSection(section: TemplateSection, path: string, look: Look): void {
  once(section.id, look.ids, { path: `${path}.id`, code: 'section-twice', params: { id: section.id } }, look);
  inspectOwner(section.owner, `${path}.owner`, look);
  if (section.heading !== undefined) inspectText(section.heading, `${path}.heading`, look);
  section.blocks.forEach((block, at) => {
    inspectBlock(block, `${path}.blocks[${at}]`, look);
  });
  section.children?.forEach((child, at) => {
    inspectSection(child, `${path}.children[${at}]`, look);
  });
}

function inspectBlock(block: TemplateBlock, path: string, look: Look): void {
  switch (block.kind) {
    case 'paragraph':
      if (block.onlyIf !== undefined) inspectCode(block.onlyIf.replace(/^next\./u, ''), `${path}.onlyIf`, look);
      inspectPieces(block.pieces, `${path}.pieces`, look);
      break;
    case 'narrative':
      once(block.slot, look.slots, { path: `${path}.slot`, code: 'slot-twice', params: { slot: block.slot } }, look);
      inspectOwner(block.owner, `${path}.owner`, look);
      break;
    case 'table':
      block.rows.forEach((row, at) => {
        inspectWidth(row, block.head, `${path}.rows[${at}]`, look);
        for (const cell of row) inspectText(cell, `${path}.rows[${at}]`, look);
      });
      break;
    case 'list_table':
      inspectCode(block.of, `${path}.of`, look);
      inspectWidth(block.cells, block.head, `${path}.cells`, look);
      for (const cell of block.cells) inspectTags(cell, `${path}.cells`, look);
  }
}

function inspectWidth(row: readonly string[], head: readonly string[], path: string, { findings }: Look): void {
  if (row.length !== head.length)
    findings.push({ path, code: 'row-width', params: { wanted: head.length, found: row.length } });
}

function inspectPieces(pieces: readonly Piece[], path: string, look: Look): void {
  pieces.forEach((piece, at) => {
    inspectPiece(piece, `${path}[${at}]`, look);
  });
}

function inspectPiece(piece: Piece, path: string, look: Look): void {
  if (typeof piece === 'string') inspectText(piece, path, look);
  else if (piece.kind === 'note') inspectPieces(piece.pieces, `${path}.pieces`, look);
  else {
    inspectCode(piece.of, `${path}.of`, look);
    if (piece.kind === 'list') inspectTags(piece.item, `${path}.item`, look);
    else inspectForms(piece, path, look);
  }
}

function inspectForms(choice: Extract<Piece, { kind: 'choose' }>, path: string, look: Look): void {
  const { zero, one, positive, negative, missing, other } = choice;
  for (const [name, form] of Object.entries({ zero, one, positive, negative, missing, other }))
    if (form !== undefined) inspectText(form, `${path}.${name}`, look);
}

/** Tagged words of which every tag is a figure. */
function inspectText(text: string, path: string, look: Look): void {
  for (const { code, format } of inspectTags(text, path, look)) {
    inspectCode(code, path, look);
    const isChange = format === 'change' || format === 'rise';
    if (isChange && look.known.codes.has(code) && !look.known.growths.has(code))
      look.findings.push({ path, code: 'not-a-growth', params: { code } });
  }
}

function inspectTags(text: string, path: string, { findings }: Look): ReturnType<typeof tagsIn> {
  const read = readTags(text);
  if (read.ok) return tagsIn(read.segments);
  findings.push({ path, code: read.fault, params: { at: read.at } });
  return [];
}

function inspectCode(code: string, path: string, { known, findings }: Look): void {
  if (!known.codes.has(code)) findings.push({ path, code: 'unknown-element', params: { element: code } });
}

function inspectOwner(owner: string | undefined, path: string, { known, findings }: Look): void {
  if (owner !== undefined && !known.owners.has(owner))
    findings.push({ path, code: 'unknown-owner', params: { owner } });
}

function once(name: string, seen: Set<string>, finding: FileFinding, { findings }: Look): void {
  if (seen.has(name)) findings.push(finding);
  seen.add(name);
}
