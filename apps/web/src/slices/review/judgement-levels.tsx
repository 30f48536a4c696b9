import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { getJudgements } from '@thuocdo/contract/results';
import type { Judgement } from '@thuocdo/core/judging';
import { useEndpoint } from '../../api.ts';
import { Status, VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { explainedJudgement } from '../rollup/index.ts';

const levels = ['self', 'checked', 'verified'] as const;
type Level = (typeof levels)[number];
type Reply = ReplyOf<typeof getJudgements>;

/** Results at the three levels beside each other, each with its reasons. */
export function JudgementLevels({ campaignId, unitId }: { campaignId: string; unitId: string }) {
  const { t } = useWords();
  const params = { campaignId, unitId };
  const replies: Record<Level, Reply | undefined> = {
    self: useEndpoint(getJudgements, { params, query: { level: 'self' } }).data,
    checked: useEndpoint(getJudgements, { params, query: { level: 'checked' } }).data,
    verified: useEndpoint(getJudgements, { params, query: { level: 'verified' } }).data,
  };
  const rulesets = new Map(
    levels.flatMap((level) => replies[level]?.judgements.map((one) => [one.ruleset, one.name] as const) ?? []),
  );
  return (
    <details className="judgements">
      <summary>
        <h2>{t('review.verdicts')}</h2>
        <Summary replies={replies} rulesets={rulesets} />
      </summary>
      {rulesets.size === 0 ? <p className="empty">{t('review.verdictsNone')}</p> : null}
      {[...rulesets].map(([ruleset, name]) => (
        <RulesetLevels key={ruleset} name={name} judgements={judgementsOf(replies, ruleset)} />
      ))}
    </details>
  );
}

type AtLevels = Partial<Record<Level, ReturnType<typeof explainedJudgement> & { judgement: Judgement }>>;

function judgementsOf(replies: Record<Level, Reply | undefined>, ruleset: string): AtLevels {
  const found: AtLevels = {};
  for (const level of levels) {
    const one = replies[level]?.judgements.find((judged) => judged.ruleset === ruleset);
    if (one === undefined) continue;
    const judgement = one.judgement as Judgement & { level: string };
    // Asked for a level that was not reached, the server gives the highest below it: that is another column's.
    if (judgement.level !== level) continue;
    found[level] = { judgement, ...explainedJudgement(judgement, one.sentences) };
  }
  return found;
}

function Summary({
  replies,
  rulesets,
}: {
  replies: Record<Level, Reply | undefined>;
  rulesets: ReadonlyMap<string, string>;
}) {
  return (
    <span className="judgement-summary">
      {[...rulesets].map(([ruleset, name]) => {
        const judgements = judgementsOf(replies, ruleset);
        const highest = judgements.verified ?? judgements.checked ?? judgements.self;
        return highest === undefined ? null : (
          <span key={ruleset}>
            {name} <VerdictStatus verdict={highest.judgement.verdict} />
          </span>
        );
      })}
    </span>
  );
}

function RulesetLevels({ name, judgements }: { name: string; judgements: AtLevels }) {
  const { t } = useWords();
  const any = judgements.self ?? judgements.checked ?? judgements.verified;
  const illustrative = levels.some((level) => judgements[level]?.judgement.illustrative);
  if (any === undefined) return null;
  return (
    <div className="judgement-table">
      <table className="register">
        <caption>
          {name} {illustrative ? <Status tone="warning">{t('rollup.illustrativeNote')}</Status> : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('review.verdicts')}</th>
            {levels.map((level) => (
              <th key={level} scope="col">
                {t(`levels.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {any.subcriteria.map((sub) => (
            <tr key={sub.code}>
              <th scope="row">
                {sub.code} {sub.name}
              </th>
              {levels.map((level) => (
                <td key={level}>
                  <SubResult part={judgements[level]?.subcriteria.find((one) => one.code === sub.code)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SubResult({ part }: { part: ReturnType<typeof explainedJudgement>['subcriteria'][number] | undefined }) {
  const { t } = useWords();
  if (part === undefined) return <span className="quiet">{t('review.verdictsNone')}</span>;
  return (
    <>
      <VerdictStatus verdict={part.verdict} />
      <ul className="sentences">
        {part.requirements.map((one) => (
          <li key={one.requirement.code}>{one.sentence}</li>
        ))}
      </ul>
    </>
  );
}
