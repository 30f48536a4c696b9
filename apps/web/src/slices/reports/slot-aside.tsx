import type { ReportView } from '@thuocdo/contract/report-views';
import { Button } from 'antd';
import { useWords } from '../../ui/words.tsx';

interface SlotAsideProps {
  report: ReportView;
  slot: ReportView['slots'][number];
  onInsert: (line: string) => void;
}

/** Beside the writing: what stood here last period, and what became of last period's plan, put in by a click. */
export function SlotAside({ report, slot, onInsert }: SlotAsideProps) {
  const { t } = useWords();
  const { previous } = slot;
  const own = report.plan.filter(({ owner }) => owner === slot.owner);
  const plan = [...own, ...report.plan.filter((item) => !own.includes(item))];
  return (
    <div className="slot-aside">
      <h3>{t('reports.lastPeriod')}</h3>
      {previous === null || previous === '' ? (
        <p className="quiet">{t('reports.lastPeriodNone')}</p>
      ) : (
        <>
          <p className="last-text">{previous}</p>
          <Button size="small" onClick={() => onInsert(previous)}>
            {t('reports.useLastPeriod')}
          </Button>
        </>
      )}
      {slot.isPlan || plan.length === 0 ? null : (
        <>
          <h3>{t('reports.insertPlan')}</h3>
          <ul className="plain plan-lines">
            {plan.map((item) => (
              <li key={item.key}>
                <button type="button" className="plan-line" onClick={() => onInsert(item.line)}>
                  {t('reports.insertLine', { text: item.line })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
