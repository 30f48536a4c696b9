import { previous } from '@thuocdo/core/periods';

export type TemplateKind = 'month' | 'quarter' | 'half' | 'year';

const parts: Record<Exclude<TemplateKind, 'year'>, { count: number; mark: (index: number) => string }> = {
  month: { count: 12, mark: (index) => String(index).padStart(2, '0') },
  quarter: { count: 4, mark: (index) => `Q${index}` },
  half: { count: 2, mark: (index) => `H${index}` },
};

/** The marks of a year's periods of a kind: «01» … «12», «Q1» … «Q4». */
export function marksOf(kind: Exclude<TemplateKind, 'year'>): string[] {
  const { count, mark } = parts[kind];
  return Array.from({ length: count }, (_, at) => mark(at + 1));
}

/** The last whole period of a kind before a day: what a report is usually about. */
export function periodBefore(kind: TemplateKind, today: string): string {
  const year = today.slice(0, 4);
  if (kind === 'year') return previous(year);
  const month = Number(today.slice(5, 7));
  const { count, mark } = parts[kind];
  return previous(`${year}-${mark(Math.ceil(month / (12 / count)))}`);
}
