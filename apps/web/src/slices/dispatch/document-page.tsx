import { Link, useParams } from '@tanstack/react-router';
import {
  getIncoming,
  getIncomingFile,
  getIncomingPaper,
  type IncomingView,
  listIncoming,
  takeIncomingStep,
} from '@thuocdo/contract/dispatch';
import { useEffect, useRef } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import './dispatch.css';
import { FindingList } from './finding-list.tsx';
import { HandleForm } from './handle-form.tsx';
import { StateMark, StepList, signOf } from './recipient-state.tsx';

/** One document that came in. Opening it is reading it: the sender is told. */
export function DocumentPage() {
  const params = useParams({ from: '/shell/van-ban-den/$unitId/$recipientId' });
  const document = useEndpoint(getIncoming, { params });
  const reading = useCommand(takeIncomingStep, { refreshes: [getIncoming, listIncoming] });
  const asked = useRef('');
  const { data } = document;
  useEffect(() => {
    const unread = data !== undefined && (data.state === 'sent' || data.state === 'received');
    if (!unread || asked.current === data.id || !data.can.includes('incoming.handle')) return;
    asked.current = data.id;
    reading.run({ params: { unitId: data.unitId, recipientId: data.id }, body: { state: 'read' } });
  }, [data, reading]);
  return (
    <Loaded from={document} rows={10}>
      {(view) => <Incoming view={view} />}
    </Loaded>
  );
}

function Incoming({ view }: { view: IncomingView }) {
  const { t } = useWords();
  return (
    <>
      <PageHeader
        title={view.subject}
        subtitle={`${signOf(view)} · ${view.senderName}`}
        actions={
          <Link to={'/van-ban-den' as string} className="go quiet-go">
            {t('dispatch.toIncoming')}
          </Link>
        }
      />
      {view.hasPaper ? null : <p className="notice">{t('dispatch.fromAxis')}</p>}
      {view.messages.length === 0 ? null : (
        <section className="notice notice-warning" aria-label={t('dispatch.reminders')}>
          {view.messages.map((one) => (
            <p key={one.at}>
              <strong>{t('dispatch.reminders')}:</strong> {one.message}{' '}
              <span className="quiet">
                {showInstant(one.at)} · {one.by}
              </span>
            </p>
          ))}
        </section>
      )}
      <DocumentFacts view={view} />
      <FindingList title={t('dispatch.warnings')} findings={view.warnings} />
      {view.can.includes('incoming.handle') && view.state !== 'done' ? <HandleForm key={view.id} view={view} /> : null}
      <section className="letter" aria-labelledby="document-steps">
        <h2 id="document-steps">{t('dispatch.history')}</h2>
        <StepList steps={view.steps} />
      </section>
    </>
  );
}

function DocumentFacts({ view }: { view: IncomingView }) {
  const { t } = useWords();
  const { now } = useSession();
  const params = { unitId: view.unitId, recipientId: view.id };
  return (
    <dl className="facts">
      <div>
        <dt>{t('dispatch.state')}</dt>
        <dd>
          <StateMark state={view.state} /> {view.doneNote}
        </dd>
      </div>
      <div>
        <dt>{t('dispatch.recipient')}</dt>
        <dd>{view.organisationName}</dd>
      </div>
      {view.dueDay === null ? null : (
        <div>
          <dt>{t('dispatch.due')}</dt>
          <dd>
            <Deadline day={view.dueDay} now={now} done={view.state === 'done'} />
          </dd>
        </div>
      )}
      {view.hasPaper ? (
        <div>
          <dt>{t('dispatch.papers')}</dt>
          <dd className="row-actions">
            {(['pdf', 'docx'] as const).map((format) => (
              <FileButton
                small
                key={format}
                label={format.toUpperCase()}
                endpoint={getIncomingPaper}
                input={{ params, query: { format } }}
              />
            ))}
          </dd>
        </div>
      ) : null}
      {view.files.length === 0 ? null : (
        <div>
          <dt>{t('dispatch.attachments')}</dt>
          <dd className="row-actions">
            {view.files.map((file) => (
              <FileButton
                small
                key={file.id}
                label={file.name}
                endpoint={getIncomingFile}
                input={{ params: { ...params, fileId: file.id } }}
              />
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
