/** Campaigns: list, editor, roster, tiers, calendar. */
export const campaigns = {
  menu: 'Đợt khảo sát',
} as const;
