import type { ReportView } from '@thuocdo/contract/report-views';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useWords } from '../../ui/words.tsx';
import { useOwnerName } from './owner-name.ts';

type Missing = ReportView['missing'][number];

/** What the report lacks, with the part of the department that owes it. */
export function MissingTable({ report, onJump }: { report: ReportView; onJump: (section: string) => void }) {
  const { t } = useWords();
  const ownerOf = useOwnerName(report);
  if (report.missing.length === 0) return <p className="empty">{t('reports.missingNone')}</p>;
  const columns: Column<Missing>[] = [
    {
      key: 'what',
      title: t('reports.missingWhat'),
      width: 300,
      cell: (row) => `${row.name} (${row.periodName})`,
    },
    { key: 'kind', title: t('reports.missingKind'), width: 90, cell: (row) => t(`reports.missing-${row.kind}`) },
    { key: 'owner', title: t('reports.owner'), width: 150, cell: (row) => ownerOf(row.owner) },
    {
      key: 'section',
      title: t('reports.sectionHead'),
      width: 120,
      cell: (row) => <JumpButton section={row.section} onJump={onJump} />,
    },
  ];
  const keyed = report.missing.filter((one, at, all) => all.findIndex((other) => keyOf(other) === keyOf(one)) === at);
  return <DataTable caption={t('reports.missingCaption')} columns={columns} rows={keyed} rowKey={keyOf} />;
}

const keyOf = ({ kind, code, period, section }: Missing) => `${kind} ${code} ${period} ${section}`;

/** «Đến mục I.4»: to the place in the text. */
export function JumpButton({ section, onJump }: { section: string; onJump: (section: string) => void }) {
  const { t } = useWords();
  if (section === '') return null;
  return (
    <button type="button" className="link" onClick={() => onJump(section)}>
      {t('reports.jump', { section })}
    </button>
  );
}
