import type { SupportPlanSummary, SupportStanding, SupportState } from '@thuocdo/contract/support';
import { useSession } from '../../app/session.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

const tones: Record<SupportState, Tone> = {
  requested: 'warning',
  declined: 'bad',
  answered: 'warning',
  sent_back: 'bad',
  advised: 'warning',
  approved: 'busy',
  reported: 'warning',
  done: 'good',
  withdrawn: 'neutral',
};

/** Where a plan stands, in a word. */
export function PlanState({ state }: { state: SupportState }) {
  const { t } = useWords();
  return <Status tone={tones[state]}>{t(`support.state-${state}`)}</Status>;
}

const standingTones: Record<SupportStanding, Tone> = {
  overdue: 'bad',
  open: 'warning',
  under_way: 'busy',
  done: 'good',
};

/** Where a commune stands with a line, in a word. */
export function StandingWord({ standing }: { standing: SupportStanding }) {
  const { t } = useWords();
  return <Status tone={standingTones[standing]}>{t(`support.standing-${standing}`)}</Status>;
}

/** By when the one whose turn it is should act; «quá hạn …» in word and colour. */
export function PlanDue({ due }: { due: SupportPlanSummary['due'] }) {
  const { t } = useWords();
  const { now } = useSession();
  return due === null ? <span className="quiet">{t('support.noDue')}</span> : <Deadline day={due} now={now} />;
}

/** How the office urged last. */
export function Urged({ urged }: Pick<SupportPlanSummary, 'urged'>) {
  const { t } = useWords();
  if (urged === null) return null;
  return (
    <p className="support-urged">
      <Status tone="warning">{t('support.urge')}</Status> {urged.text} <span className="quiet">({urged.by})</span>
    </p>
  );
}
