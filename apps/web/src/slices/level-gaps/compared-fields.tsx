import type { LevelGaps } from '@thuocdo/contract/level-gaps';
import type { PhraseKey } from '@thuocdo/phrases';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { type GapsSearch, type LevelPair, levelPairs } from './gaps-search.ts';

const names = {
  'self-checked': 'levelGaps.selfChecked',
  'self-verified': 'levelGaps.selfVerified',
  'checked-verified': 'levelGaps.checkedVerified',
} as const satisfies Record<LevelPair, PhraseKey>;

interface ComparedFieldsProps {
  view: LevelGaps;
  search: GapsSearch;
  onChoose: (search: GapsSearch) => void;
}

/** Which ruleset and which two levels are compared; a chosen default leaves the address short. */
export function ComparedFields({ view, search, onChoose }: ComparedFieldsProps) {
  const { t } = useWords();
  const { bo: _bo, ...withoutRuleset } = search;
  const { muc: _muc, ...withoutLevels } = search;
  return (
    <>
      <div className="gap-fields">
        <Field id="bo" label={t('levelGaps.ruleset')}>
          <Choice
            id="bo"
            value={view.ruleset}
            options={view.rulesets.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(code) =>
              onChoose(code === view.rulesets[0]?.code ? withoutRuleset : { ...withoutRuleset, bo: code })
            }
          />
        </Field>
        <Field id="muc" label={t('levelGaps.levels')}>
          <Choice
            id="muc"
            value={search.muc ?? 'self-verified'}
            options={levelPairs.map((pair) => ({ value: pair, label: t(names[pair]) }))}
            onChange={(pair) => onChoose(pair === 'self-verified' ? withoutLevels : { ...withoutLevels, muc: pair })}
          />
        </Field>
      </div>
      <p className="quiet">{t('levelGaps.explain')}</p>
    </>
  );
}
