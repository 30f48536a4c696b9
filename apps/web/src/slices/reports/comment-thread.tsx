import type { ReportComment, ReportView } from '@thuocdo/contract/report-views';
import { addComment, resolveComment } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { afterReport } from './refreshed.ts';

/** Remarks about a place with their answers; each is dealt with by a click. */
export function CommentThread({ report, place }: { report: ReportView; place: string }) {
  const { t } = useWords();
  const all = report.comments.filter((one) => one.place === place);
  const heads = all.filter(({ parentId }) => parentId === null);
  const mayTalk = report.can.includes('report.comment');
  return (
    <section aria-label={t('reports.comments')}>
      {heads.length === 0 ? <p className="quiet">{t('reports.commentsNone')}</p> : null}
      <ul className="plain">
        {heads.map((head) => (
          <li key={head.id} className="thread">
            <Remark comment={head} />
            <ul className="plain answers">
              {all
                .filter(({ parentId }) => parentId === head.id)
                .map((answer) => (
                  <li key={answer.id}>
                    <Remark comment={answer} />
                  </li>
                ))}
            </ul>
            {mayTalk ? <Thread report={report} head={head} /> : null}
          </li>
        ))}
      </ul>
      {mayTalk ? <Say reportId={report.id} place={place} label={t('reports.commentText')} /> : null}
    </section>
  );
}

function Remark({ comment }: { comment: ReportComment }) {
  const { t } = useWords();
  return (
    <>
      <p>{comment.text}</p>
      <p className="quiet">
        {comment.by}, {showInstant(comment.at)}
        {comment.resolvedBy === null ? null : ` – ${t('reports.commentResolved', { by: comment.resolvedBy })}`}
      </p>
    </>
  );
}

function Thread({ report, head }: { report: ReportView; head: ReportComment }) {
  const { t } = useWords();
  const [isAnswering, setAnswering] = useState(false);
  const resolve = useCommand(resolveComment, { refreshes: afterReport });
  const isResolved = head.resolvedAt !== null;
  return (
    <>
      <ProblemNotice problem={resolve.error} />
      <div className="row-actions">
        <Button size="small" onClick={() => setAnswering(true)}>
          {t('reports.commentReply')}
        </Button>
        <Button
          size="small"
          disabled={resolve.isPending}
          onClick={() =>
            resolve.run({ params: { reportId: report.id, commentId: head.id }, body: { resolved: !isResolved } })
          }
        >
          {t(isResolved ? 'reports.commentReopen' : 'reports.commentResolve')}
        </Button>
      </div>
      {isAnswering ? (
        <Say
          reportId={report.id}
          place={head.place}
          parentId={head.id}
          label={t('reports.commentReply')}
          onSaid={() => setAnswering(false)}
        />
      ) : null}
    </>
  );
}

interface SayProps {
  reportId: string;
  place: string;
  parentId?: string;
  label: string;
  onSaid?: () => void;
}

function Say({ reportId, place, parentId, label, onSaid }: SayProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  // The same remark keeps its id until it is taken: a second click is no second remark.
  const id = useRef(crypto.randomUUID());
  const say = useCommand(addComment, {
    refreshes: afterReport,
    onDone: () => {
      id.current = crypto.randomUUID();
      setText('');
      onSaid?.();
    },
  });
  const send = () => {
    const body = { id: id.current, place, text, ...(parentId === undefined ? {} : { parentId }) };
    if (text.trim() !== '') say.run({ params: { reportId }, body });
  };
  return (
    <div className="say">
      <ProblemNotice problem={say.error} />
      <TextField id={`gop-y-${parentId ?? 'moi'}`} label={label} value={text} onChange={setText} />
      <Button disabled={say.isPending || text.trim() === ''} onClick={send}>
        {t('reports.commentAdd')}
      </Button>
    </div>
  );
}
