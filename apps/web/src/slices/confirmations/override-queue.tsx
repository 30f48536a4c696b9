import { listOverrides, type OverrideView } from '@thuocdo/contract/confirmations';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showInstant } from '../../ui/time.ts';
import { UnitName } from '../../ui/unit-name.tsx';
import { useWords } from '../../ui/words.tsx';
import { DecideDialog } from './decide-dialog.tsx';

/** Confirmations proposed in spite of a condition, waiting for somebody else. */
export function OverrideQueue({ campaignId }: { campaignId: string }) {
  const { t } = useWords();
  const waiting = useEndpoint(listOverrides, { params: { campaignId }, query: {} });
  const [deciding, setDeciding] = useState<OverrideView>();
  return (
    <section className="confirm-section" aria-labelledby="ngoai-le">
      <h2 id="ngoai-le">{t('confirmations.queueTitle')}</h2>
      <Loaded from={waiting} empty={<p className="empty">{t('confirmations.queueNone')}</p>}>
        {({ items, can }) => (
          <OverrideTable
            rows={items}
            mayDecide={can.includes('confirmation.approve-override')}
            onDecide={setDeciding}
          />
        )}
      </Loaded>
      {deciding === undefined ? null : <DecideDialog override={deciding} onClose={() => setDeciding(undefined)} />}
    </section>
  );
}

interface OverrideTableProps {
  rows: readonly OverrideView[];
  mayDecide: boolean;
  onDecide: (override: OverrideView) => void;
}

function OverrideTable({ rows, mayDecide, onDecide }: OverrideTableProps) {
  const { t } = useWords();
  const columns: Column<OverrideView>[] = [
    {
      key: 'unit',
      title: t('confirmations.commune'),
      width: 160,
      cell: (row) => <UnitName name={row.unitName} within={row.districtName} />,
    },
    { key: 'ruleset', title: t('confirmations.ruleset'), width: 160, cell: (row) => row.rulesetName },
    { key: 'reason', title: t('confirmations.reason'), width: 240, cell: (row) => row.reason },
    {
      key: 'obstacles',
      title: t('confirmations.obstacles'),
      width: 180,
      cell: (row) => row.obstacles.map((one) => t(`confirmations.obstacle-${one}`)).join('; '),
    },
    {
      key: 'by',
      title: t('confirmations.proposedBy'),
      cell: (row) => (
        <>
          {row.proposedBy}
          <div className="quiet">{showInstant(row.proposedAt)}</div>
        </>
      ),
    },
    {
      key: 'decide',
      title: t('confirmations.decide'),
      cell: (row) => <Decision row={row} mayDecide={mayDecide} onDecide={onDecide} />,
    },
  ];
  return <DataTable caption={t('confirmations.queueTitle')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

function Decision({ row, mayDecide, onDecide }: Omit<OverrideTableProps, 'rows'> & { row: OverrideView }) {
  const { t } = useWords();
  if (row.isOwn) return <span className="quiet">{t('confirmations.ownProposal')}</span>;
  if (!mayDecide) return <span className="quiet">{t('confirmations.decision-waiting')}</span>;
  return (
    <Button size="small" aria-label={t('confirmations.decideOf', { name: row.unitName })} onClick={() => onDecide(row)}>
      {t('confirmations.decide')}
    </Button>
  );
}
