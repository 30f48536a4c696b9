import type { RollupView } from '@thuocdo/contract/results';
import { useState } from 'react';
import { useCan } from '../../app/session.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';
import { CommuneRow } from './commune-row.tsx';
import { TotalsRow } from './totals-row.tsx';
import { useRulesets } from './use-rulesets.ts';
import { type AskedVerdict, VerdictPanel } from './verdict-panel.tsx';

export type RollupRow = RollupView['groups'][number]['rows'][number];

/** All communes of the roster by district, with subtotals; header and names stay in sight. */
export function RollupTable({ view }: { view: RollupView }) {
  const { t } = useWords();
  const can = useCan();
  const [asked, setAsked] = useState<AskedVerdict>();
  const mayConfirm = view.can.includes('confirmation.issue') && can('confirmation.issue');
  return (
    <>
      <ScrollRegion caption={t('rollup.caption')}>
        <table className="register rollup">
          <caption className="visually-hidden">{t('rollup.caption')}</caption>
          <Head view={view} />
          {view.groups.map((group) => (
            <tbody key={group.unitId}>
              <tr className="rollup-district">
                <th scope="rowgroup">{group.name}</th>
                <td colSpan={view.columns.verdicts.length + view.columns.figures.length + 2} />
              </tr>
              {group.rows.map((row) => (
                <CommuneRow
                  key={row.unitId}
                  row={row}
                  columns={view.columns}
                  onExplain={(column) => setAsked({ row, column })}
                  {...(mayConfirm ? { confirmIn: view.campaign.id } : {})}
                />
              ))}
              <TotalsRow
                name={t('rollup.districtTotal', { name: group.name })}
                totals={group.totals}
                columns={view.columns}
              />
            </tbody>
          ))}
          <tfoot>
            <TotalsRow name={t('rollup.provinceTotal')} totals={view.totals} columns={view.columns} />
          </tfoot>
        </table>
      </ScrollRegion>
      <VerdictPanel view={view} asked={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

function Head({ view }: { view: RollupView }) {
  const { t } = useWords();
  const rulesets = useRulesetNames(view);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t('rollup.commune')}
        </th>
        <th scope="col" rowSpan={2}>
          {t('rollup.levelColumn')}
        </th>
        {rulesets.map(({ ruleset, name, count }) => (
          <th key={ruleset} scope="colgroup" colSpan={count}>
            {name}
          </th>
        ))}
        {view.columns.figures.map((figure) => (
          <th key={figure.key} scope="col" rowSpan={2} className="numeric rollup-figure">
            {figure.name}
            {figure.unit === null ? null : <span className="quiet"> ({figure.unit})</span>}
          </th>
        ))}
        <th scope="col" rowSpan={2}>
          {t('rollup.confirmColumn')}
        </th>
      </tr>
      <tr className="rollup-codes">
        {view.columns.verdicts.map((column) => (
          <th key={column.key} scope="col" title={column.name}>
            <abbr title={column.name}>{column.code}</abbr>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Columns of one ruleset stand together; the ruleset's name stands over them. */
function useRulesetNames(view: RollupView): { ruleset: string; name: string; count: number }[] {
  const names = useRulesets();
  const groups: { ruleset: string; name: string; count: number }[] = [];
  for (const { ruleset } of view.columns.verdicts) {
    const last = groups.at(-1);
    if (last?.ruleset === ruleset) last.count += 1;
    else groups.push({ ruleset, name: names.get(ruleset) ?? ruleset, count: 1 });
  }
  return groups;
}
