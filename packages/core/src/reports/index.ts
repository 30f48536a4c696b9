export { type BlockChange, blockText, compareDrafts, type DraftChanges, type FigureChange } from './compare-drafts.ts';
export { draftReport, isFor, joined } from './draft.ts';
export { type Bindings, type FilledWord, fillWordTags, type Stamp } from './fill-word.ts';
export { inspectTemplate, type KnownCodes } from './inspect-template.ts';
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
export { misshapenParts, type ParsedTemplate, parseReportTemplate } from './parse-template.ts';
export { isPeriodWord, periodWords } from './period-words.ts';
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
export { type TaggedDraft, taggedDraft } from './tagged-draft.ts';
export { formats, readTags } from './tags.ts';
export { partsOf } from './template-parts.ts';
export { type WordChange, wordChanges } from './word-changes.ts';
export { readWordTag, type WordTag } from './word-tags.ts';
export { inspectWordTags, type PlacedTag, type WordFinding } from './word-template.ts';
