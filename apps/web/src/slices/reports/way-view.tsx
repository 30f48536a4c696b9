import type { ReportView } from '@thuocdo/contract/report-views';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { ChangesView, FigureChanges } from './changes-view.tsx';
import { SignedCopies } from './signed-copies.tsx';

/** The steps taken with who and when, what was submitted, and what changed since the issue. */
export function WayView({ report }: { report: ReportView }) {
  const { t } = useWords();
  const { issued, changedSince, changes } = report;
  return (
    <>
      {issued === null ? null : (
        <section className="notice notice-good">
          <p>{t('reports.issuedAs', { ...issued, day: showDay(issued.day) })}</p>
          <p className="quiet">{t('reports.issuedBy', { by: issued.by, at: showInstant(issued.at) })}</p>
          <p className="quiet digest">
            {t('reports.digest')}: {issued.pdfSha256}
          </p>
        </section>
      )}
      {issued === null ? null : <SignedCopies report={report} />}
      {changedSince.length === 0 ? null : (
        <section>
          <h2 className="next-section">{t('reports.changedSince', { count: changedSince.length })}</h2>
          <p>{t('reports.changedSinceText')}</p>
          <FigureChanges changes={changedSince} />
        </section>
      )}
      {changes === null ? null : (
        <section>
          <h2 className="next-section">{t('reports.changesTitle')}</h2>
          <ChangesView changes={changes} />
        </section>
      )}
      <h2 className="next-section">{t('reports.wayTitle')}</h2>
      <Steps report={report} />
    </>
  );
}

type Step = ReportView['steps'][number];

function Steps({ report: { steps, versions } }: { report: ReportView }) {
  const { t } = useWords();
  if (steps.length === 0) return <p className="empty">{t('reports.wayNone')}</p>;
  const columns: Column<Step & { at: string }>[] = [
    { key: 'step', title: t('reports.step'), width: 180, cell: (row) => t(`reports.step-${row.step}`) },
    {
      key: 'version',
      title: t('reports.stepSubmission'),
      width: 160,
      cell: (row) => {
        const missing = versions.find(({ version }) => version === row.version)?.missing ?? 0;
        const gaps = missing === 0 ? '' : `, ${t('reports.versionMissing', { count: missing })}`;
        return `${t('reports.stepVersion', { version: row.version })}${gaps}`;
      },
    },
    { key: 'by', title: t('reports.stepBy'), width: 200, cell: (row) => `${row.by}, ${showInstant(row.at)}` },
    { key: 'comment', title: t('reports.comment'), width: 260, cell: (row) => row.comment || '–' },
  ];
  return (
    <DataTable
      caption={t('reports.wayTitle')}
      columns={columns}
      rows={[...steps].reverse()}
      rowKey={(row) => `${row.step} ${row.version} ${row.at}`}
    />
  );
}
