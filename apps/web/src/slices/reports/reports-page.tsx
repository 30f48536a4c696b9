import { Link } from '@tanstack/react-router';
import type { ReportSummary } from '@thuocdo/contract/report-views';
import { listReports } from '@thuocdo/contract/reports';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import './reports.css';
import { BeginReport } from './begin-report.tsx';
import { ReportStatus, useEditionName } from './report-status.tsx';

/** The reports of a department, and the way to begin the next one. */
export function ReportsPage() {
  const { t } = useWords();
  const reports = useEndpoint(listReports, { query: {} });
  return (
    <>
      <PageHeader title={t('reports.title')} />
      {reports.data === undefined || reports.data.begin.length === 0 ? null : <BeginReport offers={reports.data} />}
      <Loaded from={reports} rows={8} empty={<p className="empty">{t('reports.none')}</p>}>
        {({ items }) => <ReportTable rows={items} />}
      </Loaded>
    </>
  );
}

function ReportTable({ rows }: { rows: readonly ReportSummary[] }) {
  const { t } = useWords();
  const editionName = useEditionName();
  const columns: Column<ReportSummary>[] = [
    {
      key: 'period',
      title: t('reports.period'),
      width: 150,
      cell: (row) => (
        <Link to="/bao-cao/$reportId" params={{ reportId: row.id }}>
          {row.periodName}
        </Link>
      ),
    },
    { key: 'title', title: t('reports.report'), width: 260, cell: (row) => row.title },
    { key: 'edition', title: t('reports.edition'), width: 130, cell: (row) => editionName(row.edition) },
    { key: 'state', title: t('reports.state'), width: 190, cell: (row) => <ReportStatus report={row} /> },
    {
      key: 'document',
      title: t('reports.document'),
      width: 150,
      cell: (row) => (row.document === null ? '–' : `${row.document}, ${showDay(row.issuedOn ?? '')}`),
    },
    {
      key: 'begun',
      title: t('reports.begun'),
      width: 180,
      cell: (row) => (
        <>
          {row.begunBy}
          <div className="quiet">{showInstant(row.begunAt)}</div>
        </>
      ),
    },
  ];
  return <DataTable caption={t('reports.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
