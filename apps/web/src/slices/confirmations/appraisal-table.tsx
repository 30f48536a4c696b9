import { Link } from '@tanstack/react-router';
import { type AppraisalSummary, getMinutes } from '@thuocdo/contract/confirmations';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { daysText, OutcomeStatus } from './words.tsx';

export const appraisalAddress = ({ campaignId, unitId, id }: Pick<AppraisalSummary, 'campaignId' | 'unitId' | 'id'>) =>
  `/dot-khao-sat/${campaignId}/xac-nhan/${unitId}/tham-dinh/${id}`;

/** Every appraisal of the commune under one ruleset, the newest first. */
export function AppraisalTable({ rows }: { rows: readonly AppraisalSummary[] }) {
  const { t } = useWords();
  if (rows.length === 0) return <p className="quiet">{t('confirmations.noAppraisals')}</p>;
  return (
    <DataTable
      caption={t('confirmations.appraisals')}
      showCaption
      columns={columnsOf(t)}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function columnsOf(t: Words['t']): Column<AppraisalSummary>[] {
  return [
    {
      key: 'when',
      title: t('confirmations.when'),
      cell: (row) => (
        <Link
          to={appraisalAddress(row) as string}
          preload={false}
          aria-label={t('confirmations.readOf', { day: daysText({ t }, row) })}
        >
          {daysText({ t }, row)}
        </Link>
      ),
    },
    { key: 'kind', title: t('confirmations.form'), cell: (row) => t(`confirmations.kind-${row.kind}`) },
    { key: 'outcome', title: t('confirmations.outcome'), cell: (row) => <OutcomeStatus appraisal={row} /> },
    { key: 'by', title: t('confirmations.by'), cell: (row) => row.by },
    { key: 'files', title: t('confirmations.minutes'), cell: (row) => <Minutes row={row} /> },
  ];
}

export function Minutes({ row }: { row: AppraisalSummary }) {
  const { t } = useWords();
  const params = { campaignId: row.campaignId, unitId: row.unitId, appraisalId: row.id };
  return (
    <span className="row-actions">
      {(['docx', 'pdf'] as const).map((format) => (
        <FileButton
          small
          key={format}
          label={format.toUpperCase()}
          name={`${format.toUpperCase()}: ${t('confirmations.minutesOf', { format: format.toUpperCase(), day: showDay(row.endsOn) })}`}
          endpoint={getMinutes}
          input={{ params, query: { format } }}
        />
      ))}
    </span>
  );
}
