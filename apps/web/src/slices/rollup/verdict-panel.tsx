import type { RollupView } from '@thuocdo/contract/results';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords } from '../../ui/words.tsx';
import { Explanation } from '../explanations/index.ts';
import { ResponseLink, type VerdictColumn } from './commune-row.tsx';
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
      {asked === undefined ? null : (
        <>
          <p className="rollup-line">
            <strong>{asked.column.name}</strong> <ResponseLink campaignId={view.campaign.id} row={asked.row} />
          </p>
          <Explanation
            campaignId={view.campaign.id}
            unitId={asked.row.unitId}
            ruleset={asked.column.ruleset}
            level={view.level}
            {...(asked.column.key === asked.column.ruleset ? {} : { code: asked.column.code })}
          />
        </>
      )}
    </SidePanel>
  );
}
