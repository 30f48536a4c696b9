import type { Translated } from '../shape.ts';
import type { answering as source } from '../vi/answering.ts';

export const answering: Translated<typeof source> = {
  menu: 'My work',
};
