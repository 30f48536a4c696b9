import type { ReportTemplate, TemplateBlock, TemplateSection } from './model.ts';
import { readTags, type Segment } from './tags.ts';

/** A text that a person writes, with the part of the department that owes it. */
export type ReportSlot = {
  slot: string;
  title: string;
  owner?: string;
  /** Id of its section. */
  section: string;
  /** It says what is planned for the next period. */
  isPlan: boolean;
};

/** The slots of a template in their order. */
export function slotsOf(template: ReportTemplate): ReportSlot[] {
  return template.sections.flatMap((section) => slotsIn(section, undefined, isPlanSection(section)));
}

function slotsIn(section: TemplateSection, above: string | undefined, isPlan: boolean): ReportSlot[] {
  const owner = section.owner ?? above;
  const own = section.blocks.flatMap((block): ReportSlot[] => {
    if (block.kind !== 'narrative') return [];
    const { slot, title } = block;
    const answers = block.owner ?? owner;
    return [{ slot, title, ...(answers === undefined ? {} : { owner: answers }), section: section.id, isPlan }];
  });
  return [...own, ...(section.children ?? []).flatMap((child) => slotsIn(child, owner, isPlan))];
}

/** «IV. KẾ HOẠCH CÔNG TÁC THÁNG 6 NĂM 2021»: a section whose heading speaks of the next period. */
export function isPlanSection({ heading }: Pick<TemplateSection, 'heading'>): boolean {
  if (heading === undefined) return false;
  const read = readTags(heading);
  return (
    read.ok && read.segments.some((segment: Segment) => segment.kind === 'period' && segment.word.startsWith('next'))
  );
}

/** The blocks of a section and all below it, each with its place. */
export function placedBlocks(section: TemplateSection): { place: string; block: TemplateBlock }[] {
  return [
    ...section.blocks.map((block, at) => ({ place: `${section.id}.${at}`, block })),
    ...(section.children ?? []).flatMap(placedBlocks),
  ];
}
