import type { ComparisonView } from '@thuocdo/contract/comparisons';
import { VERDICTS } from '@thuocdo/core/judging';
import { showNumber } from '../../ui/numbers.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

type Totals = ComparisonView['totals'];

/** How verdicts pass from one law to the other; re-based also for the old communes, which stay the denominator. */
export function PassageTable({ view }: { view: ComparisonView }) {
  const { t } = useWords();
  const { before, totals } = view;
  const units = showNumber(totals.units);
  return (
    <section>
      <h2>{t('comparisons.matrixTitle')}</h2>
      <div className="passages">
        {before === null ? (
          <Matrix totals={totals} caption={t('comparisons.matrixUnits', { units })} />
        ) : (
          <>
            <Matrix totals={before} caption={t('comparisons.matrixBefore', { units: showNumber(before.units) })} />
            <Matrix totals={totals} caption={t('comparisons.matrixAfter', { units })} />
          </>
        )}
      </div>
    </section>
  );
}

function Matrix({ totals, caption }: { totals: Totals; caption: string }) {
  const { t } = useWords();
  const title = `${t('comparisons.matrixTitle')}: ${caption}`;
  return (
    <ScrollRegion caption={title}>
      <table className="register passage">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t('comparisons.matrixFrom')} ↓ / {t('comparisons.matrixTo')} →
            </th>
            {VERDICTS.map((verdict) => (
              <th key={verdict} scope="col" className="numeric">
                {t(`levels.${verdict}`)}
              </th>
            ))}
            <th scope="col" className="numeric">
              {t('comparisons.matrixSum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {VERDICTS.map((from) => (
            <tr key={from}>
              <th scope="row">
                <VerdictStatus verdict={from} />
              </th>
              {VERDICTS.map((to) => (
                <Cell key={to} count={totals.transitions[from][to]} isSame={from === to} />
              ))}
              <td className="numeric passage-sum">{showNumber(totals.a[from])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('comparisons.matrixSum')}</th>
            {VERDICTS.map((to) => (
              <td key={to} className="numeric">
                {showNumber(totals.b[to])}
              </td>
            ))}
            <td className="numeric">{showNumber(totals.units)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

/** A passage that somebody takes stands out; a zero stays quiet. */
function Cell({ count, isSame }: { count: number; isSame: boolean }) {
  const kind = isSame ? 'passage-same' : 'passage-change';
  return <td className={`numeric ${count === 0 ? 'quiet' : kind}`}>{showNumber(count)}</td>;
}
