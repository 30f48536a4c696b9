import { choiceName, type ElementNames, type Step } from '@thuocdo/core/judging';
import { formatNumber } from '@thuocdo/core/text';
import type { Words } from '../../ui/words.tsx';

/** One «việc cần làm để đạt» as a sentence. */
export function stepText(step: Step, names: ElementNames, t: Words['t']): string {
  const nameOf = (code: string) => (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
  switch (step.kind) {
    case 'raise':
    case 'lower':
      return t(`explanations.step_${step.kind}`, {
        what: nameOf(step.element),
        change: formatNumber(step.change),
        have: formatNumber(step.have),
        need: formatNumber(step.need),
      });
    case 'fulfil': {
      const what = step.elements.map(nameOf).join('; ');
      return step.elements.length === 1
        ? t('explanations.step_fulfilOne', { what })
        : t('explanations.step_fulfil', { what, count: step.count });
    }
    case 'review':
    case 'provide':
    case 'correct':
      return t(`explanations.step_${step.kind}`, { what: step.elements.map(nameOf).join('; ') });
    case 'declare':
      return t('explanations.step_declare', { what: nameOf(step.attribute) });
    case 'complete-rule':
      return t('explanations.step_complete-rule', { what: step.name });
    case 'reach':
      return t('explanations.step_reach', { what: step.name });
    case 'mend-rows':
      return t('explanations.step_mend-rows', { what: step.name, count: step.count, rows: step.rows.join('; ') });
    case 'choose':
      return t('explanations.step_choose', {
        what: nameOf(step.element),
        choice: choiceName(step.element, step.choice, names),
      });
    case 'earn':
      return t('explanations.step_earn', {
        what: step.elements.map(nameOf).join('; '),
        points: formatNumber(step.points),
        of: formatNumber(step.of),
      });
  }
}
