import type { SealKeyView } from '@thuocdo/contract/signatures';
import { problemTitle } from '@thuocdo/phrases';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { certificateColumns } from './certificate-columns.tsx';

const soonDays = 30;

/** One line an organisation: whose certificate, until when, and what is wrong with what was placed. */
export function KeyTable({ rows }: { rows: readonly SealKeyView[] }) {
  const { t } = useWords();
  const columns: Column<SealKeyView>[] = [
    {
      key: 'organisation',
      title: t('signatures.organisation'),
      width: 220,
      cell: (row) => (
        <>
          {row.organisationName}
          <div className="quiet">
            <code>{row.organisationId}.p12</code>
          </div>
        </>
      ),
    },
    { key: 'state', title: t('signatures.keyState'), width: 250, cell: (row) => <KeyStatus sealKey={row} /> },
    ...certificateColumns<SealKeyView>(t),
  ];
  return (
    <section className="signature-section" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('signatures.keysTitle')}</h2>
      {rows.length === 0 ? (
        <p className="empty">{t('signatures.keysEmpty')}</p>
      ) : (
        <DataTable
          caption={t('signatures.keysTitle')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.organisationId}
        />
      )}
    </section>
  );
}

function KeyStatus({ sealKey: { fault, certificate } }: { sealKey: SealKeyView }) {
  const { lang, t } = useWords();
  if (fault === 'seal-key-missing') return <Status tone="neutral">{t('signatures.keyAbsent')}</Status>;
  if (fault !== null) {
    return (
      <>
        <Status tone="bad">{t('signatures.keyFaulty')}</Status>
        <div>{problemTitle(lang, fault)}.</div>
      </>
    );
  }
  const endsSoon = certificate !== null && certificate.daysLeft <= soonDays;
  return (
    <Status tone={endsSoon ? 'warning' : 'good'}>{t(endsSoon ? 'signatures.keyEnding' : 'signatures.keyReady')}</Status>
  );
}
