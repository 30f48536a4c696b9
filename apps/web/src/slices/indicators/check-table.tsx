import type { CheckView } from '@thuocdo/contract/indicators';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { faceOf } from './check-filter.ts';

interface CheckTableProps {
  checks: readonly CheckView[];
  /** A link to the figure in the register. */
  figure: (element: CheckView['elements'][number]) => ReactNode;
}

/** Rules of validation with what each of them found, in words. */
export function CheckTable({ checks, figure }: CheckTableProps) {
  const { t } = useWords();
  const columns: Column<CheckView>[] = [
    { key: 'title', title: t('indicators.check'), width: 200, cell: (row) => row.title },
    { key: 'state', title: t('indicators.state'), width: 130, cell: (row) => <CheckState check={row} /> },
    { key: 'sentence', title: t('indicators.found'), width: 380, cell: (row) => <Found check={row} /> },
    { key: 'section', title: t('indicators.section'), cell: (row) => row.section ?? '–' },
    { key: 'owner', title: t('indicators.owner'), cell: (row) => row.ownerName },
    {
      key: 'figures',
      title: t('indicators.figures'),
      width: 260,
      cell: (row) => (
        <ul className="plain">
          {row.elements.map((element) => (
            <li key={element.code}>{figure(element)}</li>
          ))}
        </ul>
      ),
    },
  ];
  return <DataTable caption={t('indicators.checks')} columns={columns} rows={checks} rowKey={(row) => row.code} />;
}

function CheckState({ check }: { check: CheckView }) {
  const { t } = useWords();
  const { tone, word } = faceOf(check);
  return <Status tone={tone}>{t(`indicators.${word}`)}</Status>;
}

function Found({ check: { sentence, reason, basis, raised } }: { check: CheckView }) {
  const { t } = useWords();
  return (
    <>
      {sentence}
      {raised && reason !== null ? <div className="quiet">{t('indicators.mayBe', { reason })}</div> : null}
      <div className="quiet">{t(`indicators.basis_${basis}`)}</div>
    </>
  );
}
