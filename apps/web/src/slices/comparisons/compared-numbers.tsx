import { Link } from '@tanstack/react-router';
import type { ComparedNumber } from '@thuocdo/contract/comparisons';
import { whereSaid } from '@thuocdo/phrases/where-said';
import { Level } from '../../ui/level.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';

/** Every number that either law reads: its value, how it follows from the old communes, and who gave it where and when. */
export function ComparedNumbers({ numbers, campaignId }: { numbers: readonly ComparedNumber[]; campaignId: string }) {
  const { t } = useWords();
  return (
    <section className="comparison-pair">
      <h3>{t('comparisons.numbers')}</h3>
      <ScrollRegion caption={t('comparisons.numbers')}>
        <table className="register compared-numbers">
          <caption className="visually-hidden">{t('comparisons.numbers')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('comparisons.number')}</th>
              <th scope="col" className="numeric">
                {t('comparisons.value')}
              </th>
              <th scope="col">{t('comparisons.level')}</th>
              <th scope="col">{t('comparisons.source')}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => (
              <tr key={number.element}>
                <th scope="row">{number.name}</th>
                <td className="numeric">
                  {number.value === null ? (
                    <span className="quiet">{t('comparisons.noValue')}</span>
                  ) : (
                    `${showValue(t, number.value)} ${number.unitOfMeasure ?? ''}`
                  )}
                </td>
                <td>{number.level === null ? '–' : <Level level={number.level} />}</td>
                <td>
                  {number.sentence === null ? null : <p>{number.sentence}</p>}
                  <Origins number={number} campaignId={campaignId} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Origins({ number, campaignId }: { number: ComparedNumber; campaignId: string }) {
  const { lang, t } = useWords();
  const isDerived = number.sentence !== null;
  return (
    <ul className="plain quiet">
      {number.origins.map((origin) => (
        <li key={`${origin.unitId} ${origin.sourceName} ${origin.said.question ?? ''}`}>
          {origin.sourceName}
          {isDerived ? `: ${showValue(t, origin.value)}` : ''} · {whereSaid(lang, origin.said)} ·{' '}
          {t('comparisons.recorded', { at: showInstant(origin.recordedAt), by: origin.recordedBy })}{' '}
          {origin.assignmentId === null ? null : (
            <Link
              to={`/dot-khao-sat/${campaignId}/phieu/${origin.unitId}/${origin.assignmentId}` as string}
              hash={`cau-${origin.said.question ?? ''}`}
            >
              {t('comparisons.openResponse')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function showValue(t: Words['t'], value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'comparisons.yes' : 'comparisons.no');
  if (typeof value === 'number') return showNumber(value);
  if (!Array.isArray(value)) return String(value);
  const isRows = value.some((item) => typeof item === 'object');
  return isRows ? t('comparisons.rows', { count: showNumber(value.length) }) : value.join('; ');
}
