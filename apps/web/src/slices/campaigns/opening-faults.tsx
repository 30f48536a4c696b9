import { Link } from '@tanstack/react-router';
import type { CampaignView } from '@thuocdo/contract/campaigns';
import { phraseIfKnown } from '@thuocdo/phrases';
import type { ProblemError } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords, type Words } from '../../ui/words.tsx';

/** Why a campaign could not be opened, each point said in words, with the way to the editor. */
export function OpeningFaults({ campaign, problem }: { campaign: CampaignView; problem: ProblemError }) {
  const words = useWords();
  const lines = linesOf(problem, words);
  return (
    <>
      <ProblemNotice problem={problem} />
      {lines.length === 0 ? null : (
        <div className="notice notice-error">
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <Link to="/dot-khao-sat/$campaignId/sua" params={{ campaignId: campaign.id }}>
              {words.t('campaigns.toEditor')}
            </Link>
          </p>
        </div>
      )}
    </>
  );
}

/** `tiers-invalid` names tiers and faults; `campaign-incomplete` what is missing (`form:commune`, `legalBasis`…). */
export function linesOf(problem: ProblemError, { lang, t }: Pick<Words, 'lang' | 't'>): string[] {
  const { faults, missing } = problem.details;
  const ofTiers = listOf<{ respondent: string; fault: string; tierName: string }>(faults).map(
    ({ respondent, fault, tierName }) =>
      `${phraseIfKnown(lang, `campaigns.respondent-${respondent}`) ?? respondent}, «${tierName}»: ${phraseIfKnown(lang, `campaigns.fault-${fault}`) ?? fault}`,
  );
  const ofParts = listOf<string>(missing).map((part) => {
    const [kind = '', of = ''] = part.split(':');
    const name = phraseIfKnown(lang, `campaigns.respondent-${of}`) ?? of;
    return phraseIfKnown(lang, `campaigns.missing-${kind}`, { name }) ?? t('campaigns.missing-other', { name: part });
  });
  return [...ofTiers, ...ofParts];
}

const listOf = <T,>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);
