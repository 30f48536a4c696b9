import { listCampaigns } from '@thuocdo/contract/campaigns';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { tryRulesetDraft } from '@thuocdo/contract/rulesets';
import { type Example, type Judgement, resultsOf } from '@thuocdo/core/judging';
import type { ElementValue } from '@thuocdo/core/values';
import { Button } from 'antd';
import { useState } from 'react';
import { asProblem, call, type ProblemError, useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { showDay } from '../../ui/time.ts';
import { UnitLookup } from '../../ui/unit-lookup.tsx';
import { useWords } from '../../ui/words.tsx';

type Trial = ReplyOf<typeof tryRulesetDraft>;
type Level = 'self' | 'checked' | 'verified' | 'highest';

interface TrialPanelProps {
  draftId: string;
  /** Saves what was typed, so that what is tried is what is seen. */
  flush: () => Promise<boolean>;
  /** Takes a tried commune over as an example; absent for overlays. */
  onExample?: (example: Example) => void;
}

/** The draft on a real commune of a campaign: verdicts, points and the sentences that its officers would read. */
export function TrialPanel({ draftId, flush, onExample }: TrialPanelProps) {
  const { t } = useWords();
  const campaigns = useEndpoint(listCampaigns, { query: { limit: 100, offset: 0 } });
  const opened = (campaigns.data?.items ?? []).filter(({ state }) => state !== 'draft');
  const [campaignId, setCampaignId] = useState<string>();
  const [unit, setUnit] = useState<{ id: string; name: string }>();
  const [level, setLevel] = useState<Level>('highest');
  const [trial, setTrial] = useState<{ unitName: string; found: Trial }>();
  const [problem, setProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const chosen = opened.find(({ id }) => id === campaignId) ?? opened[0];
  const tryIt = async () => {
    if (chosen === undefined || unit === undefined || busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      if (!(await flush())) return;
      const query = { campaignId: chosen.id, unitId: unit.id, level };
      setTrial({ unitName: unit.name, found: await call(tryRulesetDraft, { params: { draftId }, query }) });
    } catch (error) {
      setTrial(undefined);
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  if (campaigns.data !== undefined && chosen === undefined) return <p className="empty">{t('rulesets.noCampaign')}</p>;
  return (
    <>
      <p className="quiet">{t('rulesets.trialNote')}</p>
      <Field id="trial-campaign" label={t('rulesets.trialCampaign')}>
        <Choice
          id="trial-campaign"
          value={chosen?.id ?? ''}
          options={opened.map(({ id, title, period }) => ({ value: id, label: `${title} (${period})` }))}
          onChange={setCampaignId}
        />
      </Field>
      <div className="pair">
        <Field id="trial-unit" label={t('rulesets.trialUnit')}>
          <UnitLookup
            id="trial-unit"
            level="commune"
            {...(unit === undefined ? {} : { chosen: unit.name })}
            onChoose={({ id, fullName }) => setUnit({ id, name: fullName })}
          />
        </Field>
        <Field id="trial-level" label={t('rulesets.trialLevel')}>
          <Choice
            id="trial-level"
            value={level}
            options={(['highest', 'self', 'checked', 'verified'] as const).map((one) => ({
              value: one,
              label: t(`levels.${one}`),
            }))}
            onChange={setLevel}
          />
        </Field>
      </div>
      <Button type="primary" loading={busy} disabled={unit === undefined} onClick={() => void tryIt()}>
        {t('rulesets.tryIt')}
      </Button>
      <ProblemNotice problem={problem} />
      {trial === undefined ? null : (
        <TrialResults unitName={trial.unitName} trial={trial.found} onExample={onExample} />
      )}
    </>
  );
}

interface TrialResultsProps {
  unitName: string;
  trial: Trial;
  onExample: ((example: Example) => void) | undefined;
}

function TrialResults({ unitName, trial, onExample }: TrialResultsProps) {
  const { t } = useWords();
  return (
    <section aria-live="polite" className="trial">
      {trial.results.map(({ ruleset, name, judgement, sentences }) => {
        const judged = judgement as Judgement;
        return (
          <div key={ruleset}>
            <h3>
              {name} <VerdictStatus verdict={judged.verdict} /> <ScoreText judgement={judged} />
            </h3>
            <p className="quiet">{t('rulesets.trialOf', { unit: unitName, day: showDay(trial.asOf) })}</p>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {onExample === undefined ? null : (
              <Button size="small" onClick={() => onExample(exampleOf(unitName, trial, judged))}>
                {t('rulesets.takeAsExample')}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}

function ScoreText({ judgement: { score } }: { judgement: Judgement }) {
  const { t } = useWords();
  if (score === undefined) return null;
  const range = score.low === score.high ? showNumber(score.low) : `${showNumber(score.low)}–${showNumber(score.high)}`;
  return (
    <span>{t('rulesets.points', { count: score.max === null ? range : `${range}/${showNumber(score.max)}` })}</span>
  );
}

/** A tried commune as a case of its own, with what came out as what must come out: the specialist looks it over. */
function exampleOf(unitName: string, trial: Trial, judgement: Judgement): Example {
  const kind = judgement.verdict === 'met' ? 'met' : judgement.verdict === 'unmet' ? 'unmet' : 'missing';
  const leaves = judgement.criteria.flatMap(({ subcriteria }) =>
    subcriteria.flatMap(({ requirements }) => requirements),
  );
  const results = resultsOf(judgement);
  const expected = ['total', ...leaves.map(({ code }) => code)].flatMap((code) => {
    const result = results.get(code);
    if (result === undefined) return [];
    const { score, verdict } = result;
    return [[code, { verdict, ...(score && score.low === score.high ? { points: score.low } : {}) }] as const];
  });
  return {
    name: unitName,
    kind,
    values: trial.values as Record<string, ElementValue>,
    attributes: trial.attributes,
    asOf: trial.asOf,
    expect: Object.fromEntries(expected),
  };
}
