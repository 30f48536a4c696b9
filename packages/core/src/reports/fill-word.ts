import { isFor, isSaid, joined } from './draft.ts';
import { asValue, findList } from './find.ts';
import type { ListRow, Missing, ReportMaterial, ReportTemplate, UsedFigure } from './model.ts';
import { periodOf, periodWord } from './period-words.ts';
import { NOT_KNOWN, printed } from './print.ts';
import { type Tag, tagText } from './tags.ts';
import { type Place, partsOf, type TemplateParts } from './template-parts.ts';
import { type WordNode, wordTree } from './word-template.ts';
import { cellOf, type Desk, nameOf, writePieces, writeText } from './write-pieces.ts';

/** What stands for each tag, by the tag as written; a list has one of these a row, a condition says whether it is met. */
export type Bindings = { [written: string]: string | boolean | Bindings[] };

/** Words of the paper itself: its number, and its day in words. */
export type Stamp = { number: string; date: string };

export type FilledWord = { bindings: Bindings; figures: UsedFigure[]; missing: Missing[] };

type Fill = { base: TemplateParts; material: ReportMaterial; stamp: Stamp; desk: Desk };
type Row = { row: ListRow | undefined; at: number; first: { done: boolean } };

/**
 * Texts for the tags of a Word template, by the same rules as a draft: what is not known is «chưa có số liệu» and listed.
 * `tags` stand in the order of the file. Throws RangeError for tags that `inspectWordTags` refuses and for a period that the
 * base template is not for.
 */
export function fillWordTags(
  tags: readonly string[],
  base: ReportTemplate,
  material: ReportMaterial,
  stamp: Stamp,
): FilledWord {
  if (!isFor(base, material.period)) throw new RangeError(`${base.code} is not for ${material.period}`);
  const desk: Desk = { material, section: '', owner: undefined, figures: [], missing: [] };
  const bindings = fillNodes(wordTree(tags), { base: partsOf(base), material, stamp, desk }, undefined);
  return { bindings, figures: desk.figures, missing: once(desk.missing) };
}

/** A tag that stands in ten places is missing once. */
function once(missing: readonly Missing[]): Missing[] {
  const seen = new Set<string>();
  return missing.filter(({ kind, code, period }) => {
    const key = `${kind} ${code} ${period}`;
    return !seen.has(key) && seen.add(key);
  });
}

function fillNodes(nodes: readonly WordNode[], fill: Fill, row: Row | undefined): Bindings {
  const bindings: Bindings = {};
  for (const node of nodes) {
    const value = fillNode(node, fill, row);
    if (value !== undefined && !(value === '' && Object.hasOwn(bindings, node.written))) bindings[node.written] = value;
    // The library keeps a condition’s inside in the scope around it.
    if (node.tag.kind === 'if' && value === true) Object.assign(bindings, fillNodes(node.inner, fill, row));
  }
  return bindings;
}

function fillNode({ tag, inner }: WordNode, fill: Fill, row: Row | undefined): Bindings[string] | undefined {
  const { material, stamp } = fill;
  switch (tag.kind) {
    case 'period':
      return periodWord(tag.word, material.period);
    case 'stamp':
      return stamp[tag.word];
    case 'row':
      return String((row?.at ?? 0) + 1);
    case 'figure':
      return row !== undefined && !isKnown(tag.tag.code, material) ? cellText(tag.tag, row) : figureText(tag.tag, fill);
    case 'slot':
      return slotText(tag.slot, fill);
    case 'piece':
      return pieceText(tag.name, fill);
    case 'if':
      return isMet(tag, material, row);
    case 'list':
      return fillRows(tag, inner, fill);
    default:
      return undefined;
  }
}

function isKnown(code: string, { names }: ReportMaterial): boolean {
  return Object.hasOwn(names, code);
}

function figureText(tag: Tag, { base, desk }: Fill): string {
  return joined(writeText(tagText(tag), at(base.codes.get(tag.code), desk)));
}

/** The desk of a place of the base template. */
function at(place: Place | undefined, desk: Desk): Desk {
  return { ...desk, section: place?.section ?? '', owner: place?.owner };
}

function pieceText(name: string, { base, desk }: Fill): string {
  const named = base.pieces.get(name);
  if (named === undefined) throw new RangeError(`no piece ${name}`);
  return joined(writePieces([named.piece], at(named, desk)));
}

function slotText(slot: string, { base, material, desk }: Fill): string {
  const place = base.slots.get(slot);
  if (place === undefined) throw new RangeError(`no slot ${slot}`);
  const text = Object.hasOwn(material.narratives, slot) ? (material.narratives[slot] ?? '').trim() : '';
  if (text !== '') return text.replaceAll(/\s*\n+\s*/gu, '\n');
  const { title, section, owner } = place;
  desk.missing.push({
    kind: 'narrative',
    code: slot,
    name: title,
    period: material.period,
    section,
    ...(owner === undefined ? {} : { owner }),
  });
  return `${title}: chưa có nội dung.`;
}

type Condition = { code: string; when: 'this' | 'next' };

/** In a row: the cell is there. Of a list that is not known everything is shown, so that the gap is. */
function isMet({ code, when }: Condition, material: ReportMaterial, row: Row | undefined): boolean {
  if (row !== undefined && !isKnown(code, material))
    return row.row === undefined || cellOf(row.row, code) !== undefined;
  return isSaid(material, when === 'next' ? `next.${code}` : code);
}

function fillRows({ of, when }: { of: string; when: 'this' | 'next' }, inner: WordNode[], fill: Fill): Bindings[] {
  const { base, material, desk } = fill;
  const period = periodOf(when, material.period);
  const found = findList(material, of, period);
  const place = base.codes.get(of);
  const head = { code: of, name: nameOf(of, material), period, section: place?.section ?? '' };
  if (found === undefined) {
    desk.missing.push({ kind: 'figure', ...head, ...(place?.owner === undefined ? {} : { owner: place.owner }) });
    return [fillNodes(inner, fill, { row: undefined, at: 0, first: { done: false } })];
  }
  const { rows, from, sources } = found;
  desk.figures.push({ ...head, text: String(rows.length), value: asValue(rows), from, sources });
  return rows.map((row, index) => fillNodes(inner, fill, { row, at: index, first: { done: false } }));
}

/** Of a list that is not known the first cell says so and the others are empty. */
function cellText(tag: Tag, { row, first }: Row): string {
  if (row !== undefined) {
    const cell = cellOf(row, tag.code);
    return cell === undefined ? '' : printed(cell, tag.format);
  }
  const isFirst = !first.done;
  first.done = true;
  return isFirst ? NOT_KNOWN : '';
}
