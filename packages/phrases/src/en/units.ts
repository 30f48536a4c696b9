import type { Translated } from '../shape.ts';
import type { units as source } from '../vi/units.ts';

export const units: Translated<typeof source> = {
  menu: 'Administrative units',
};
