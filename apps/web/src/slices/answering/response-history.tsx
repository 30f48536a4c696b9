import { getTimeline, type ResponseView } from '@thuocdo/contract/responses';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Status } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { ReturnedLine } from './question-history.tsx';

/** The life of one response: revisions, items that came back, and every recorded step with its hash. */
export function ResponseHistory({ view }: { view: ResponseView }) {
  const { t } = useWords();
  return (
    <div className="history">
      {view.revisions.length === 0 ? null : (
        <>
          <h3>{t('answering.historyRevisions')}</h3>
          <ul className="plain">
            {view.revisions.map((one) => (
              <li key={one.revision}>
                <strong>{t('answering.historyRevision', { revision: one.revision })}</strong>{' '}
                {t('answering.answeredBy', { by: one.submittedBy, at: showInstant(one.submittedAt) })}{' '}
                {one.late ? <Status tone="warning">{t('answering.receiptLate')}</Status> : null}
                {one.onBehalf ? <Status tone="neutral">{t('answering.onBehalfMark')}</Status> : null}
                {one.confirmedAt === null ? null : (
                  <div className="quiet">
                    {t('answering.receiptConfirmed')}:{' '}
                    {t('answering.answeredBy', { by: one.confirmedBy ?? '', at: showInstant(one.confirmedAt) })}
                  </div>
                )}
                <div className="quiet hash">{one.sha256}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      {view.returned.length === 0 ? null : (
        <>
          <h3>{t('answering.historyReturned')}</h3>
          <ul className="plain">
            {view.returned.map((item) => (
              <div key={`${item.question} ${item.round}`} className="returned-question">
                <strong>{item.question}</strong>
                <ul className="plain">
                  <ReturnedLine item={item} />
                </ul>
              </div>
            ))}
          </ul>
        </>
      )}
      {view.can.includes('audit.read') ? <Timeline view={view} /> : null}
    </div>
  );
}

const pageSize = 50;

function Timeline({ view }: { view: ResponseView }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(pageSize);
  const { unitId, id } = view.assignment;
  const steps = useEndpoint(
    getTimeline,
    { params: { unitId, assignmentId: id }, query: { limit, offset: 0 } },
    { keepLast: true },
  );
  return (
    <>
      <h3>{t('answering.historySteps')}</h3>
      <Loaded from={steps} empty={<p className="quiet">{t('answering.historyEmpty')}</p>}>
        {({ items, total }) => (
          <>
            <ol className="plain timeline">
              {items.map((step) => (
                <li key={step.seq}>
                  <time dateTime={step.at}>{showInstant(step.at)}</time> <strong>{t(`actions.${step.action}`)}</strong>
                  <div>
                    {step.by}
                    {step.organisation === null ? '' : ` – ${step.organisation}`}
                  </div>
                  <StepDetail detail={step.detail} />
                  <div className="quiet">{t('answering.historyHash', { hash: step.hash.slice(0, 12) })}</div>
                </li>
              ))}
            </ol>
            {total > items.length ? (
              <Button size="small" onClick={() => setLimit(Math.min(500, limit + 100))}>
                {t('answering.historyMore')}
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </>
  );
}

/** What a step says of itself that a person can read: its questions and its reason. */
function StepDetail({ detail }: { detail: Record<string, unknown> }) {
  const questions = Array.isArray(detail['questions']) ? detail['questions'].join(', ') : '';
  const reason = typeof detail['reason'] === 'string' ? detail['reason'] : '';
  const said = [questions, reason].filter(Boolean).join(' – ');
  return said === '' ? null : <div className="quiet">{said}</div>;
}
