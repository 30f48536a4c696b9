import { Link } from '@tanstack/react-router';
import type { OutboxView } from '../../offline/use-outbox.ts';
import { Status, type Tone } from '../../ui/status.tsx';
import { showClock } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** «Đã lưu lúc 16:42:07», «Đang lưu…», «Ngoại tuyến – đã giữ 3 thay đổi trên máy này», or what needs the person. */
export function StatusLine({ outbox, isTyping }: { outbox: OutboxView; isTyping: boolean }) {
  const { t } = useWords();
  const { state } = outbox;
  const tone: Tone = state === 'conflict' ? 'bad' : state === 'offline' ? 'warning' : isTyping ? 'busy' : 'good';
  return (
    <span role="status" className="save-line">
      <Status tone={state === 'saving' ? 'busy' : tone}>{useSaveWords(outbox, isTyping)}</Status>{' '}
      {state === 'conflict' || state === 'offline' ? <Link to="/hop-cho-gui">{t('outbox.title')}</Link> : null}
    </span>
  );
}

function useSaveWords({ state, savedAt, changes, waiting }: OutboxView, isTyping: boolean): string {
  const { t } = useWords();
  if (state === 'conflict') {
    const stuck = changes.filter((change) => change.state === 'conflict' || change.state === 'refused');
    return t('answering.needsYou', { count: new Set(stuck.map((change) => change.question)).size });
  }
  if (state === 'offline') return t('answering.offlineKept', { count: waiting });
  if (isTyping || state === 'saving') return t('answering.saving');
  return savedAt === undefined ? t('answering.unchanged') : t('answering.savedAt', { time: showClock(savedAt) });
}
