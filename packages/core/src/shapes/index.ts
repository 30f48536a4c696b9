export {
  byWord,
  code,
  type FileFinding,
  flag,
  flagOr,
  list,
  number,
  object,
  type Shape,
  text,
  whole,
  word,
} from './shapes.ts';
