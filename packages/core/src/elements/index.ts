export type { Aggregation, Element, ElementDictionary, ElementScope, ElementType } from './model.ts';
export { type ParsedElements, parseElements } from './parse-elements.ts';
