import { getJudgements } from '@thuocdo/contract/results';
import type { Judgement } from '@thuocdo/core/judging';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { ResultStatus } from '../../ui/result.tsx';
import { useWords } from '../../ui/words.tsx';
import { Explanation, gradeText } from '../explanations/index.ts';

/** Results of a commune under every ruleset; opened, the levels beside each other down to the numbers. */
export function JudgementLevels({ campaignId, unitId }: { campaignId: string; unitId: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const judged = useEndpoint(getJudgements, { params: { campaignId, unitId }, query: { level: 'highest' } });
  const judgements = judged.data?.judgements.map((one) => one.judgement as Judgement) ?? [];
  return (
    <details className="judgements" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('review.verdicts')}</h2>
        <span className="judgement-summary">
          {judgements.map((judgement) => (
            <Summary key={judgement.ruleset} judgement={judgement} />
          ))}
        </span>
      </summary>
      {judged.data !== undefined && judgements.length === 0 ? (
        <p className="empty">{t('review.verdictsNone')}</p>
      ) : null}
      {open
        ? judgements.map(({ ruleset }) => (
            <Explanation key={ruleset} campaignId={campaignId} unitId={unitId} ruleset={ruleset} level="highest" />
          ))
        : null}
    </details>
  );
}

function Summary({ judgement: { name, verdict, score } }: { judgement: Judgement }) {
  const { t } = useWords();
  return (
    <span>
      {name} <ResultStatus verdict={verdict} score={score} />
      {score?.grade === undefined ? null : ` ${gradeText(score.grade, t)}`}
    </span>
  );
}
