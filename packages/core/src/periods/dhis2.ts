import { type Period, parsePeriod } from './period.ts';

const shape = /^(\d{4})(?:(0[1-9]|1[0-2])(\d{2})?|Q([1-4])|S([12]))?$/;

/**
 * A period as DHIS2 writes it: 20040315, 200403, 2004Q1, 2004S1, 2004. Undefined for anything else, also for its weeks, fortnights and
 * financial years, which offices here do not report by.
 */
export function fromDhis2Period(text: string): Period | undefined {
  const [, year = '', month, day, quarter, half] = shape.exec(text) ?? [];
  if (year === '') return undefined;
  const rest = half
    ? `-H${half}`
    : quarter
      ? `-Q${quarter}`
      : [month, day].map((part) => (part ? `-${part}` : '')).join('');
  const period = `${year}${rest}`;
  return parsePeriod(period) === undefined ? undefined : period;
}

/** The same period as DHIS2 writes it; undefined for what is no period. */
export function toDhis2Period(period: Period): string | undefined {
  const parts = parsePeriod(period);
  if (parts === undefined) return undefined;
  return period.replaceAll('-', '').replace('H', 'S');
}
