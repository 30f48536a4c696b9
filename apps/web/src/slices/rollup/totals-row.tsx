import type { RollupView } from '@thuocdo/contract/results';
import { useWords } from '../../ui/words.tsx';
import { Figure } from './commune-row.tsx';

interface TotalsRowProps {
  name: string;
  totals: RollupView['totals'];
  columns: RollupView['columns'];
}

/** Counts of verdicts over the frozen roster; figures as sums or Σ/Σ, each with how many communes it rests on. */
export function TotalsRow({ name, totals, columns }: TotalsRowProps) {
  const { t } = useWords();
  const { roster } = totals;
  return (
    <tr className="rollup-total">
      <th scope="row">{name}</th>
      <td>{t('rollup.coverage', { units: totals.withData, roster })}</td>
      {columns.verdicts.map((column) => {
        // Counts of «met» say nothing of points: the ranking has their distribution.
        if (column.kind === 'index') return <td key={column.key} />;
        const counts = totals.verdicts[column.key] ?? { met: 0, unmet: 0, unknown: roster, exempt: 0 };
        const whole = t('rollup.metOfLabel', { code: column.code, roster, ...counts });
        return (
          <td key={column.key} title={whole}>
            <span aria-hidden="true">{t('rollup.metOf', { met: counts.met, roster })}</span>
            <span className="visually-hidden">{whole}</span>
          </td>
        );
      })}
      {columns.figures.map((figure) => {
        const total = totals.figures[figure.key];
        return (
          <td key={figure.key} className="numeric">
            <div>
              <Figure value={total?.value ?? null} kind={figure.kind} />
            </div>
            <div className="rollup-coverage">{t('rollup.coverage', { units: total?.units ?? 0, roster })}</div>
          </td>
        );
      })}
      <td />
    </tr>
  );
}
