import type { ScoreRow, ScoresView } from '@thuocdo/contract/scores';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords } from '../../ui/words.tsx';
import { Explanation } from '../explanations/index.ts';

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

/** «Vì sao?»: what lies behind one cell of the map. */
export function CellPanel({ view, asked, onClose }: CellPanelProps) {
  const { t } = useWords();
  const title = asked === undefined ? '' : t('scores.cellTitle', { code: asked.column.code, unit: asked.row.name });
  return (
    <SidePanel open={asked !== undefined} title={title} onClose={onClose}>
      {asked === undefined ? null : (
        <>
          <p className="scores-line">
            <strong>{asked.column.name}</strong> <span>{asked.said}</span>
          </p>
          {asked.row.cells === null ? (
            <p className="empty">{t('scores.cellNone')}</p>
          ) : (
            <Explanation
              campaignId={view.campaign.id}
              unitId={asked.row.unitId}
              ruleset={view.ruleset.code}
              level={view.level}
              code={asked.column.code}
            />
          )}
        </>
      )}
    </SidePanel>
  );
}
