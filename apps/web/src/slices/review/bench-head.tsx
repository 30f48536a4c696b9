import { Link } from '@tanstack/react-router';
import { getPaperForm, type ResponseView } from '@thuocdo/contract/responses';
import { Button } from 'antd';
import { useState } from 'react';
import { fileAddress } from '../../api.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { AssignmentStatus, Status } from '../../ui/status.tsx';
import { showDay } from '../../ui/time.ts';
import { UnitName } from '../../ui/unit-name.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Holder } from './own-tier.ts';
import { nameOf } from './progress.ts';
import { TimelinePanel } from './timeline-panel.tsx';

interface BenchHeadProps {
  response: ResponseView;
  holder: Holder;
}

/** Whose form it is, how far it has come, who holds it, and the ways on. */
export function BenchHead({ response, holder }: BenchHeadProps) {
  const { t } = useWords();
  const [history, setHistory] = useState(false);
  const { assignment, campaign } = response;
  const params = { unitId: assignment.unitId, assignmentId: assignment.id };
  return (
    <>
      <PageHeader
        title={t('review.benchTitle', { unit: nameOf(assignment) })}
        subtitle={
          <>
            <UnitName name={assignment.organisationName} code={assignment.unitCode} within={assignment.districtName} />{' '}
            · {t('review.periodOf', { period: campaign.period })} ·{' '}
            <Link to={`/dot-khao-sat/${campaign.id}/tien-do` as string}>{t('review.toProgress')}</Link>
          </>
        }
        actions={
          <>
            <EnterOnBehalf response={response} />
            <a href={fileAddress(getPaperForm, { params })} target="_blank" rel="noreferrer">
              {t('review.paper')}
            </a>
            <Button onClick={() => setHistory(true)}>{t('review.history')}</Button>
          </>
        }
      />
      <p className="bench-state">
        <AssignmentStatus state={assignment.state} />
        {assignment.late ? <Status tone="bad">{t('review.late')}</Status> : null}
        {assignment.onBehalf ? <Status tone="warning">{t('review.onBehalf')}</Status> : null}
        <span>
          {assignment.revision === 0
            ? t('review.notSubmitted')
            : t('review.revisionOf', { revision: assignment.revision })}
        </span>
        <span>
          {t('review.answered')}: {assignment.answered}/{assignment.questions}
        </span>
        {assignment.due === null ? null : (
          <span>
            {t('review.due')}: {showDay(assignment.due.day)}
          </span>
        )}
      </p>
      <HolderLine response={response} holder={holder} />
      <TimelinePanel response={response} open={history} onClose={() => setHistory(false)} />
    </>
  );
}

function HolderLine({ response, holder }: BenchHeadProps) {
  const { t } = useWords();
  const { state, tierName } = response.assignment;
  const tier = 'tier' in holder ? (holder.tier?.name ?? tierName) : tierName;
  const line = {
    mine: () => t('review.heldMine', { tier }),
    other: () => t('review.heldOther', { tier }),
    respondent: () => t('review.heldRespondent', { state: t(`states.${state}`) }),
    finished: () =>
      holder.kind === 'finished' && holder.mine ? t('review.heldFinished') : t('review.heldFinishedOther', { tier }),
  }[holder.kind]();
  return (
    <p className={`notice ${holder.kind === 'mine' ? 'notice-good' : 'notice-info'}`} role="status">
      {line}
    </p>
  );
}

/** From paper, for a respondent who cannot: the answering page marks each answer as entered on behalf. */
function EnterOnBehalf({ response: { assignment, can } }: { response: ResponseView }) {
  const { t } = useWords();
  const open = ['not_started', 'drafting', 'returned'].includes(assignment.state);
  if (!open || !can.includes('response.answer-on-behalf')) return null;
  return <Link to={`/phieu/${assignment.unitId}/${assignment.id}` as string}>{t('review.enterOnBehalf')}</Link>;
}
