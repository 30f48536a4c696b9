import './answering.css';
import { Link, useParams } from '@tanstack/react-router';
import { getReceipt, type ResponseView } from '@thuocdo/contract/responses';
import { fileAddress } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Status } from '../../ui/status.tsx';
import { dayOf, showClock, showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { CopySentence } from './copy-sentence.tsx';
import { PaperLinks } from './paper-links.tsx';
import { type Subject, useResponse } from './use-response.ts';

/** What the unit holds in its hand after handing in: time, revision, hash, paper, and the sentence that is asked for. */
export function ReceiptPage() {
  const { t } = useWords();
  const params = useParams({ from: '/shell/phieu/$unitId/$assignmentId/bien-nhan' });
  const { query, view } = useResponse(params);
  if (view !== undefined) return <Receipt params={params} view={view} />;
  return (
    <>
      <PageHeader title={t('answering.receiptTitle')} />
      <Loaded from={query}>{() => null}</Loaded>
    </>
  );
}

function Receipt({ params, view }: { params: Subject; view: ResponseView }) {
  const { t } = useWords();
  const { assignment, revisions, campaign } = view;
  const last = [...revisions].sort((a, b) => a.revision - b.revision).at(-1);
  return (
    <>
      <PageHeader
        title={t('answering.receiptTitle')}
        subtitle={`${[assignment.unitName, assignment.districtName].filter(Boolean).join(' – ')} · ${campaign.title}`}
      />
      {last === undefined ? (
        <p className="empty">{t('answering.receiptNone')}</p>
      ) : (
        <>
          <div className="notice notice-good" role="status">
            <p>
              <strong>{t('answering.receiptDone', { time: whole(last.submittedAt) })}</strong>
            </p>
            <p>
              {assignment.state === 'awaiting_confirmation'
                ? t('answering.receiptWaits')
                : t('answering.receiptWithTier', { tier: assignment.tierName })}
            </p>
          </div>
          <RevisionFacts
            revision={last}
            chairmanConfirms={campaign.chairmanConfirms && assignment.respondent === 'commune'}
          />
          <p className="links">
            <a href={fileAddress(getReceipt, { params: { ...params }, query: {} })} target="_blank" rel="noreferrer">
              {t('answering.receiptPdf')}
            </a>
          </p>
          <PaperLinks params={params} />
          <CopySentence sentence={view.completionSentence} />
        </>
      )}
      <p className="links">
        <Link to="/viec-cua-toi">{t('answering.receiptBack')}</Link>
        <Link to="/phieu/$unitId/$assignmentId" params={params}>
          {t('answering.receiptForm')}
        </Link>
      </p>
    </>
  );
}

interface RevisionFactsProps {
  revision: ResponseView['revisions'][number];
  chairmanConfirms: boolean;
}

function RevisionFacts({ revision, chairmanConfirms }: RevisionFactsProps) {
  const { t } = useWords();
  return (
    <dl className="facts">
      <dt>{t('answering.receiptTime')}</dt>
      <dd>
        {whole(revision.submittedAt)}{' '}
        {revision.late ? <Status tone="warning">{t('answering.receiptLate')}</Status> : null}
      </dd>
      <dt>{t('answering.receiptRevision')}</dt>
      <dd>{revision.revision}</dd>
      <dt>{t('answering.receiptBy')}</dt>
      <dd>
        {revision.submittedBy} {revision.onBehalf ? `(${t('answering.onBehalfMark')})` : ''}
      </dd>
      {chairmanConfirms ? (
        <>
          <dt>{t('answering.receiptConfirmed')}</dt>
          <dd>
            {revision.confirmedAt === null
              ? t('answering.receiptNotConfirmed')
              : `${whole(revision.confirmedAt)} – ${revision.confirmedBy ?? ''}`}
          </dd>
        </>
      ) : null}
      <dt>{t('answering.receiptSha')}</dt>
      <dd>
        <code className="hash">{revision.sha256}</code>
      </dd>
    </dl>
  );
}

/** «16:42:07 ngày 30/08/2023» without words: clock, then day. */
const whole = (instant: string): string => `${showClock(instant)} ${showDay(dayOf(instant))}`;
