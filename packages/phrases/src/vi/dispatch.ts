/** Dispatches (công văn) and their attachments. */
export const dispatch = {
  menu: 'Công văn',
} as const;
