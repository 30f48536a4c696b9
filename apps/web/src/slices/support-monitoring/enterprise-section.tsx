import type { SupportMonitoring, SupportTally } from '@thuocdo/contract/support-monitoring';
import { DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

const counts = [
  ['plans', 'plans'],
  ['underWay', 'underWay'],
  ['stalled', 'stalledCount'],
  ['done', 'done'],
  ['declined', 'declined'],
] as const;
const costs = [
  ['offered', 'costOffered'],
  ['approved', 'costApproved'],
  ['done', 'costDone'],
  ['total', 'costSum'],
] as const;

/** Plans and costs of every enterprise, and of all together. */
export function EnterpriseSection({ view: { enterprises, tally } }: { view: SupportMonitoring }) {
  const { t } = useWords();
  if (enterprises.length === 0) return <p className="empty">{t('supportMonitoring.noEnterprises')}</p>;
  return (
    <section aria-labelledby="theo-doanh-nghiep">
      <h2 id="theo-doanh-nghiep">{t('supportMonitoring.byEnterprise')}</h2>
      <DataTable
        caption={t('supportMonitoring.byEnterprise')}
        rows={enterprises}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: t('supportMonitoring.enterprise'), cell: ({ name }) => name },
          ...counts.map(([key, word]) => ({
            key,
            title: t(`supportMonitoring.${word}`),
            numeric: true,
            cell: (row: SupportTally) => showNumber(row[key]),
          })),
          ...costs.map(([key, word]) => ({
            key: `cost ${key}`,
            title: t('supportMonitoring.dong', { amount: t(`supportMonitoring.${word}`) }),
            numeric: true,
            cell: (row: SupportTally) => showNumber(row.costs[key]),
          })),
        ]}
        foot={
          <tr>
            <th scope="row">{t('supportMonitoring.sum')}</th>
            {counts.map(([key]) => (
              <td key={key} className="numeric">
                {showNumber(tally[key])}
              </td>
            ))}
            {costs.map(([key]) => (
              <td key={`cost ${key}`} className="numeric">
                {showNumber(tally.costs[key])}
              </td>
            ))}
          </tr>
        }
      />
    </section>
  );
}
