import type { Column } from '@thuocdo/core/forms';
import type { ReactNode } from 'react';
import { useWords } from '../../../ui/words.tsx';

export function TableHead({
  first,
  columns,
  last,
}: {
  first: ReactNode;
  columns: readonly Column[];
  last?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {columns.map((column) => (
          <th key={column.code} scope="col" title={column.help}>
            {column.label}
            {column.required === true ? (
              <abbr className="must" title={t('answering.required')}>
                *
              </abbr>
            ) : null}
            {column.unitOfMeasure === undefined ? null : <span className="quiet"> ({column.unitOfMeasure})</span>}
          </th>
        ))}
        {last === undefined ? null : <th scope="col">{last}</th>}
      </tr>
    </thead>
  );
}
