import type { Translated } from '../shape.ts';
import type { levels as source } from '../vi/levels.ts';

export const levels: Translated<typeof source> = {
  self: 'Self-reported',
  checked: 'Checked',
  verified: 'Verified',
  published: 'Published',
  highest: 'Highest level reached',
  met: 'Met',
  unmet: 'Not met',
  unknown: 'Not enough data',
  exempt: 'Exempt',
};
