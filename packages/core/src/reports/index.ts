export { type BlockChange, blockText, compareDrafts, type DraftChanges, type FigureChange } from './compare-drafts.ts';
export { draftReport, isFor, joined } from './draft.ts';
export type { KnownCodes } from './inspect-template.ts';
export { type ReportKit, readFigures, readReportKit } from './kit.ts';
export type {
  DraftBlock,
  DraftRun,
  ListRow,
  Missing,
  Piece,
  ReportDraft,
  ReportList,
  ReportMaterial,
  ReportTemplate,
  TemplateBlock,
  TemplateSection,
  UsedFigure,
} from './model.ts';
export { type BlockOverride, withOverrides } from './override-blocks.ts';
export { type ParsedTemplate, parseReportTemplate } from './parse-template.ts';
export { PLAN_OUTCOMES, type PlanItem, type PlanOutcome, planItems, planLine } from './plan-items.ts';
export {
  isOpen,
  isSeparate,
  REPORT_STATES,
  REPORT_STEPS,
  type ReportState,
  type ReportStep,
  stateAfter,
  type TakenStep,
} from './report-states.ts';
export { type ReportSlot, slotsOf } from './slots.ts';
export { type WordChange, wordChanges } from './word-changes.ts';
