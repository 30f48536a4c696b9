import type { ElementNames, Judgement, Ruleset } from '@thuocdo/core/judging';
import { ResultStatus } from '../../ui/result.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { gradeText, openPointsText, stepText, ToDoNow } from '../explanations/index.ts';
import { type JudgedLine, type JudgedPillar, judgedLines, judgedPillars } from './judging-now.ts';

interface VerdictPanelProps {
  unitId: string;
  judgements: readonly Judgement[];
  rulesets: readonly Ruleset[];
  names: ElementNames;
}

/** Every ruleset with its parts: verdict or points, why, and what is to be done. */
export function VerdictPanel({ unitId, judgements, rulesets, names }: VerdictPanelProps) {
  const { t } = useWords();
  if (judgements.length === 0) return <p className="quiet">{t('answering.judgementNone')}</p>;
  return (
    <div className="verdicts">
      {judgements.map((judgement) => {
        const ruleset = rulesets.find(({ code }) => code === judgement.ruleset);
        return (
          <section key={judgement.ruleset} aria-label={judgement.name}>
            <h3>
              {judgement.name} <ResultStatus verdict={judgement.verdict} score={judgement.score} />
            </h3>
            <Total judgement={judgement} />
            {judgement.kind === 'index' ? (
              judgedPillars(judgement, names).map((pillar) => (
                <Pillar key={pillar.code} pillar={pillar} names={names} />
              ))
            ) : (
              <Lines lines={judgedLines(judgement, names)} names={names} />
            )}
            {ruleset === undefined || judgement.verdict === 'exempt' ? null : (
              <details className="to-do-now">
                <summary>{t('explanations.toDo')}</summary>
                <ToDoNow unitId={unitId} ruleset={ruleset} judgement={judgement} names={names} />
              </details>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** Of an index: the grade that is certain, or the two it lies between, and how many points still lack data. */
function Total({ judgement: { score } }: { judgement: Judgement }) {
  const { t } = useWords();
  if (score === undefined) return null;
  const said = [score.grade === undefined ? '' : gradeText(score.grade, t), openPointsText(score, t)];
  return <p>{said.filter(Boolean).join(' · ')}</p>;
}

function Pillar({ pillar, names }: { pillar: JudgedPillar; names: ElementNames }) {
  const isDeduction = pillar.role === 'deduction';
  return (
    <>
      <h4 className="verdict-head">
        <span>
          {pillar.code} {pillar.name}
        </span>
        <ResultStatus verdict={pillar.verdict} score={pillar.score} isDeduction={isDeduction} />
      </h4>
      <Lines lines={pillar.lines} names={names} isDeduction={isDeduction} />
    </>
  );
}

interface LinesProps {
  lines: readonly JudgedLine[];
  names: ElementNames;
  isDeduction?: boolean;
}

function Lines({ lines, names, isDeduction = false }: LinesProps) {
  return (
    <ul className="plain">
      {lines.map((line) => (
        <VerdictLine key={line.code} line={line} names={names} isDeduction={isDeduction} />
      ))}
    </ul>
  );
}

interface VerdictLineProps {
  line: JudgedLine;
  names: ElementNames;
  isDeduction: boolean;
}

function VerdictLine({ line, names, isDeduction }: VerdictLineProps) {
  const { t } = useWords();
  return (
    <li>
      <details>
        <summary>
          <span className="verdict-head">
            <span>
              <strong>{line.code}</strong> {line.name}
            </span>
            <span className="verdict-marks">
              <ResultStatus verdict={line.verdict} score={line.score} isDeduction={isDeduction} />
              {line.illustrative ? <Status tone="neutral">{t('answering.illustrativeThreshold')}</Status> : null}
            </span>
          </span>
        </summary>
        <ul className="sentences">
          {line.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {line.steps.length === 0 ? null : (
          <>
            <h4>{t('answering.toDo')}</h4>
            <ul className="sentences">
              {line.steps.map((step) => (
                <li key={`${step.code} ${step.kind}`}>{stepText(step, names, t)}</li>
              ))}
            </ul>
          </>
        )}
      </details>
    </li>
  );
}
