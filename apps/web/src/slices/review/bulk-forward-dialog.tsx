import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { bulkForward, getProgress, previewBulkForward } from '@thuocdo/contract/review';
import { phraseIfKnown, problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import type { Chosen } from './selection.ts';

type Item = ReplyOf<typeof bulkForward>['items'][number];

interface BulkForwardDialogProps {
  campaignId: string;
  chosen: readonly Chosen[];
  onClose: () => void;
  onDone: () => void;
}

/** First what would happen to each, then the deed, then what did happen to each. */
export function BulkForwardDialog({ campaignId, chosen, onClose, onDone }: BulkForwardDialogProps) {
  const { t } = useWords();
  const preview = useCommand(previewBulkForward);
  const forward = useCommand(bulkForward, { refreshes: [getProgress], onDone });
  const params = { campaignId };
  const { run } = preview;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, for the rows chosen when the dialog opened
  useEffect(() => {
    run({
      params: { campaignId },
      body: { items: chosen.map(({ unitId, assignmentId }) => ({ unitId, assignmentId })) },
    });
  }, []);
  const items = forward.data?.items ?? preview.data?.items ?? [];
  const able = items.filter((item) => item.outcome === 'can');
  const go = () =>
    forward.run({
      params,
      body: { items: able.map(({ unitId, assignmentId }) => ({ unitId, assignmentId })) },
    });
  const actions = (
    <>
      <Button onClick={onClose}>{t(forward.data === undefined ? 'shell.cancel' : 'shell.close')}</Button>
      {forward.data === undefined ? (
        <Button type="primary" disabled={forward.isPending || able.length === 0} onClick={go}>
          {t('review.bulkDo', { count: able.length })}
        </Button>
      ) : null}
    </>
  );
  return (
    <Ask open title={t('review.bulkTitle', { count: chosen.length })} onClose={onClose} actions={actions}>
      <ProblemNotice problem={preview.error ?? forward.error} />
      <Summary t={t} items={items} done={forward.data !== undefined} />
      {items.length === 0 ? null : (
        <div className="bulk-items">
          <DataTable
            caption={t('review.outcome')}
            columns={columnsOf(t)}
            rows={items}
            rowKey={(item) => item.assignmentId}
          />
        </div>
      )}
    </Ask>
  );
}

function Summary({ t, items, done }: { t: Words['t']; items: readonly Item[]; done: boolean }) {
  const count = (outcome: Item['outcome']) => items.filter((item) => item.outcome === outcome).length;
  if (items.length === 0) return <p role="status">{t('shell.waiting')}</p>;
  if (done)
    return (
      <p className="notice notice-good" role="status">
        {t('review.bulkDone', { done: count('done'), count: items.length })}
      </p>
    );
  const warnings = items.filter((item) => item.outcome === 'can').reduce((sum, item) => sum + item.warnings, 0);
  return (
    <div role="status">
      <p>
        <strong>{t('review.bulkPreview')}.</strong> {t('review.bulkCan', { count: count('can') })};{' '}
        {t('review.bulkCannot', { count: count('cannot') })}; {t('review.bulkWarnings', { count: warnings })}.
      </p>
      <p className="quiet">{t('review.bulkUntouched')}</p>
    </div>
  );
}

function columnsOf(t: Words['t']): Column<Item>[] {
  return [
    { key: 'unit', title: t('review.organisationColumn'), cell: (item) => item.unitName || '–' },
    {
      key: 'outcome',
      title: t('review.outcome'),
      cell: (item) => (
        <Status tone={item.outcome === 'cannot' ? 'bad' : 'good'}>{t(`review.outcome_${item.outcome}`)}</Status>
      ),
    },
    { key: 'warnings', title: t('review.warnings'), numeric: true, cell: (item) => item.warnings },
    { key: 'why', title: t('review.why'), cell: (item) => <Why problem={item.problem} /> },
  ];
}

/** Short reasons for the common cases; the problem's own sentence for the rest. */
function Why({ problem }: { problem: string | null }) {
  const { lang } = useWords();
  if (problem === null) return '–';
  return phraseIfKnown(lang, `review.bulkWhy_${problem}`) ?? problemTitle(lang, problem);
}
