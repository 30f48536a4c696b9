import type { Translated } from '../shape.ts';
import type { review as source } from '../vi/review.ts';

export const review: Translated<typeof source> = {
  menu: 'Check and verify',
};
