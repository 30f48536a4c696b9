import type { TrustedRootView } from '@thuocdo/contract/signatures';
import { useSession } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { certificateColumns } from './certificate-columns.tsx';

/** Whom the installation trusts to issue certificates. */
export function RootTable({ rows }: { rows: readonly TrustedRootView[] }) {
  const { t } = useWords();
  const numbered = rows.map((row, index) => ({ ...row, id: `${index} ${row.file}` }));
  const columns: Column<(typeof numbered)[number]>[] = [
    { key: 'file', title: t('signatures.file'), width: 220, cell: ({ file }) => <code>roots/{file}</code> },
    { key: 'state', title: t('signatures.keyState'), width: 250, cell: (row) => <RootStatus root={row} /> },
    ...certificateColumns<(typeof numbered)[number]>(t),
  ];
  return (
    <section className="signature-section" aria-labelledby="roots-title">
      <h2 id="roots-title">{t('signatures.rootsTitle')}</h2>
      {rows.length === 0 ? (
        <p className="empty">{t('signatures.rootsEmpty')}</p>
      ) : (
        <DataTable caption={t('signatures.rootsTitle')} columns={columns} rows={numbered} rowKey={({ id }) => id} />
      )}
    </section>
  );
}

function RootStatus({ root: { certificate } }: { root: TrustedRootView }) {
  const { t } = useWords();
  const { now } = useSession();
  if (certificate === null) return <Status tone="bad">{t('signatures.rootBroken')}</Status>;
  const inForce = certificate.daysLeft >= 0 && certificate.validFrom <= now;
  return (
    <Status tone={inForce ? 'good' : 'bad'}>{t(inForce ? 'signatures.rootInForce' : 'signatures.rootEnded')}</Status>
  );
}
