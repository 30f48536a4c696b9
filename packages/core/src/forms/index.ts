export type { FileFinding } from '../shapes/index.ts';
export {
  type AnswerChange,
  type Conflict,
  canonicalJson,
  diffAnswers,
  type Merged,
  mergeOffline,
  sameAnswer,
} from './changes.ts';
export { type Coerced, coerceAnswer, MAX_ROWS } from './coerce.ts';
export { MAX_TEXT } from './coerce-cell.ts';
export type { CompiledForm, CompiledQuestion } from './compiled.ts';
export { type InspectContext, type Inspection, inspect } from './inspect.ts';
export type {
  Answer,
  Answers,
  Cell,
  Check,
  Column,
  ColumnType,
  Context,
  ContextKey,
  Feed,
  Finding,
  Form,
  Option,
  Origin,
  Question,
  QuestionType,
  RespondentClass,
  Row,
  Rule,
  Section,
} from './model.ts';
export { optionNames } from './option-names.ts';
export {
  columnTotals,
  NOT_RELEVANT,
  type PaperAnswer,
  type PaperModel,
  type PaperQuestion,
  type PaperTable,
  paperModel,
  printCell,
  UNANSWERED,
} from './paper.ts';
export { compileForm, type ParsedForm, parseForm } from './parse-form.ts';
export { answeredBy, type Prefilled, type Previous, prefill } from './prefill.ts';
export { type Remark, remarksOf } from './remarks.ts';
export { type Reopened, reopened } from './reopened.ts';
export { type FillContext, isAnswered } from './scope.ts';
export { type GivenValue, valuesOf } from './values.ts';
