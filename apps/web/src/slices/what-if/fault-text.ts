import { showNumber } from '../../ui/numbers.ts';
import type { Words } from '../../ui/words.tsx';
import type { DraftFault } from './threshold-draft.ts';

/** The id of the field in which a threshold is typed; codes hold dots, ids do not. */
export const fieldId = (code: string, field: string): string => `try-${code}-${field}`.replaceAll('.', '_');

export function faultText(fault: DraftFault, t: Words['t']): string {
  if (fault.rule === 'below') return t('whatIf.belowMinimum', { minimum: showNumber(fault.minimum) });
  if (fault.rule === 'above') return t('whatIf.aboveMaximum', { maximum: showNumber(fault.maximum) });
  return t(fault.rule === 'not-whole' ? 'whatIf.notWhole' : 'whatIf.notNumber');
}
