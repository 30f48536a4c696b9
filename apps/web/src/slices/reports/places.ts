import type { ReportBlock, ReportView, SlotView } from '@thuocdo/contract/report-views';

/** Everything that stands at one place of the template: a heading, a sentence, the lines of a narrative, a table. */
export interface Placed {
  place: string;
  blocks: ReportBlock[];
  slot: (SlotView & { previous: string | null }) | undefined;
  override: ReportView['overrides'][number] | undefined;
  /** Remarks that nobody has dealt with. */
  openComments: number;
  comments: number;
}

/** The report place by place, in its order. */
export function placesOf(report: ReportView): Placed[] {
  const places = new Map<string, Placed>();
  for (const block of report.blocks) {
    const { place } = block;
    const placed = places.get(place) ?? {
      place,
      blocks: [],
      slot: slotOf(report, block),
      override: report.overrides.find((one) => one.place === place),
      openComments: report.comments.filter(
        (one) => one.place === place && one.parentId === null && one.resolvedAt === null,
      ).length,
      comments: report.comments.filter((one) => one.place === place).length,
    };
    placed.blocks.push(block);
    places.set(place, placed);
  }
  return [...places.values()];
}

function slotOf(report: ReportView, block: ReportBlock): Placed['slot'] {
  if (block.kind !== 'paragraph' || block.slot === undefined) return undefined;
  return report.slots.find(({ slot }) => slot === block.slot);
}
