import type { LegalText, TextReference } from './ruleset.ts';

/** «Quyết định 1127/QĐ-BTTTT ngày 22/6/2022»: the day padded under 10, the month for January and February, as papers print it. */
export function citation(text: Pick<LegalText, 'kind' | 'number' | 'date'>): string {
  const day = text.date ? ` ngày ${paperDay(text.date)}` : '';
  return `${text.kind} ${text.number}${day}`;
}

/** Names the text that gave a threshold when it is not the clause's own: «theo ngưỡng minh hoạ, không phải quy định». */
export function thresholdOrigin(text: TextReference): string {
  if (text.illustrative) return `theo «${text.name}», không phải quy định`;
  if (text.kind === undefined || text.number === undefined) return `theo ${text.name}`;
  return `theo ${citation({ kind: text.kind, number: text.number, date: text.date ?? null })}`;
}

function paperDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const monthText = String(month).padStart(Number(month) <= 2 ? 2 : 1, '0');
  return `${String(day).padStart(2, '0')}/${monthText}/${year}`;
}
