import type { ComparedCell, PointsRange } from '@thuocdo/contract/support-monitoring';
import { changeInWords, pointsInWords } from '@thuocdo/phrases/points-in-words';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

export function Range({ range }: { range: PointsRange | null }) {
  const { lang } = useWords();
  return <span className={range === null ? 'quiet' : undefined}>{pointsInWords(lang, range)}</span>;
}

export function Change({ change }: { change: PointsRange | undefined }) {
  const { lang } = useWords();
  return <span className={change === undefined ? 'quiet' : undefined}>{changeInWords(lang, change)}</span>;
}

const tones = { risen: 'good', fallen: 'bad', same: 'neutral', open: 'busy' } as const;

/** Which way a line went, in a word. */
export function CourseWord({ cell }: { cell: ComparedCell }) {
  const { t } = useWords();
  if (cell === null) return <span className="quiet">{t('supportMonitoring.notCompared')}</span>;
  return <Status tone={tones[cell.course]}>{t(`supportMonitoring.course-${cell.course}`)}</Status>;
}
