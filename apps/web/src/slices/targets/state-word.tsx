import type { TargetCell, TargetItemView } from '@thuocdo/contract/targets';
import type { State } from '@thuocdo/core/targets';
import { Status, type Tone } from '../../ui/status.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { showAmount } from './amounts.ts';

const tones: Record<State, Tone> = { reached: 'good', on_path: 'busy', off_path: 'bad', unknown: 'neutral' };

export function StateStatus({ state }: { state: State }) {
  const { t } = useWords();
  return <Status tone={tones[state]}>{t(`targets.state-${state}`)}</Status>;
}

/** The state in a word, and why it is not known, or how much is missing and since when. */
export function StateWord({ cell, item }: { cell: TargetCell; item: TargetItemView }) {
  const words = useWords();
  const { t } = words;
  const { state, why, missing, since, direction } = cell;
  const amount = missing === null || item.measure === 'yes_no' ? undefined : showAmount(missing, item, words);
  const short = direction === 'at_most' ? 'targets.over' : 'targets.missing';
  const parts = [
    why === null ? '' : t(`targets.why-${why}`),
    amount === undefined ? '' : t(short, { amount }),
    since === null ? '' : t('targets.since', { day: showDay(since) }),
  ].filter((part) => part !== '');
  return (
    <>
      <StateStatus state={state} />
      {parts.length === 0 ? null : <span className="target-why">{parts.join(', ')}</span>}
    </>
  );
}
