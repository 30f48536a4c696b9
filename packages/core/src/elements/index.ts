export type {
  Aggregation,
  Element,
  ElementDictionary,
  ElementScope,
  ElementType,
  RebaseRule,
} from './model.ts';
export { type ParsedElements, parseElements } from './parse-elements.ts';
