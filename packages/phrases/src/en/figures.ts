import type { Translated } from '../shape.ts';
import type { figures as source } from '../vi/figures.ts';

export const figures: Translated<typeof source> = {
  saidInForm: 'question {question}, submission {revision}',
  saidInReview: 'set by a higher level at question {question}, submission {revision}',
  said_typed: 'typed',
  said_import: 'imported file',
  said_push: 'sent by another system',
  said_pull: 'fetched from another system',
  saidSheet: 'sheet “{sheet}”',
  saidCell: 'cell {cell}',
};
