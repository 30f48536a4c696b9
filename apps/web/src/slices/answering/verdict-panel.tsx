import type { ElementNames, Judgement } from '@thuocdo/core/judging';
import { Status, VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { type JudgedLine, judgedLines } from './judging-now.ts';
import { stepText } from './step-text.ts';

interface VerdictPanelProps {
  judgements: readonly Judgement[];
  names: ElementNames;
}

/** Every ruleset with its sub-criteria: verdict, why, and what is to be done. */
export function VerdictPanel({ judgements, names }: VerdictPanelProps) {
  const { t } = useWords();
  if (judgements.length === 0) return <p className="quiet">{t('answering.judgementNone')}</p>;
  return (
    <div className="verdicts">
      {judgements.map((judgement) => (
        <section key={judgement.ruleset} aria-label={judgement.name}>
          <h3>
            {judgement.name} <VerdictStatus verdict={judgement.verdict} />
          </h3>
          <ul className="plain">
            {judgedLines(judgement, names).map((line) => (
              <VerdictLine key={line.code} line={line} names={names} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function VerdictLine({ line, names }: { line: JudgedLine; names: ElementNames }) {
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
              <VerdictStatus verdict={line.verdict} />
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
