import { Link } from '@tanstack/react-router';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import type { listMyWork } from '@thuocdo/contract/responses';
import { useOutbox } from '../../offline/use-outbox.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { AssignmentStatus, Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { ReturnedReasons } from './returned-reasons.tsx';
import { addressOfWork } from './work-address.ts';

export type WorkItem = ReplyOf<typeof listMyWork>['items'][number];

/** One piece of work: whose form, what is to be done, by when, how far, and the way there. */
export function WorkCard({ item, now }: { item: WorkItem; now: string }) {
  const { t } = useWords();
  const unit = [item.unitName, item.districtName].filter(Boolean).join(' – ');
  const open = t(`answering.open_${item.what === 'answer' && item.state === 'not_started' ? 'start' : item.what}`);
  const isOwn = item.what === 'answer' || item.what === 'correct';
  const missing = item.questions - item.answered;
  return (
    <li className="work">
      <div className="work-what">
        <h2>
          {t(`answering.what_${item.what}`)}: {unit}
        </h2>
        <p className="quiet">
          {item.campaignTitle}
          {item.respondent === 'commune' ? '' : ` · ${item.organisationName}`}
        </p>
        <p className="work-marks">
          <AssignmentStatus state={item.state} />
          {item.onBehalf ? <Status tone="warning">{t('answering.onBehalfMark')}</Status> : null}
          {item.returnedItems > 0 ? (
            <Status tone="bad">{t('answering.workReturned', { count: item.returnedItems })}</Status>
          ) : null}
          <Unsent assignmentId={item.id} />
        </p>
        {item.what === 'correct' ? <ReturnedReasons item={item} /> : null}
      </div>
      <div className="work-due">
        <div>
          <span className="quiet">{t('answering.workDue')}: </span>
          {item.due === null ? (
            <span className="quiet">{t('answering.workNoDue')}</span>
          ) : (
            <Deadline day={item.due.day} now={now} done={item.what === 'done'} />
          )}
        </div>
        {isOwn && item.questions > 0 ? (
          <div className="work-progress">
            <progress
              max={item.questions}
              value={item.answered}
              aria-label={t('answering.workProgress', { answered: item.answered, questions: item.questions })}
            />
            <span>
              {t('answering.workProgress', { answered: item.answered, questions: item.questions })}
              {missing > 0 ? `, ${t('answering.workMissing', { count: missing })}` : ''}
            </span>
          </div>
        ) : null}
      </div>
      <Link
        to={addressOfWork(item) as never}
        className={item.what === 'done' ? 'go quiet-go' : 'go'}
        aria-label={t('answering.openOf', { open, unit })}
      >
        {open}
      </Link>
    </li>
  );
}

function Unsent({ assignmentId }: { assignmentId: string }) {
  const { t } = useWords();
  const { changes } = useOutbox(assignmentId);
  if (changes.length === 0) return null;
  return <Status tone="warning">{t('answering.workUnsent', { count: changes.length })}</Status>;
}
