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
export { misshapenParts, type ParsedTemplate, parseReportTemplate } from './parse-template.ts';
export { isPeriodWord, periodWords } from './period-words.ts';
export { type TaggedDraft, taggedDraft } from './tagged-draft.ts';
export { formats, readTags } from './tags.ts';
export { partsOf } from './template-parts.ts';
export { readWordTag, type WordTag } from './word-tags.ts';
export { inspectWordTags, type PlacedTag, type WordFinding } from './word-template.ts';
