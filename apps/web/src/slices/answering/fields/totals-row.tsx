import { type Answer, coerceAnswer, columnTotals, type Question } from '@thuocdo/core/forms';
import { formatNumber } from '@thuocdo/core/text';
import { useWords } from '../../../ui/words.tsx';

/** Sums of the counted columns; a column with an empty cell has no sum yet. */
export function TotalsRow({ question, value, isLast }: { question: Question; value: unknown; isLast?: boolean }) {
  const { t } = useWords();
  const columns = question.columns ?? [];
  const counted = columns.some((column) => column.type === 'integer');
  if (!(question.totals ?? counted)) return null;
  const read = coerceAnswer(question, value);
  const totals = read.ok ? columnTotals(question, read.answer) : columnTotals(question, value as Answer);
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('answering.total')}</th>
        {columns.map((column) => {
          const total = totals[column.code];
          return (
            <td key={column.code} className="numeric" data-column={column.label}>
              {total === undefined ? '' : formatNumber(total)}
            </td>
          );
        })}
        {isLast ? <td /> : null}
      </tr>
    </tfoot>
  );
}
