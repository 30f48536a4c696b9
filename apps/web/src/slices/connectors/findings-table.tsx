import type { SaidFinding } from '@thuocdo/contract/connectors';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useWords } from '../../ui/words.tsx';
import { faultWords } from './spoken.ts';

/** What was refused, each with its place and its reason. Nothing when there is none. */
export function FindingsTable({ findings }: { findings: readonly SaidFinding[] }) {
  const { lang, t } = useWords();
  if (findings.length === 0) return null;
  const columns: Column<SaidFinding>[] = [
    { key: 'at', title: t('connectors.findingWhere'), cell: ({ at }) => <span className="code">{at}</span> },
    {
      key: 'element',
      title: t('connectors.findingElement'),
      cell: ({ element, unit, period }) => [element, unit, period].filter(Boolean).join(', ') || '–',
    },
    { key: 'said', title: t('connectors.findingSaid'), cell: ({ said }) => said ?? '–' },
    { key: 'reason', title: t('connectors.findingReason'), cell: ({ rule }) => faultWords(lang, rule) },
  ];
  return (
    <DataTable
      showCaption
      caption={t('connectors.findings')}
      columns={columns}
      rows={findings}
      rowKey={({ at, rule }) => `${at} ${rule}`}
    />
  );
}
