import { type ConfirmationView, getConfirmationPaper } from '@thuocdo/contract/confirmations';
import { Button } from 'antd';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Status } from '../../ui/status.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { documentText } from './words.tsx';

interface ConfirmationTableProps {
  rows: readonly ConfirmationView[];
  mayWithdraw: boolean;
  onWithdraw: (confirmation: ConfirmationView) => void;
}

/** Confirmations of the commune under one ruleset, those withdrawn too. */
export function ConfirmationTable({ rows, mayWithdraw, onWithdraw }: ConfirmationTableProps) {
  const { t } = useWords();
  if (rows.length === 0) return <p className="quiet">{t('confirmations.noConfirmations')}</p>;
  const withdraw: Column<ConfirmationView> = {
    key: 'withdraw',
    title: t('confirmations.withdraw'),
    cell: (row) =>
      row.withdrawal === null ? (
        <Button
          size="small"
          danger
          aria-label={`${t('confirmations.withdraw')}: ${documentText({ t }, row)}`}
          onClick={() => onWithdraw(row)}
        >
          {t('confirmations.withdraw')}
        </Button>
      ) : (
        '–'
      ),
  };
  return (
    <DataTable
      caption={t('confirmations.confirmations')}
      showCaption
      columns={[...columnsOf(t), ...(mayWithdraw ? [withdraw] : [])]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function columnsOf(t: Words['t']): Column<ConfirmationView>[] {
  return [
    { key: 'kind', title: t('confirmations.confirmKind'), cell: (row) => t(`confirmations.kind-${row.kind}`) },
    { key: 'state', title: t('confirmations.step'), width: 240, cell: (row) => <State row={row} /> },
    { key: 'document', title: t('confirmations.document'), width: 150, cell: (row) => documentText({ t }, row) },
    {
      key: 'by',
      title: t('confirmations.by'),
      cell: (row) => (
        <>
          {row.by}
          <div className="quiet">{showInstant(row.at)}</div>
        </>
      ),
    },
    { key: 'files', title: t('confirmations.files'), cell: (row) => <Papers row={row} /> },
  ];
}

function State({ row }: { row: ConfirmationView }) {
  const { t } = useWords();
  const { withdrawal, override, earlier } = row;
  return (
    <>
      {withdrawal === null ? (
        <Status tone="good">{t('confirmations.inForce')}</Status>
      ) : (
        <>
          <Status tone="bad">{t('confirmations.withdrawn')}</Status>
          <div className="quiet">
            {t('confirmations.withdrawnBy', {
              number: withdrawal.documentNumber,
              day: showDay(withdrawal.documentDate),
              reason: withdrawal.reason,
            })}
          </div>
        </>
      )}
      {override === null ? null : (
        <div className="quiet">
          {t('confirmations.overridden', {
            reason: override.reason,
            proposer: override.proposedBy,
            approver: override.approvedBy,
          })}
        </div>
      )}
      {earlier === null ? null : (
        <div className="quiet">{t('confirmations.restsOn', { what: earlierText(t, earlier) })}</div>
      )}
    </>
  );
}

function earlierText(t: Words['t'], earlier: NonNullable<ConfirmationView['earlier']>): string {
  const period = earlier.period === null ? '' : t('confirmations.restsOnPeriod', { period: earlier.period });
  const paper = documentText({ t }, { documentNumber: earlier.number, documentDate: earlier.date });
  return [period, paper === '–' ? '' : paper].filter(Boolean).join(', ');
}

function Papers({ row }: { row: ConfirmationView }) {
  const { t } = useWords();
  const params = { campaignId: row.campaignId, unitId: row.unitId, confirmationId: row.id };
  const day = showDay(row.documentDate ?? row.at);
  return (
    <span className="row-actions">
      {(['docx', 'pdf'] as const).map((format) => (
        <FileButton
          small
          key={format}
          label={format.toUpperCase()}
          name={`${format.toUpperCase()}: ${t('confirmations.paperOf', { format: format.toUpperCase(), day })}`}
          endpoint={getConfirmationPaper}
          input={{ params, query: { format } }}
        />
      ))}
    </span>
  );
}
