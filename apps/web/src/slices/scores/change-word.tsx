import type { ScoreChange } from '@thuocdo/contract/scores';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

/** ▲ 7 with words for who listens; what cannot be compared says why. */
export function ChangeWord({ change }: { change: ScoreChange | null }) {
  const { t } = useWords();
  if (change === null) return null;
  if (change.kind === 'merged')
    return <span className="quiet">{t('scores.changeMerged', { from: change.from.join(', ') })}</span>;
  if (change.kind !== 'compared') return <span className="quiet">{t(`scores.change_${change.kind}`)}</span>;
  const { rank, points, before } = change;
  return (
    <span className="scores-change">
      <RankChange places={rank} />
      {points === null ? null : <span>{t('scores.changePoints', { points: signedRange(points) })}</span>}
      <span className="quiet">
        {t('scores.changeBefore', { rank: showNumber(before.rank), roster: showNumber(before.roster) })}
      </span>
    </span>
  );
}

function RankChange({ places }: { places: number }) {
  const { t } = useWords();
  if (places === 0) return <span>{t('scores.changeSame')}</span>;
  const size = showNumber(Math.abs(places));
  const [mark, key] = places > 0 ? (['▲', 'scores.changeUp'] as const) : (['▼', 'scores.changeDown'] as const);
  return (
    <span className={places > 0 ? 'scores-up' : 'scores-down'}>
      <span aria-hidden="true">
        {mark} {size}
      </span>
      <span className="visually-hidden">{t(key, { places: size })}</span>
    </span>
  );
}

function signedRange({ low, high }: { low: number; high: number }): string {
  return low === high ? signed(low) : `${signed(low)}…${signed(high)}`;
}

const signed = (points: number): string => `${points > 0 ? '+' : ''}${showNumber(points)}`;
