import type { tryConnector } from '@thuocdo/contract/connectors';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { useEffect, useRef } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useWords } from '../../ui/words.tsx';
import { CountsLine } from './counts-line.tsx';
import { FindingsTable } from './findings-table.tsx';
import { failureWords } from './spoken.ts';

type Trial = ReplyOf<typeof tryConnector>;
type Change = Trial['changes'][number];

/** What a run would do now: counts, every change, and what would be refused. */
export function TrialResult({ trial }: { trial: Trial | undefined }) {
  const { lang, t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trial !== undefined) box.current?.scrollIntoView({ block: 'nearest' });
  }, [trial]);
  return (
    <div ref={box} role="status" className="trial">
      {trial === undefined ? null : (
        <>
          <h3>{t('connectors.trialTitle')}</h3>
          {trial.failure === null ? null : <p className="notice notice-error">{failureWords(lang, trial.failure)}</p>}
          {trial.counts === null ? null : (
            <p>
              <CountsLine counts={trial.counts} />
            </p>
          )}
          <Changes trial={trial} />
          <FindingsTable findings={trial.findings} />
        </>
      )}
    </div>
  );
}

function Changes({ trial: { changes, counts, findings } }: { trial: Trial }) {
  const { t } = useWords();
  if (changes.length === 0)
    return counts === null || findings.length > 0 ? null : <p className="empty">{t('connectors.trialNothing')}</p>;
  const columns: Column<Change>[] = [
    {
      key: 'name',
      title: t('connectors.elementFrom'),
      width: 180,
      cell: ({ name, element }) => (
        <>
          {name}
          <div className="quiet code">{element}</div>
        </>
      ),
    },
    { key: 'unit', title: t('connectors.unit'), cell: ({ unitId }) => unitId },
    { key: 'period', title: t('connectors.period'), cell: ({ period }) => period },
    { key: 'before', title: t('connectors.before'), numeric: true, cell: ({ before }) => before ?? '–' },
    { key: 'after', title: t('connectors.after'), numeric: true, cell: ({ after }) => after ?? '–' },
    { key: 'kind', title: t('connectors.change'), cell: ({ kind }) => t(`connectors.change-${kind}`) },
  ];
  return (
    <DataTable
      caption={t('connectors.trialTitle')}
      columns={columns}
      rows={changes}
      rowKey={({ unitId, element, period }) => `${unitId} ${element} ${period}`}
    />
  );
}
