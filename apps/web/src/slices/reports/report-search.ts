/** The parts of a report, one at a time. */
export const VIEWS = ['van-ban', 'phong', 'ke-hoach', 'kiem-tra', 'trinh-duyet', 'so-sanh'] as const;
export type ReportPart = (typeof VIEWS)[number];

export interface ReportSearch {
  xem?: ReportPart;
  /** Where in the text to go: a section «I.4». */
  muc?: string;
}

/** What the address asks to see; anything else is the text. */
export function readReportSearch(search: Record<string, unknown>): ReportSearch {
  const xem = VIEWS.find((one) => one === search['xem']);
  const muc = search['muc'];
  return {
    ...(xem === undefined ? {} : { xem }),
    ...(typeof muc === 'string' && /^[\w.]{1,20}$/u.test(muc) ? { muc } : {}),
  };
}
