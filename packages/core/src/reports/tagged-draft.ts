import type {
  DraftBlock,
  DraftRun,
  Piece,
  ReportDraft,
  ReportTemplate,
  TemplateBlock,
  TemplateSection,
} from './model.ts';
import { type Segment, segmentsOf, tagText } from './tags.ts';
import { numberWithin, ownerWithin, type Place, partsOf, type TemplateParts } from './template-parts.ts';

/** A template as a paper with tags where figures will stand: what an officer goes on from in Word. */
export type TaggedDraft = Pick<ReportDraft, 'paper' | 'blocks'>;

type Writing = { parts: TemplateParts; count: string };

/**
 * Writes a template with the tags of `readWordTag`: choices and lists become named pieces, conditions `{#if:…}`, tables of lists
 * a row that is repeated. Filled for a period it says what `draftReport` says. Throws RangeError for a template that
 * `parseReportTemplate` would refuse.
 */
export function taggedDraft(template: ReportTemplate): TaggedDraft {
  const parts = partsOf(template);
  const { subject, closing } = template.paper;
  return {
    paper: { ...template.paper, subject: tagged(subject), closing: tagged(closing) },
    blocks: template.sections.flatMap((section) => writeSection(section, { section: '' }, parts, 1)),
  };
}

function writeSection(section: TemplateSection, above: Place, parts: TemplateParts, level: number): DraftBlock[] {
  const place = { section: numberWithin(section, above.section), ...ownerWithin(section, above) };
  const here = { ...place, place: section.id };
  const { heading, number } = section;
  const text = heading === undefined ? '' : tagged(heading);
  const head: DraftBlock[] =
    heading === undefined ? [] : [{ kind: 'heading', level, ...here, text: number ? `${number}. ${text}` : text }];
  const writing = { parts, count: `so_${section.id.replaceAll('.', '_')}`.slice(0, 60) };
  return [
    ...head,
    ...section.blocks.map((block, at) => writeBlock(block, { ...place, place: `${section.id}.${at}` }, writing)),
    ...(section.children ?? []).flatMap((child) => writeSection(child, place, parts, level + 1)),
  ];
}

function writeBlock(block: TemplateBlock, place: Place & { place: string }, writing: Writing): DraftBlock {
  switch (block.kind) {
    case 'paragraph': {
      const runs = writeRuns(block.pieces, writing.parts);
      return { kind: 'paragraph', ...place, runs: wrapped([{ text: markOf(block, writing) }, ...runs], block.onlyIf) };
    }
    case 'narrative': {
      const text = `${markOf(block, writing)}{slot:${block.slot}}`;
      return { kind: 'paragraph', ...place, slot: block.slot, runs: [{ text }] };
    }
    case 'table':
      return {
        kind: 'table',
        place: place.place,
        section: place.section,
        head: block.head,
        rows: block.rows.map(rowOf),
      };
    case 'list_table':
      return {
        kind: 'table',
        place: place.place,
        section: place.section,
        head: block.head,
        rows: [listRow(block).map((text) => [{ text }])],
      };
  }
}

function rowOf(cells: readonly string[]): DraftRun[][] {
  return cells.map((cell) => [{ text: tagged(cell) }]);
}

const MARKS = { dash: '- ', plus: '+ ' } as const;

function markOf({ mark }: { mark?: 'dash' | 'plus' | 'number' }, { count }: Writing): string {
  if (mark === undefined) return '';
  return mark === 'number' ? `{@n:${count}}. ` : MARKS[mark];
}

function wrapped(runs: DraftRun[], condition: string | undefined): DraftRun[] {
  const said = runs.filter(({ text, note }) => text !== '' || note);
  return condition === undefined ? said : [{ text: `{#if:${condition}}` }, ...said, { text: '{/if}' }];
}

function writeRuns(pieces: readonly Piece[], parts: TemplateParts): DraftRun[] {
  const runs: DraftRun[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') runs.push({ text: tagged(piece) });
    else if (piece.kind !== 'note') runs.push({ text: `{>${parts.nameOf.get(piece) ?? piece.of}}` });
    else runs.push({ ...(runs.pop() ?? { text: '' }), note: writeRuns(piece.pieces, parts) });
  }
  return runs;
}

type ListTable = Extract<TemplateBlock, { kind: 'list_table' }>;

/** One row that Word’s table repeats; a list of one column says so, else the words in the cell would repeat. */
function listRow({ of, cells }: ListTable): string[] {
  const [only] = cells;
  if (cells.length === 1) return [`{#${of} [loopOver: "row"]}${itemTags(only ?? '')}{/${of}}`];
  return cells.map((cell, at) => {
    const before = at === 0 ? `{#${of}}` : '';
    return `${before}${itemTags(cell)}${at === cells.length - 1 ? `{/${of}}` : ''}`;
  });
}

/** Tags of a row: what needs its cells stands in a condition for each. */
function itemTags(cell: string): string {
  return segmentsOf(cell).map(itemSegment).join('');
}

function itemSegment(segment: Segment): string {
  if (segment.kind !== 'group') return written(segment);
  const cells = segment.segments.flatMap((one) => (one.kind === 'figure' ? [one.tag.code] : []));
  const inner = segment.segments.map(itemSegment).join('');
  return `${cells.map((cell) => `{#if:${cell}}`).join('')}${inner}${cells.map(() => '{/if}').join('')}`;
}

/** Tagged text as a Word file has it: groups lose their brackets, which only rows of lists need. */
function tagged(text: string): string {
  return segmentsOf(text).map(written).join('');
}

function written(segment: Segment): string {
  switch (segment.kind) {
    case 'words':
      return segment.text;
    case 'period':
      return `{@${segment.word}}`;
    case 'group':
      return segment.segments.map(written).join('');
    case 'figure':
      return tagText(segment.tag);
  }
}
