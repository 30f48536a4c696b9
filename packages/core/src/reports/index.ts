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
export { type ParsedTemplate, parseReportTemplate } from './parse-template.ts';
