import type { LegalBasis } from '@thuocdo/contract/campaigns';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** «Căn cứ»: each as papers cite it; a wrong print is kept beside the corrected one. */
export function LegalBases({ bases }: { bases: readonly LegalBasis[] }) {
  const { t } = useWords();
  return (
    <section className="card" aria-labelledby="bases-title">
      <h2 id="bases-title">{t('campaigns.legalBasis')}</h2>
      {bases.length === 0 ? <p className="quiet">{t('campaigns.noLegalBasis')}</p> : null}
      <ul className="plain ruled">
        {bases.map((basis) => (
          <li key={`${basis.number} ${basis.date ?? ''}`}>
            <strong>
              {basis.kind} {t('campaigns.numbered', { number: basis.number })}
            </strong>
            {basis.date === undefined ? null : <> {t('campaigns.dated', { day: showDay(basis.date) })}</>}
            {basis.issuer === '' ? null : <> {t('campaigns.issuedBy', { issuer: basis.issuer })}</>}
            {basis.subject === '' ? null : <div className="quiet">{basis.subject}</div>}
            {basis.asPrinted === undefined || basis.asPrinted === '' ? null : (
              <div className="quiet">{t('campaigns.asPrintedLine', { text: basis.asPrinted })}</div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
