import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { listConfirmations } from '@thuocdo/contract/results';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { UnitName } from '../../ui/unit-name.tsx';
import { useWords, type Words } from '../../ui/words.tsx';

type Confirmation = ReplyOf<typeof listConfirmations>['items'][number];
const limit = 50;

/** Communes whose criterion the department has confirmed in this campaign. */
export function ConfirmedList({ campaignId }: { campaignId: string }) {
  const { t } = useWords();
  const can = useCan();
  const [offset, setOffset] = useState(0);
  const shown = can('confirmation.read');
  const list = useEndpoint(
    listConfirmations,
    { params: { campaignId }, query: { limit, offset } },
    { keepLast: true, enabled: shown },
  );
  if (!shown) return null;
  return (
    <section className="rollup-confirmations">
      <h2>{t('rollup.confirmedList')}</h2>
      <Loaded from={list} empty={<p className="empty">{t('rollup.confirmedNone')}</p>}>
        {(page) => (
          <DataTable
            caption={t('rollup.confirmedList')}
            columns={columnsOf(t)}
            rows={page.items}
            rowKey={(row) => row.id}
            paging={{ offset, limit, total: page.total, onMove: setOffset }}
          />
        )}
      </Loaded>
    </section>
  );
}

function columnsOf(t: Words['t']): Column<Confirmation>[] {
  return [
    {
      key: 'unit',
      title: t('rollup.commune'),
      cell: (row) => <UnitName name={row.unitName} within={row.districtName} />,
    },
    { key: 'ruleset', title: t('rollup.confirmedRuleset'), cell: (row) => row.rulesetName },
    {
      key: 'kind',
      title: t('rollup.confirmedKind'),
      cell: (row) => t(row.kind === 'first' ? 'rollup.kindFirst' : 'rollup.kindRetention'),
    },
    { key: 'document', title: t('rollup.confirmedDocument'), cell: (row) => documentOf(t, row) },
    { key: 'at', title: t('rollup.confirmedAt'), cell: (row) => `${showInstant(row.at)}, ${row.by}` },
  ];
}

function documentOf(t: Words['t'], { documentNumber, documentDate }: Confirmation): string {
  const parts = [
    documentNumber === null ? '' : t('rollup.documentOf', { number: documentNumber }),
    documentDate === null ? '' : t('rollup.documentDated', { day: showDay(documentDate) }),
  ].filter(Boolean);
  return parts.length === 0 ? '–' : parts.join(' ');
}
