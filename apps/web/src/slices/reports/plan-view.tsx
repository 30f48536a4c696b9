import type { PlanItemView, ReportView } from '@thuocdo/contract/report-views';
import { markPlanItem } from '@thuocdo/contract/reports';
import { PLAN_OUTCOMES } from '@thuocdo/core/reports';
import { Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { afterReport } from './refreshed.ts';

/** What the last report planned, item by item, with what became of it. */
export function PlanView({ report }: { report: ReportView }) {
  const { t } = useWords();
  const marked = report.plan.filter(({ outcome }) => outcome !== 'open').length;
  if (report.plan.length === 0) return <p className="empty">{t('reports.planNothing')}</p>;
  return (
    <section aria-labelledby="ke-hoach-ky-truoc">
      <div className="section-head">
        <h2 id="ke-hoach-ky-truoc">{t('reports.planTitle')}</h2>
        <span className="quiet">{t('reports.planCount', { marked, total: report.plan.length })}</span>
      </div>
      <ScrollRegion caption={t('reports.planCaption')}>
        <table className="register plan-table">
          <caption className="visually-hidden">{t('reports.planCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reports.planItem')}</th>
              <th scope="col">{t('reports.planOutcome')}</th>
              <th scope="col">{t('reports.planNote')}</th>
              <th scope="col">{t('reports.planReference')}</th>
            </tr>
          </thead>
          <tbody>
            {report.plan.map((item) => (
              <PlanRow key={item.key} reportId={report.id} item={item} mayWrite={report.can.includes('report.write')} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function PlanRow({ reportId, item, mayWrite }: { reportId: string; item: PlanItemView; mayWrite: boolean }) {
  const { t } = useWords();
  const [entry, setEntry] = useState({ outcome: item.outcome, note: item.note, reference: item.reference });
  const mark = useCommand(markPlanItem, { refreshes: afterReport });
  const text = item.text.length > 80 ? `${item.text.slice(0, 80)}…` : item.text;
  const save = (next: typeof entry) => {
    setEntry(next);
    const isSame = next.outcome === item.outcome && next.note === item.note && next.reference === item.reference;
    if (!isSame) mark.run({ params: { reportId, item: item.key }, body: next });
  };
  const id = `ke-hoach-${item.key.replaceAll(/[^\w]/gu, '-')}`;
  return (
    <tr>
      <th scope="row">
        {item.text}
        <ProblemNotice problem={mark.error} />
      </th>
      <td>
        {mayWrite ? (
          <>
            <label className="visually-hidden" htmlFor={id}>
              {t('reports.outcomeOf', { text })}
            </label>
            <Choice
              id={id}
              value={entry.outcome}
              options={PLAN_OUTCOMES.map((value) => ({ value, label: t(`reports.outcome-${value}`) }))}
              onChange={(outcome) => save({ ...entry, outcome })}
            />
          </>
        ) : (
          t(`reports.outcome-${item.outcome}`)
        )}
        {item.at === null ? null : (
          <div className="quiet">
            {item.by}, {showInstant(item.at)}
          </div>
        )}
      </td>
      {(['note', 'reference'] as const).map((field) => (
        <td key={field}>
          {mayWrite ? (
            <Input
              aria-label={t(`reports.${field}Of`, { text })}
              maxLength={field === 'note' ? 1000 : 300}
              value={entry[field]}
              onChange={({ target }) => setEntry({ ...entry, [field]: target.value })}
              onBlur={() => save(entry)}
            />
          ) : (
            item[field]
          )}
        </td>
      ))}
    </tr>
  );
}
