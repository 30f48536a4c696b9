import { getJudgements } from '@thuocdo/contract/results';
import type { ScoreRow, ScoresView } from '@thuocdo/contract/scores';
import type { Judgement } from '@thuocdo/core/judging';
import { useEndpoint } from '../../api.ts';
import { Level } from '../../ui/level.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { explainedJudgement } from '../rollup/index.ts';

export interface AskedCell {
  row: ScoreRow;
  column: ScoresView['columns'][number];
  /** The cell in words. */
  said: string;
}

interface CellPanelProps {
  view: ScoresView;
  asked: AskedCell | undefined;
  onClose: () => void;
}

/** «Vì sao?»: the sentences behind one cell of the map. */
export function CellPanel({ view, asked, onClose }: CellPanelProps) {
  const { t } = useWords();
  const title = asked === undefined ? '' : t('scores.cellTitle', { code: asked.column.code, unit: asked.row.name });
  return (
    <SidePanel open={asked !== undefined} title={title} onClose={onClose}>
      {asked === undefined ? null : <Reasons view={view} asked={asked} />}
    </SidePanel>
  );
}

function Reasons({ view, asked: { row, column, said } }: { view: ScoresView; asked: AskedCell }) {
  const { t } = useWords();
  const judgements = useEndpoint(getJudgements, {
    params: { campaignId: view.campaign.id, unitId: row.unitId },
    query: { level: view.level },
  });
  return (
    <>
      <p className="scores-line">
        <strong>{column.name}</strong>
        <span>{said}</span>
      </p>
      <p className="scores-line">
        <span className="quiet">{view.ruleset.name}</span>
        {row.levelReached === null ? null : <Level level={row.levelReached} />}
      </p>
      <Loaded from={judgements}>
        {({ judgements: all }) => {
          const found = all.find(({ ruleset }) => ruleset === view.ruleset.code);
          if (found === undefined) return <p className="empty">{t('scores.cellNone')}</p>;
          const { preconditions, subcriteria } = explainedJudgement(found.judgement as Judgement, found.sentences);
          const part = subcriteria.find(({ code }) => code === column.code);
          return (
            <ul className="scores-reasons">
              {[...preconditions, ...(part?.requirements ?? [])].map(({ requirement, sentence }) => (
                <li key={requirement.code}>
                  <VerdictStatus verdict={requirement.verdict} />
                  <p>{sentence}</p>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </>
  );
}
