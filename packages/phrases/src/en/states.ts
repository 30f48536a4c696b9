import type { Translated } from '../shape.ts';
import type { states as source } from '../vi/states.ts';

export const states: Translated<typeof source> = {
  not_started: 'Not started',
  drafting: 'In progress',
  awaiting_confirmation: 'Awaiting the chair',
  submitted: 'Submitted',
  returned: 'Returned',
  verified: 'Verified',
  transmitted: 'Sent upward',
};
