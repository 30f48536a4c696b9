import type { Translated } from '../shape.ts';
import type { campaigns as source } from '../vi/campaigns.ts';

export const campaigns: Translated<typeof source> = {
  menu: 'Campaigns',
};
