export { compile } from './compile.ts';
export { evaluate } from './evaluate.ts';
export type {
  Compiled,
  Evaluated,
  Expression,
  ExpressionFinding,
  ExpressionFindingCode,
  ExpressionValue,
  ResultKind,
  SourceRange,
  UnknownReason,
  VariableKind,
  Variables,
} from './model.ts';
