import { Status, type Tone } from './status.tsx';
import { daysUntil, showDay } from './time.ts';
import { useWords, type Words } from './words.tsx';

interface DeadlineProps {
  /** Day, YYYY-MM-DD. */
  day: string;
  /** The server's clock, ISO. */
  now: string;
  /** Finished work is only dated, not counted down. */
  done?: boolean;
}

/** «31/08/2023 · còn 3 ngày», «… · quá hạn 2 ngày». */
export function Deadline({ day, now, done = false }: DeadlineProps) {
  const { t } = useWords();
  const days = daysUntil(day, now);
  return (
    <span className="deadline">
      <time dateTime={day}>{showDay(day)}</time>
      {done ? null : <Status tone={toneOf(days)}>{distance(t, days)}</Status>}
    </span>
  );
}

function toneOf(days: number): Tone {
  if (days < 0) return 'bad';
  return days <= 3 ? 'warning' : 'neutral';
}

function distance(t: Words['t'], days: number): string {
  if (days === 0) return t('shell.dueToday');
  return days > 0 ? t('shell.dueIn', { days }) : t('shell.overdueBy', { days: -days });
}
