import {
  type RuleNames,
  type Ruleset,
  type RulesetTableRow,
  requirementsOf,
  ruleText,
  tableOfRuleset,
} from '@thuocdo/core/judging';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

/** The scoring table with the columns that departments know, the rule in words beside the method as printed. */
export function RulesetTable({ ruleset, names }: { ruleset: Ruleset; names: RuleNames }) {
  const { t } = useWords();
  const leaves = new Map(requirementsOf(ruleset).map((leaf) => [leaf.code, leaf]));
  const columns: Column<RulesetTableRow>[] = [
    {
      key: 'mark',
      title: t('rulesets.mark'),
      cell: ({ mark, level }) => (level === 'requirement' ? mark : <strong>{mark}</strong>),
    },
    { key: 'code', title: t('rulesets.code'), cell: ({ code }) => <span className="code">{code}</span> },
    {
      key: 'name',
      title: t('rulesets.lineName'),
      width: 260,
      cell: ({ name, level }) => (level === 'requirement' ? name : <strong>{name}</strong>),
    },
    ...(ruleset.kind === 'index'
      ? [
          {
            key: 'max',
            title: t('rulesets.max'),
            numeric: true,
            cell: ({ max }: RulesetTableRow) => (max === null ? '–' : showNumber(max)),
          },
        ]
      : []),
    {
      key: 'method',
      title: t('rulesets.method'),
      width: 300,
      cell: ({ code }) => <Method leaf={leaves.get(code)} names={names} />,
    },
    { key: 'evidence', title: t('rulesets.evidence'), width: 180, cell: ({ evidence }) => evidence },
    { key: 'dataSource', title: t('rulesets.dataSource'), width: 140, cell: ({ dataSource }) => dataSource },
    { key: 'verifier', title: t('rulesets.verifier'), width: 140, cell: ({ verifier }) => verifier },
    {
      key: 'certainty',
      title: t('rulesets.certainty'),
      width: 120,
      cell: ({ code }) => {
        const leaf = leaves.get(code);
        return leaf === undefined ? '' : t(`rulesets.certainty-${leaf.certainty}`);
      },
    },
  ];
  return (
    <DataTable
      caption={t('rulesets.view-table')}
      columns={columns}
      rows={tableOfRuleset(ruleset, names)}
      rowKey={({ code }) => code}
    />
  );
}

function Method({ leaf, names }: { leaf: ReturnType<typeof requirementsOf>[number] | undefined; names: RuleNames }) {
  if (leaf === undefined) return null;
  return (
    <>
      {leaf.method === undefined ? null : <div>{leaf.method}</div>}
      <div className={leaf.method === undefined ? '' : 'quiet'}>{ruleText(leaf.rule, names)}</div>
    </>
  );
}
