import type { PhraseKey } from '@thuocdo/phrases';
import { useWords } from '../../ui/words.tsx';
import { type LevelView, levelViews } from './rollup-search.ts';

const names = {
  self: 'rollup.levelSelf',
  checked: 'rollup.levelChecked',
  verified: 'rollup.levelVerified',
  highest: 'rollup.levelHighest',
} as const satisfies Record<LevelView, PhraseKey>;

const statements = {
  self: 'rollup.statedSelf',
  checked: 'rollup.statedChecked',
  verified: 'rollup.statedVerified',
  highest: 'rollup.statedHighest',
} as const satisfies Record<LevelView, PhraseKey>;

/** Which level is read, and a sentence that says what that means for communes that have not come so far. */
export function LevelSwitch({ level, onChoose }: { level: LevelView; onChoose: (level: LevelView) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="switch">
      <legend>{t('rollup.level')}</legend>
      {levelViews.map((one) => (
        <label key={one}>
          <input type="radio" name="muc" checked={one === level} onChange={() => onChoose(one)} />
          {t(names[one])}
        </label>
      ))}
      <p className="quiet" aria-live="polite">
        {t(statements[level])}
      </p>
    </fieldset>
  );
}
