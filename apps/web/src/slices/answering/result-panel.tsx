import { Link } from '@tanstack/react-router';
import type { ResponseView } from '@thuocdo/contract/responses';
import { getJudgements } from '@thuocdo/contract/results';
import type { CompiledForm } from '@thuocdo/core/forms';
import type { Judgement } from '@thuocdo/core/judging';
import { useEndpoint } from '../../api.ts';
import { Level } from '../../ui/level.tsx';
import { useWords } from '../../ui/words.tsx';
import { LevelsTable } from './levels-table.tsx';
import { useJudgements } from './use-working.ts';
import { VerdictPanel } from './verdict-panel.tsx';
import { namesOf, rosterOf, type Working } from './working.ts';

interface ResultPanelProps {
  view: ResponseView;
  compiled: CompiledForm;
  working: Working;
}

/** What became of the answers: where the levels differ, the verdicts, and what is to be done. */
export function ResultPanel({ view, compiled, working }: ResultPanelProps) {
  const { t } = useWords();
  const { assignment, campaign } = view;
  const isReviewed = view.reviews.length > 0;
  const isVerified = assignment.state === 'verified' || assignment.state === 'transmitted';
  const judged = useJudgements(compiled, view, working);
  const official = useEndpoint(
    getJudgements,
    { params: { campaignId: campaign.id, unitId: assignment.unitId }, query: { level: 'highest' } },
    { enabled: isVerified && assignment.respondent === 'commune' },
  );
  const stored = official.data?.judgements.map((one) => one.judgement as Judgement) ?? [];
  const judgements = stored.length > 0 ? stored : judged.judgements;
  if (judgements.length === 0 && !isReviewed && !isVerified) return null;
  return (
    <section className="card result">
      <h2>{t(isVerified ? 'answering.resultTitle' : 'answering.judgement')}</h2>
      {isReviewed || isVerified ? (
        <LevelsTable view={view} compiled={compiled} unitNames={namesOf(rosterOf(view.context))} />
      ) : null}
      {judgements.length === 0 ? null : (
        <>
          <Standing level={stored.length === 0 ? undefined : isVerified ? 'verified' : 'self'} />
          <VerdictPanel judgements={judgements} names={judged.names} />
        </>
      )}
      <ToConfirmation view={view} />
    </section>
  );
}

/** Whose word the verdicts rest on; undefined: worked out here and now. */
function Standing({ level }: { level: 'self' | 'verified' | undefined }) {
  const { t } = useWords();
  if (level === undefined) return <p className="quiet">{t('answering.judgementNote')}</p>;
  return (
    <p>
      <Level level={level} />
    </p>
  );
}

/** The way to appraisals and confirmations, once the commune's form is verified. */
function ToConfirmation({ view: { assignment, campaign } }: Pick<ResultPanelProps, 'view'>) {
  const { t } = useWords();
  const isVerified = assignment.state === 'verified' || assignment.state === 'transmitted';
  if (!isVerified || assignment.respondent !== 'commune') return null;
  return (
    <p>
      <Link to={`/dot-khao-sat/${campaign.id}/xac-nhan/${assignment.unitId}` as string}>
        {t('confirmations.unitResult')}
      </Link>
    </p>
  );
}
