import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

const tones = { empty: 'warning', writing: 'busy', done: 'good' } as const;

/** chưa viết / đang viết / xong */
export function SlotStatus({ state }: { state: keyof typeof tones }) {
  const { t } = useWords();
  return <Status tone={tones[state]}>{t(`reports.slot-${state}`)}</Status>;
}
