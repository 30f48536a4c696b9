import { type Lang, phrase, phraseIfKnown } from '@thuocdo/phrases';
import { showDay } from '../../ui/time.ts';

const shown = ['level', 'tier', 'revision', 'round', 'decision', 'dueDay', 'reason', 'note', 'message'] as const;
/** Words for values that the audit keeps as codes. */
const words: Partial<Record<string, string>> = {
  self: 'levels.self',
  checked: 'levels.checked',
  verified: 'levels.verified',
  confirm: 'review.decision_confirm',
  decline: 'review.decision_decline',
};

/** What the audit chain keeps of a step, as short lines; keys that nobody knows are left out. */
export function timelineDetail(
  lang: Lang,
  detail: Readonly<Record<string, unknown>>,
  tierNames: ReadonlyMap<string, string>,
): string[] {
  const lines = shown.flatMap((key) => {
    const value = detail[key];
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return [];
    return [
      phraseIfKnown(lang, `review.timelineDetail_${key}`, { value: valueWords(lang, key, value, tierNames) }) ?? '',
    ];
  });
  if (detail['bulk'] === true) lines.push(phrase(lang, 'review.timelineBulk'));
  if (detail['onBehalf'] === true) lines.push(phrase(lang, 'review.onBehalf'));
  return [...lines.filter(Boolean), ...itemLines(lang, detail['items'])];
}

function valueWords(lang: Lang, key: string, value: string | number, tierNames: ReadonlyMap<string, string>): string {
  const text = String(value);
  if (key === 'dueDay') return showDay(text);
  if (key === 'tier') return tierNames.get(text) ?? text;
  const known = words[text];
  return (known === undefined ? undefined : phraseIfKnown(lang, known)) ?? text;
}

function itemLines(lang: Lang, items: unknown): string[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { question, reason, decision } = item as Record<string, unknown>;
    if (typeof question !== 'string') return [];
    const said =
      decision === 'accept' || decision === 'replace'
        ? phrase(lang, decision === 'accept' ? 'review.acceptedBy' : 'review.replacedBy')
        : '';
    const text = [said, typeof reason === 'string' ? reason : ''].filter(Boolean).join(' – ');
    return [phrase(lang, 'review.timelineItem', { code: question, text })];
  });
}
