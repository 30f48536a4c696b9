import type { ChangedField, NodeDifference, RulesetDifference } from '@thuocdo/core/judging';
import { type PhraseKey, phraseIfKnown } from '@thuocdo/phrases';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

interface Line {
  key: string;
  node: NodeDifference | undefined;
  field: ChangedField | undefined;
  isFirst: boolean;
}

/** Two versions side by side: a line for each field that they say differently, new and gone codes among them. */
export function DifferenceView({ difference }: { difference: RulesetDifference }) {
  const { t, lang } = useWords();
  const lines = linesOf(difference);
  if (lines.length === 0) return <p className="empty">{t('rulesets.noDifference')}</p>;
  const columns: Column<Line>[] = [
    {
      key: 'code',
      title: t('rulesets.code'),
      width: 190,
      cell: ({ node, isFirst }) => {
        if (!isFirst) return <span className="visually-hidden">{node?.code ?? t('rulesets.head')}</span>;
        if (node === undefined) return t('rulesets.head');
        return (
          <>
            <span className="code">{node.code}</span> {node.name}
          </>
        );
      },
    },
    {
      key: 'kind',
      title: t('rulesets.change'),
      cell: ({ node }) => (
        <Status tone={tones[node?.kind ?? 'changed']}>
          {t(`rulesets.change-${node?.kind ?? 'changed'}` as PhraseKey as 'rulesets.change-changed')}
        </Status>
      ),
    },
    {
      key: 'field',
      title: t('rulesets.field'),
      width: 120,
      cell: ({ field }) =>
        field === undefined ? '' : (phraseIfKnown(lang, `rulesets.field-${field.field}`) ?? field.field),
    },
    { key: 'before', title: t('rulesets.before'), width: 260, cell: ({ field }) => field?.before ?? '' },
    { key: 'after', title: t('rulesets.after'), width: 260, cell: ({ field }) => field?.after ?? '' },
  ];
  return <DataTable caption={t('rulesets.view-difference')} columns={columns} rows={lines} rowKey={({ key }) => key} />;
}

const tones: Readonly<Record<NodeDifference['kind'], Tone>> = {
  added: 'good',
  removed: 'bad',
  changed: 'busy',
  redefined: 'warning',
};

function linesOf({ head, nodes }: RulesetDifference): Line[] {
  return [
    ...head.map((field, at) => ({ key: `head ${field.field}`, node: undefined, field, isFirst: at === 0 })),
    ...nodes.flatMap((node): Line[] => {
      const fields = 'fields' in node ? node.fields : [];
      if (fields.length === 0) return [{ key: `${node.kind} ${node.code}`, node, field: undefined, isFirst: true }];
      return fields.map((field, at) => ({ key: `${node.code} ${field.field}`, node, field, isFirst: at === 0 }));
    }),
  ];
}
