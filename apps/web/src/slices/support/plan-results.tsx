import type { SupportPlanView } from '@thuocdo/contract/support';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords, type Words } from '../../ui/words.tsx';

type Result = SupportPlanView['results'][number];

/** «1.062», «Có», or the words. */
export function showValue(value: Result['value'], { t }: Pick<Words, 't'>): string {
  if (typeof value === 'boolean') return t(value ? 'support.yes' : 'support.no');
  return typeof value === 'number' ? showNumber(value) : value;
}

/** Values that the work brought: proposals, not figures. */
export function PlanResults({ plan }: { plan: SupportPlanView }) {
  const words = useWords();
  const { t } = words;
  if (plan.results.length === 0) return null;
  const columns: Column<Result>[] = [
    { key: 'element', title: t('support.element'), width: 220, cell: ({ name }) => name },
    { key: 'period', title: t('support.period'), cell: ({ period }) => period },
    { key: 'value', title: t('support.value'), numeric: true, cell: ({ value }) => showValue(value, words) },
    { key: 'note', title: t('support.note'), width: 160, cell: ({ note }) => note },
  ];
  return (
    <section className="support-part">
      <h2>{t('support.results')}</h2>
      <p className="quiet">{t('support.resultsNote')}</p>
      <DataTable
        caption={t('support.results')}
        columns={columns}
        rows={plan.results}
        rowKey={({ element, period }) => `${element} ${period}`}
      />
    </section>
  );
}
