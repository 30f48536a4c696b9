import type { Piece, ReportTemplate, TemplateBlock, TemplateSection } from '@thuocdo/core/reports';

/** Where a section stands: indexes from the top, `[0, 2]` is the third child of the first. */
export type SectionPath = readonly number[];

export type OutlineLine = { path: SectionPath; section: TemplateSection; at: number; of: number };

/** All sections in the order of the paper. */
export function outlineOf(sections: readonly TemplateSection[], above: SectionPath = []): OutlineLine[] {
  return sections.flatMap((section, at) => {
    const path = [...above, at];
    return [{ path, section, at, of: sections.length }, ...outlineOf(section.children ?? [], path)];
  });
}

/** As core names it in findings: `sections[0].children[2]`. */
export function pathName(path: SectionPath): string {
  return path.map((at, depth) => `${depth === 0 ? 'sections' : 'children'}[${at}]`).join('.');
}

export function sectionAt({ sections }: ReportTemplate, path: SectionPath): TemplateSection | undefined {
  let list: readonly TemplateSection[] = sections;
  let found: TemplateSection | undefined;
  for (const at of path) {
    found = list[at];
    list = found?.children ?? [];
  }
  return found;
}

type Change = (siblings: TemplateSection[]) => TemplateSection[];

/** The template with the siblings of a section changed. */
function withSiblings(sections: readonly TemplateSection[], path: SectionPath, change: Change): TemplateSection[] {
  const [at = 0, ...rest] = path;
  if (rest.length === 0) return change([...sections]);
  return sections.map((section, index) => {
    if (index !== at) return section;
    const { children: _old, ...bare } = section;
    const children = withSiblings(section.children ?? [], rest, change);
    return children.length === 0 ? bare : { ...bare, children };
  });
}

const lastOf = (path: SectionPath): number => path.at(-1) ?? 0;

export function withSection(template: ReportTemplate, path: SectionPath, section: TemplateSection): ReportTemplate {
  const at = lastOf(path);
  return { ...template, sections: withSiblings(template.sections, path, (all) => all.with(at, section)) };
}

/** A new section under `parent` ([]: at the top), at its end, with the place where it stands. */
export function withAdded(
  template: ReportTemplate,
  parent: SectionPath,
): { template: ReportTemplate; path: SectionPath } {
  const siblings = parent.length === 0 ? template.sections : (sectionAt(template, parent)?.children ?? []);
  const path = [...parent, siblings.length];
  const added: TemplateSection = { id: freeId(template), number: '', heading: '', blocks: [] };
  return { template: { ...template, sections: withSiblings(template.sections, path, (all) => [...all, added]) }, path };
}

function freeId({ sections }: ReportTemplate): string {
  const taken = new Set(outlineOf(sections).map(({ section }) => section.id));
  let count = taken.size + 1;
  while (taken.has(`muc_${count}`)) count += 1;
  return `muc_${count}`;
}

export function withoutSection(template: ReportTemplate, path: SectionPath): ReportTemplate {
  const at = lastOf(path);
  return { ...template, sections: withSiblings(template.sections, path, (all) => all.toSpliced(at, 1)) };
}

/** One place up or down among its siblings. */
export function withMoved(
  template: ReportTemplate,
  path: SectionPath,
  step: -1 | 1,
): { template: ReportTemplate; path: SectionPath } {
  const sections = withSiblings(template.sections, path, (all) => moved(all, lastOf(path), step));
  return { template: { ...template, sections }, path: [...path.slice(0, -1), lastOf(path) + step] };
}

/** A list with one of its items a place further up or down; at the end it stays. */
export function moved<T>(list: readonly T[], at: number, step: -1 | 1): T[] {
  const other = list[at + step];
  const one = list[at];
  if (one === undefined || other === undefined) return [...list];
  return list.with(at, other).with(at + step, one);
}

export const blockKinds = ['paragraph', 'narrative', 'table', 'list_table'] as const;
export const pieceKinds = ['text', 'choose', 'list', 'note'] as const;
export type PieceKind = (typeof pieceKinds)[number];

export function newBlock(kind: TemplateBlock['kind'], slots: ReadonlySet<string>): TemplateBlock {
  switch (kind) {
    case 'paragraph':
      return { kind, mark: 'dash', pieces: [''] };
    case 'narrative':
      return { kind, slot: freeSlot(slots), title: '', mark: 'dash' };
    case 'table':
      return { kind, head: ['', ''], rows: [['', '']] };
    case 'list_table':
      return { kind, of: '', head: [''], cells: [''] };
  }
}

function freeSlot(taken: ReadonlySet<string>): string {
  let count = taken.size + 1;
  while (taken.has(`doan_${count}`)) count += 1;
  return `doan_${count}`;
}

export function newPiece(kind: PieceKind): Piece {
  switch (kind) {
    case 'text':
      return '';
    case 'choose':
      return { kind, of: '', zero: '', other: '' };
    case 'list':
      return { kind, of: '', item: '{name}' };
    case 'note':
      return { kind, pieces: [''] };
  }
}

export const kindOfPiece = (piece: Piece): PieceKind => (typeof piece === 'string' ? 'text' : piece.kind);

/** An object without the key when there is nothing to say. */
export function withOptional<T extends object, K extends keyof T>(from: T, key: K, value: T[K] | '' | undefined): T {
  const { [key]: _old, ...rest } = from;
  return (value === '' || value === undefined ? rest : { ...rest, [key]: value }) as T;
}
