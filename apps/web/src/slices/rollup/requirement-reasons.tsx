import type { ReplyOf } from '@thuocdo/contract/endpoint';
import type { getUnitValues } from '@thuocdo/contract/results';
import { citation, type TextReference } from '@thuocdo/core/judging';
import { Status, VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import type { ExplainedRequirement } from './judgement-parts.ts';
import { NumberSources, type ResponseAddress } from './number-sources.tsx';

interface RequirementReasonsProps {
  explained: ExplainedRequirement;
  values: ReplyOf<typeof getUnitValues>['items'];
  response: ResponseAddress;
}

/** One requirement: its sentence, the text that gave the threshold, and the numbers with where they come from. */
export function RequirementReasons({ explained, values, response }: RequirementReasonsProps) {
  const { t } = useWords();
  const { requirement, sentence } = explained;
  const { trace } = requirement;
  return (
    <section className="requirement">
      <h3>
        {requirement.code} {requirement.name} <VerdictStatus verdict={requirement.verdict} />
        {requirement.informational ? <span className="quiet"> {t('rollup.informational')}</span> : null}
      </h3>
      <p>{sentence}</p>
      {trace.threshold === undefined ? null : <ThresholdLine text={trace.threshold.text} />}
      {trace.numbers.length === 0 ? null : (
        <NumberSources code={requirement.code} numbers={trace.numbers} values={values} response={response} />
      )}
    </section>
  );
}

function ThresholdLine({ text }: { text: TextReference }) {
  const { t } = useWords();
  const source =
    text.kind === undefined || text.number === undefined
      ? text.name
      : citation({ kind: text.kind, number: text.number, date: text.date ?? null });
  return (
    <p className="rollup-line">
      {t('rollup.thresholdFrom', { text: source })}
      {text.illustrative ? <Status tone="warning">{t('rollup.illustrativeThreshold')}</Status> : null}
    </p>
  );
}
