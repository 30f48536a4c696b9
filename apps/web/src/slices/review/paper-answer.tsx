import type { PaperAnswer as Printed } from '@thuocdo/core/forms';
import { useWords } from '../../ui/words.tsx';

interface PaperAnswerProps {
  answer: Printed;
  unit?: string | undefined;
  /** What a table is called where the keyboard scrolls it: «B02, Đã kiểm tra». */
  name: string;
}

/** An answer in Vietnamese writing: text, table, or the words that stand for none. */
export function PaperAnswer({ answer, unit, name }: PaperAnswerProps) {
  const { t } = useWords();
  if (answer.kind === 'none') return <span className="quiet">{answer.text}</span>;
  if (answer.kind === 'text') {
    return (
      <span className="answer-text">
        {answer.text}
        {unit === undefined ? null : <span className="quiet"> {unit}</span>}
      </span>
    );
  }
  const { columns, rows, totals } = answer.table;
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a fieldset nor a landmark, only a name for what scrolls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (axe scrollable-region-focusable)
    <div className="answer-table" role="group" tabIndex={0} aria-label={t('shell.tableScroll', { caption: name })}>
      <table>
        <thead>
          <tr>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a printed table have no other name
              <th key={at} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(totals === undefined ? [] : [totals])].map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no other name
            <tr key={at}>
              {row.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have only their place
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
