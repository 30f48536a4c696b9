/** «Việc của tôi», the form, evidence, submission, receipt. */
export const answering = {
  menu: 'Việc của tôi',
} as const;
