import { getConfirmationHistory, type HistoryEvent } from '@thuocdo/contract/confirmations';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import './confirmations.css';
import { daysText, documentText, OutcomeStatus } from './words.tsx';

const tones: Record<HistoryEvent['kind'], Tone> = {
  appraised: 'busy',
  confirmed: 'good',
  'override-proposed': 'warning',
  'override-refused': 'neutral',
  withdrawn: 'bad',
};

/** Everything appraised, confirmed and withdrawn for a commune, over all campaigns; nothing is ever taken off it. */
export function ConfirmationHistory({ unitId }: { unitId: string }) {
  const { t } = useWords();
  const history = useEndpoint(getConfirmationHistory, { params: { unitId } });
  return (
    <section className="confirm-section" aria-labelledby="lich-su-xac-nhan">
      <h2 id="lich-su-xac-nhan">{t('confirmations.history')}</h2>
      <Loaded from={history} empty={<p className="empty">{t('confirmations.historyNone')}</p>}>
        {({ items }) => (
          <DataTable
            caption={t('confirmations.history')}
            columns={columnsOf(t)}
            rows={items}
            rowKey={(row) => `${row.kind} ${row.id}`}
          />
        )}
      </Loaded>
    </section>
  );
}

function columnsOf(t: Words['t']): Column<HistoryEvent>[] {
  return [
    { key: 'at', title: t('confirmations.at'), width: 130, cell: (row) => showInstant(row.at) },
    { key: 'event', title: t('confirmations.event'), width: 180, cell: (row) => <What row={row} /> },
    { key: 'ruleset', title: t('confirmations.ruleset'), width: 180, cell: (row) => row.rulesetName },
    { key: 'period', title: t('confirmations.period'), cell: (row) => row.period },
    { key: 'document', title: t('confirmations.document'), width: 140, cell: (row) => documentText({ t }, row) },
    { key: 'reason', title: t('confirmations.reason'), width: 240, cell: (row) => row.reason ?? '–' },
    { key: 'by', title: t('confirmations.by'), width: 140, cell: (row) => row.by },
  ];
}

function What({ row }: { row: HistoryEvent }) {
  const { t } = useWords();
  return (
    <>
      <Status tone={tones[row.kind]}>{t(`confirmations.event-${row.kind}`)}</Status>
      {row.confirmation === null ? null : <div className="quiet">{t(`confirmations.kind-${row.confirmation}`)}</div>}
      {row.appraisal === null ? null : (
        <div className="quiet">
          {t(`confirmations.kind-${row.appraisal.kind}`)}, {daysText({ t }, row.appraisal)}{' '}
          <OutcomeStatus appraisal={{ state: 'concluded', outcome: row.appraisal.outcome }} />
        </div>
      )}
    </>
  );
}
