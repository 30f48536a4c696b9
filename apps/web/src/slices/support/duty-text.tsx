import type { SupportDuty, SupportState } from '@thuocdo/contract/support';
import { useWords } from '../../ui/words.tsx';

/** «Cho ý kiến chuyên môn», or the piece of work by its own name. */
export function DutyText({ duty: { kind, task, plan } }: { duty: SupportDuty }) {
  const { t } = useWords();
  if (kind === 'task') return <>{`${t('support.task')}: ${task}`}</>;
  return <>{t(`support.duty-${plan.state as Exclude<SupportState, 'declined' | 'done' | 'withdrawn'>}`)}</>;
}
