import type { ComparedCell, PointsRange } from '@thuocdo/contract/support-monitoring';
import { showNumber } from '../../ui/numbers.ts';
import { Status } from '../../ui/status.tsx';
import { useWords, type Words } from '../../ui/words.tsx';

/** Settled points as a number, others in words: «12 đến 20», «từ 12» where nobody knows how many there are. */
export function rangeText({ t }: Words, range: PointsRange | null): string {
  if (range === null) return t('supportMonitoring.none');
  const low = showNumber(range.low);
  if (range.open) return t('supportMonitoring.from', { low });
  return range.low === range.high ? low : t('supportMonitoring.range', { low, high: showNumber(range.high) });
}

/** A gain or a loss with its sign. */
export function changeText({ t }: Words, change: PointsRange | undefined): string {
  if (change === undefined) return t('supportMonitoring.notCompared');
  if (change.open) return t('supportMonitoring.unclear');
  const signed = (points: number) => `${points > 0 ? '+' : ''}${showNumber(points)}`;
  if (change.low === change.high) return signed(change.low);
  return t('supportMonitoring.range', { low: signed(change.low), high: signed(change.high) });
}

export function Range({ range }: { range: PointsRange | null }) {
  const words = useWords();
  return <span className={range === null ? 'quiet' : undefined}>{rangeText(words, range)}</span>;
}

export function Change({ change }: { change: PointsRange | undefined }) {
  const words = useWords();
  return <span className={change === undefined ? 'quiet' : undefined}>{changeText(words, change)}</span>;
}

const tones = { risen: 'good', fallen: 'bad', same: 'neutral', open: 'busy' } as const;

/** Which way a line went, in a word. */
export function CourseWord({ cell }: { cell: ComparedCell }) {
  const { t } = useWords();
  if (cell === null) return <span className="quiet">{t('supportMonitoring.notCompared')}</span>;
  return <Status tone={tones[cell.course]}>{t(`supportMonitoring.course-${cell.course}`)}</Status>;
}
