import type { ComparisonRow } from '@thuocdo/contract/comparisons';
import { useWords, type Words } from '../../ui/words.tsx';

type Origin = NonNullable<ComparisonRow['origins']>[number];

/** The old communes of a new one, each with how much of it lies here and what it was on its own boundaries; in words. */
export function OriginList({ row }: { row: ComparisonRow }) {
  const { t } = useWords();
  const origins = row.origins ?? [];
  const perhaps = origins.filter(({ kind }) => kind === 'perhaps').map(({ name }) => name);
  return (
    <>
      {origins.some(({ kind }) => kind === 'part') ? <strong>{t('comparisons.split')}</strong> : null}
      <ul className="plain comparison-origins">
        {origins.map((origin) =>
          origin.kind === 'perhaps' ? null : (
            <li key={origin.unitId}>
              {origin.name}
              {origin.kind === 'whole' ? '' : ` (${t('comparisons.origin-part')})`}:{' '}
              <span className="quiet">{outcomeOf(t, origin)}</span>
            </li>
          ),
        )}
        {perhaps.length === 0 ? null : (
          <li className="quiet">{t('comparisons.perhaps', { names: perhaps.join(', ') })}</li>
        )}
      </ul>
    </>
  );
}

function outcomeOf(t: Words['t'], { state, a, b }: Origin): string {
  if (state !== 'has-values' || a === null || b === null) return t(`comparisons.state-${state}`);
  return `${t(`levels.${a}`)} → ${t(`levels.${b}`)}`;
}
