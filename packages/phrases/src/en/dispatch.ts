import type { Translated } from '../shape.ts';
import type { dispatch as source } from '../vi/dispatch.ts';

export const dispatch: Translated<typeof source> = {
  menu: 'Dispatches',
};
