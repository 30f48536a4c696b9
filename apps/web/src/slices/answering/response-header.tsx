import type { ResponseView } from '@thuocdo/contract/responses';
import type { ReactNode } from 'react';
import { Deadline } from '../../ui/deadline.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AssignmentStatus, Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { HistoryButton } from './history-button.tsx';

interface ResponseHeaderProps {
  view: ResponseView;
  actions?: ReactNode;
}

/** Whose form of which survey, in what state, until when. */
export function ResponseHeader({ view, actions }: ResponseHeaderProps) {
  const { t } = useWords();
  const { assignment, campaign } = view;
  const isDone = assignment.state === 'verified' || assignment.state === 'transmitted';
  return (
    <PageHeader
      title={[assignment.unitName, assignment.districtName].filter(Boolean).join(' – ')}
      subtitle={
        <>
          <span>
            {campaign.title}
            {assignment.respondent === 'commune' ? '' : ` · ${assignment.organisationName}`}
          </span>
          <span className="header-marks">
            <AssignmentStatus state={assignment.state} />
            {assignment.due === null ? null : (
              <span>
                {t('answering.workDue')}: <Deadline day={assignment.due.day} now={view.now} done={isDone} />
              </span>
            )}
            {assignment.onBehalf ? <Status tone="warning">{t('answering.onBehalfMark')}</Status> : null}
          </span>
        </>
      }
      actions={
        <>
          {actions}
          <HistoryButton view={view} />
        </>
      }
    />
  );
}
