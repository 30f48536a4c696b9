import type { AppraisalSummary, ConfirmationView } from '@thuocdo/contract/confirmations';
import type { Standing } from '@thuocdo/core/appraisals';
import { Status, type Tone } from '../../ui/status.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';

const standingTones: Record<Standing, Tone> = {
  'not-verified': 'neutral',
  'to-appraise': 'warning',
  appraising: 'busy',
  appraised: 'busy',
  'override-waiting': 'warning',
  confirmed: 'good',
  withdrawn: 'bad',
};

export function StandingStatus({ standing }: { standing: Standing }) {
  const { t } = useWords();
  return <Status tone={standingTones[standing]}>{t(`confirmations.standing-${standing}`)}</Status>;
}

const outcomeTones = { agrees: 'good', disagrees: 'bad', incomplete: 'warning' } as const;

export function OutcomeStatus({ appraisal }: { appraisal: Pick<AppraisalSummary, 'state' | 'outcome'> }) {
  const { t } = useWords();
  const { outcome } = appraisal;
  if (outcome === null) return <Status tone="busy">{t('confirmations.draft')}</Status>;
  return <Status tone={outcomeTones[outcome]}>{t(`confirmations.outcome-${outcome}`)}</Status>;
}

/** «28/08/2023», or both days. */
export function daysText({ t }: Pick<Words, 't'>, { startsOn, endsOn }: { startsOn: string; endsOn: string }): string {
  if (startsOn === endsOn) return showDay(endsOn);
  return t('confirmations.days', { from: showDay(startsOn), to: showDay(endsOn) });
}

/** «số 12/STTTT, 28/08/2023», or a dash. */
export function documentText(
  { t }: Pick<Words, 't'>,
  { documentNumber, documentDate }: Pick<ConfirmationView, 'documentNumber' | 'documentDate'>,
): string {
  if (documentNumber === null) return documentDate === null ? '–' : showDay(documentDate);
  if (documentDate === null) return t('confirmations.documentOf', { number: documentNumber });
  return t('confirmations.documentOn', { number: documentNumber, day: showDay(documentDate) });
}
