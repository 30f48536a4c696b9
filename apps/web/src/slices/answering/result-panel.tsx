import { Link } from '@tanstack/react-router';
import { getExplanation } from '@thuocdo/contract/explanations';
import type { ResponseView } from '@thuocdo/contract/responses';
import type { CompiledForm } from '@thuocdo/core/forms';
import { useEndpoint } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';
import { Explanation, ToDo } from '../explanations/index.ts';
import { LevelsTable } from './levels-table.tsx';
import { useJudgements } from './use-working.ts';
import { VerdictPanel } from './verdict-panel.tsx';
import { namesOf, rosterOf, type Working } from './working.ts';

interface ResultPanelProps {
  view: ResponseView;
  compiled: CompiledForm;
  working: Working;
}

const handedIn = ['submitted', 'verified', 'transmitted'];

/** What became of the answers: where the levels differ, the results with their reasons, and what is to be done. */
export function ResultPanel({ view, compiled, working }: ResultPanelProps) {
  const { t } = useWords();
  const { assignment, campaign } = view;
  const isReviewed = view.reviews.length > 0;
  const isVerified = assignment.state === 'verified' || assignment.state === 'transmitted';
  const judged = useJudgements(compiled, view, working);
  const official = useEndpoint(
    getExplanation,
    { params: { campaignId: campaign.id, unitId: assignment.unitId }, query: { level: 'highest' } },
    { enabled: handedIn.includes(assignment.state) && assignment.respondent === 'commune' },
  );
  const rulesets = official.data?.tree ? official.data.rulesets : [];
  if (judged.judgements.length === 0 && rulesets.length === 0 && !isReviewed && !isVerified) return null;
  return (
    <section className="card result">
      <h2>{t(isVerified ? 'answering.resultTitle' : 'answering.judgement')}</h2>
      {isReviewed || isVerified ? (
        <LevelsTable view={view} compiled={compiled} unitNames={namesOf(rosterOf(view.context))} />
      ) : null}
      {rulesets.map(({ code, name }, at) => (
        <details key={code} open={at === 0}>
          <summary>
            <h3>{name}</h3>
          </summary>
          <ToDo campaignId={campaign.id} unitId={assignment.unitId} ruleset={code} level="highest" />
          <Explanation campaignId={campaign.id} unitId={assignment.unitId} ruleset={code} level="highest" />
        </details>
      ))}
      {rulesets.length > 0 || judged.judgements.length === 0 ? null : (
        <>
          <p className="quiet">{t('answering.judgementNote')}</p>
          <VerdictPanel unitId={assignment.unitId} {...judged} />
        </>
      )}
      <ToConfirmation view={view} />
    </section>
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
