import type { Translated } from '../shape.ts';
import type { rollup as source } from '../vi/rollup.ts';

export const rollup: Translated<typeof source> = {
  menu: 'Roll-up',
};
