import { getJudgements, getUnitValues, type RollupView } from '@thuocdo/contract/results';
import type { Judgement } from '@thuocdo/core/judging';
import { isLevel } from '@thuocdo/core/values';
import { useEndpoint } from '../../api.ts';
import { Level } from '../../ui/level.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { ResponseLink, type VerdictColumn } from './commune-row.tsx';
import { explainedJudgement } from './judgement-parts.ts';
import type { ResponseAddress } from './number-sources.tsx';
import { RequirementReasons } from './requirement-reasons.tsx';
import type { RollupRow } from './rollup-table.tsx';

export interface AskedVerdict {
  row: RollupRow;
  column: VerdictColumn;
}

interface VerdictPanelProps {
  view: RollupView;
  asked: AskedVerdict | undefined;
  onClose: () => void;
}

/** «Vì sao?»: the sentences, thresholds and numbers behind one verdict, each number with its source. */
export function VerdictPanel({ view, asked, onClose }: VerdictPanelProps) {
  const { t } = useWords();
  const title = asked === undefined ? '' : t('rollup.explainTitle', { code: asked.column.code, unit: asked.row.name });
  return (
    <SidePanel open={asked !== undefined} title={title} onClose={onClose}>
      {asked === undefined ? null : <Reasons view={view} asked={asked} />}
    </SidePanel>
  );
}

function Reasons({ view, asked: { row, column } }: { view: RollupView; asked: AskedVerdict }) {
  const { t } = useWords();
  const { id: campaignId, period } = view.campaign;
  const judgements = useEndpoint(getJudgements, {
    params: { campaignId, unitId: row.unitId },
    query: { level: view.level },
  });
  const values = useEndpoint(getUnitValues, { params: { unitId: row.unitId }, query: { period } });
  return (
    <>
      <p className="rollup-line">
        <strong>{column.name}</strong>
        <VerdictStatus verdict={row.verdicts[column.key] ?? 'unknown'} />
      </p>
      <p className="rollup-line">
        <ResponseLink campaignId={campaignId} row={row} />
      </p>
      <Loaded from={judgements}>
        {(data) => {
          const found = data.judgements.find((one) => one.ruleset === column.ruleset);
          if (found === undefined) return <p className="empty">{t('rollup.explainNone')}</p>;
          return (
            <Explained
              judgement={found.judgement as Judgement & { level: string }}
              sentences={found.sentences}
              code={column.code}
              values={values.data?.items ?? []}
              response={{ campaignId, unitId: row.unitId, assignmentId: row.assignmentId }}
            />
          );
        }}
      </Loaded>
    </>
  );
}

interface ExplainedProps {
  judgement: Judgement & { level: string };
  sentences: readonly string[];
  code: string;
  values: Parameters<typeof RequirementReasons>[0]['values'];
  response: ResponseAddress;
}

function Explained({ judgement, sentences, code, values, response }: ExplainedProps) {
  const { t } = useWords();
  const { preconditions, subcriteria } = explainedJudgement(judgement, sentences);
  const part = subcriteria.find((sub) => sub.code === code);
  return (
    <>
      <p className="rollup-line">
        <span className="quiet">{judgement.name}</span>
        {isLevel(judgement.level) ? <Level level={judgement.level} /> : null}
      </p>
      {judgement.inForce ? null : <p className="notice notice-warning">{t('rollup.notInForce')}</p>}
      {preconditions.length === 0 ? null : (
        <section>
          <h3>{t('rollup.preconditions')}</h3>
          <ul>
            {preconditions.map((one) => (
              <li key={one.requirement.code}>{one.sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {(part?.requirements ?? []).map((one) => (
        <RequirementReasons key={one.requirement.code} explained={one} values={values} response={response} />
      ))}
    </>
  );
}
