export { evaluateIndicator, lookUp, periodAgainst, workOut, workOutExpression } from './evaluate.ts';
export { explainIndicator, growthParts, growthWords, type Names } from './explain.ts';
export { codesOf, inspectFormula } from './inspect-formula.ts';
export type {
  Against,
  Formula,
  Found,
  Indicator,
  IndicatorBook,
  IndicatorFile,
  IndicatorResult,
  Input,
  Outcome,
  Scene,
  Unknown,
} from './model.ts';
export { formulaShape, type ParsedIndicators, parseIndicators } from './parse-indicators.ts';
export { cut, rounded } from './rounding.ts';
export { compileOver, readsOf, type Vocabulary } from './vocabulary.ts';
