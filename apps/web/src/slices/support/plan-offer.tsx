import type { SupportPlanView } from '@thuocdo/contract/support';
import { showNumber } from '../../ui/numbers.ts';
import { PhoneLink } from '../../ui/phone-link.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** What the enterprise offers: solution, cost, time, who is responsible. */
export function PlanOffer({ plan: { offer, answerBy } }: { plan: SupportPlanView }) {
  const { t } = useWords();
  return (
    <section className="support-part">
      <h2>{t('support.offer')}</h2>
      {offer === null ? (
        <p className="quiet">{t('support.offerNone', { day: showDay(answerBy) })}</p>
      ) : (
        <>
          <p className="support-words">{offer.solution}</p>
          <dl className="support-facts">
            <dt>{t('support.cost')}</dt>
            <dd>
              {offer.cost === null ? t('support.costFree') : t('support.costOf', { amount: showNumber(offer.cost) })}
            </dd>
            <dt>{t('support.time')}</dt>
            <dd>{t('support.fromTo', { from: showDay(offer.startsOn), to: showDay(offer.endsOn) })}</dd>
            <dt>{t('support.responsible')}</dt>
            <dd>
              {offer.responsible}, <PhoneLink phone={offer.phone} />
            </dd>
          </dl>
        </>
      )}
    </section>
  );
}
