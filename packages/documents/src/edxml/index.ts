export type {
  EdxmlAttachment,
  EdxmlDocument,
  EdxmlFinding,
  EdxmlParty,
  EdxmlReading,
  EdxmlRule,
} from './model.ts';
export { documentIdOf } from './model.ts';
export { readEdxml } from './read.ts';
export { writeEdxml } from './write.ts';
