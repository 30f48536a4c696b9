import type { SupportMonitoring } from '@thuocdo/contract/support-monitoring';
import { showNumber } from '../../ui/numbers.ts';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** How many plans there are, how far they have come and what they cost together; which plans count. */
export function TallyLine({ view: { tally, plansFrom } }: { view: SupportMonitoring }) {
  const { t } = useWords();
  const counts = [
    ['plans', tally.plans],
    ['underWay', tally.underWay],
    ['stalledCount', tally.stalled],
    ['done', tally.done],
    ['declined', tally.declined],
    ['withdrawn', tally.withdrawn],
  ] as const;
  return (
    <section aria-label={t('supportMonitoring.counts')}>
      <dl className="monitoring-tally">
        {counts.map(([key, count]) => (
          <div key={key}>
            <dt>{t(`supportMonitoring.${key}`)}</dt>
            <dd>{showNumber(count)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('supportMonitoring.costTotal')}</dt>
          <dd>
            {t('supportMonitoring.dong', { amount: showNumber(tally.costs.total) })}{' '}
            {tally.costs.free === 0 ? null : (
              <span className="quiet">{t('supportMonitoring.freeCount', { count: showNumber(tally.costs.free) })}</span>
            )}
          </dd>
        </div>
      </dl>
      <p className="quiet">
        {plansFrom === null
          ? t('supportMonitoring.plansAll')
          : t('supportMonitoring.plansFrom', { day: showDay(plansFrom) })}
      </p>
    </section>
  );
}
