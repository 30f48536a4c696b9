import { createHash } from 'node:crypto';
import type {
  OverrideOfBlock,
  PlanItemView,
  ReportConflict,
  ReportFinding,
  SlotView,
} from '@thuocdo/contract/report-views';
import { type Figure, figureTable, showFigure } from '@thuocdo/core/figures';
import { label } from '@thuocdo/core/periods';
import { draftReport, type ReportDraft, type ReportKit, slotsOf, withOverrides } from '@thuocdo/core/reports';
import type { z } from 'zod';
import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { reportKit } from '../definitions/index.ts';
import { type FigureKind, type FigureScene, figureKinds, figureScene } from '../figures/index.ts';
import type { PublishedTemplate } from '../report-templates/index.ts';
import { confirmedLists } from './confirmed-lists.ts';
import { type FigureSource, figureSource } from './figure-sources.ts';
import { answeredFindings } from './findings.ts';
import { answersOf, overridesOf } from './notes.queries.ts';
import { planOf } from './plan.ts';
import type { ReportRow } from './reports.queries.ts';
import { slotViews } from './slots.queries.ts';
import { templateFor } from './templates.ts';

/** Everything that a report says and rests on, as it stands today or as it was submitted. */
export interface WholeReport {
  template: PublishedTemplate;
  draft: ReportDraft;
  /** One for each figure of the draft. */
  sources: FigureSource[];
  conflicts: z.output<typeof ReportConflict>[];
  findings: ReportFinding[];
  slots: SlotView[];
  plan: PlanItemView[];
  overrides: z.output<typeof OverrideOfBlock>[];
  owners: ReportKit['owners'];
}

/** Drafts a report anew from the figures, confirmations and texts of this moment. */
export async function prepareReport(db: Reader, found: Found<ReportRow>): Promise<WholeReport> {
  const { row: report } = found;
  const kit = await reportKit(db);
  const template = await templateFor(db, report.unitId, report.template);
  const scene = await figureScene(db, report.unitId);
  const kinds = await figureKinds(db);
  const confirmed = await confirmedLists(db, report, found.unitPath);
  const slots = await slotViews(db, report, slotsOf(template.template));
  const overrides = await overridesOf(db, report);
  const figures = withConfirmed(scene, confirmed.figures);
  const { indicators, checks, names } = kit;
  const narratives = Object.fromEntries(slots.map(({ slot, text }) => [slot, text]));
  const { unitId, period } = report;
  const material = { unitId, period, figures, indicators, checks, names, narratives, lists: confirmed.lists };
  const draft = withOverrides(draftReport(template.template, material), overrides);
  const known = { scene, asked: { book: indicators, table: figures, unitId }, kinds, names };
  return {
    template,
    draft,
    sources: draft.figures.map((figure) => figureSource(figure, known)),
    conflicts: conflictsOf(scene, draft, kinds),
    findings: answeredFindings(draft.findings, await answersOf(db, report)),
    slots,
    plan: await planOf(db, report),
    overrides,
    owners: kit.owners,
  };
}

/** What confirmations give stands before what the register says of the same cell. */
function withConfirmed({ table, unitId }: FigureScene, confirmed: readonly Figure[]) {
  const taken = new Set(confirmed.map(({ element, period }) => `${element} ${period}`));
  const own = [...(table.get(unitId)?.values() ?? [])].flatMap((periods) => [...periods.values()]);
  return figureTable([...own.filter(({ element, period }) => !taken.has(`${element} ${period}`)), ...confirmed]);
}

/** Cells that count as not known because sources differ, as far as the report misses them. */
function conflictsOf(
  { conflicts, names }: FigureScene,
  { missing }: ReportDraft,
  kinds: ReadonlyMap<string, FigureKind>,
): z.output<typeof ReportConflict>[] {
  const periods = new Set(missing.map(({ period }) => period));
  return conflicts
    .filter(({ period }) => periods.has(period))
    .map(({ element, period, said }) => ({
      element,
      name: kinds.get(element)?.name ?? element,
      period,
      periodName: label(period),
      said: said.map(({ source, value }) => ({
        source: names.get(source) ?? source,
        text: showFigure(kinds.get(element) ?? { type: 'decimal' }, value),
      })),
    }));
}

/** Of all that is printed and raised: what is submitted is what was seen. */
export function fingerprintOf({ template, draft }: Pick<WholeReport, 'template' | 'draft'>): string {
  return createHash('sha256')
    .update(JSON.stringify([template.code, template.version, draft]))
    .digest('hex');
}
