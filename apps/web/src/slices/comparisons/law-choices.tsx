import type { ComparisonView } from '@thuocdo/contract/comparisons';
import type { PhraseKey } from '@thuocdo/phrases';
import { useWords } from '../../ui/words.tsx';
import type { AskComparison, RulesetSummary } from './comparison-page.tsx';
import { type ComparisonSearch, type LevelView, levelViews } from './comparison-search.ts';

interface LawChoicesProps {
  laws: { a: string; b: string };
  rulesets: readonly RulesetSummary[];
  search: ComparisonSearch;
  view: ComparisonView | undefined;
  onAsk: AskComparison;
}

const levelNames = {
  self: 'comparisons.levelSelf',
  checked: 'comparisons.levelChecked',
  verified: 'comparisons.levelVerified',
  highest: 'comparisons.levelHighest',
} as const satisfies Record<LevelView, PhraseKey>;

/** Which two laws, on which boundaries, at which level. */
export function LawChoices({ laws, rulesets, search, view, onAsk }: LawChoicesProps) {
  const { t } = useWords();
  const offered = rulesets.filter(({ overlay }) => !overlay).map(({ code, name }) => ({ value: code, label: name }));
  const levels = levelViews.map((level) => ({ value: level, label: t(levelNames[level]) }));
  return (
    <search className="comparison-choices" aria-label={t('comparisons.choices')}>
      <Select
        label={t('comparisons.lawA')}
        value={laws.a}
        options={offered}
        onChoose={(a) => onAsk({ a, b: laws.b })}
      />
      <Select
        label={t('comparisons.lawB')}
        value={laws.b}
        options={offered}
        onChoose={(b) => onAsk({ a: laws.a, b })}
      />
      {view === undefined ? null : <BoundaryChoice view={view} onAsk={onAsk} />}
      <Select
        label={t('comparisons.level')}
        value={search.muc ?? 'highest'}
        options={levels}
        onChoose={(muc) => onAsk({ muc })}
      />
    </search>
  );
}

/** Data of the present communes say nothing of the old ones: then there is nothing to choose. */
function BoundaryChoice({ view, onAsk }: { view: ComparisonView; onAsk: AskComparison }) {
  const { t } = useWords();
  if (view.ownBoundaries === '2025') return <p className="quiet">{t('comparisons.boundariesFixed')}</p>;
  const options = (['2023', '2025'] as const).map((value) => ({ value, label: t(`comparisons.boundaries-${value}`) }));
  return (
    <Select
      label={t('comparisons.boundaries')}
      value={view.boundaries}
      options={options}
      onChoose={(diaGioi) => onAsk({ diaGioi })}
    />
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

function Select({ label, value, options, onChoose }: SelectProps) {
  return (
    <label>
      <span>{label}</span>
      <select className="input" value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
