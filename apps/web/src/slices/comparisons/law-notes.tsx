import type { ComparisonView } from '@thuocdo/contract/comparisons';
import { Status } from '../../ui/status.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** What a reader must know before the figures: the day of each law, what is illustrative, what re-basing leaves open. */
export function LawNotes({ view }: { view: ComparisonView }) {
  const { t } = useWords();
  return (
    <div className="comparison-notes">
      <LawLine label={t('comparisons.lawA')} law={view.laws.a} />
      <LawLine label={t('comparisons.lawB')} law={view.laws.b} />
      {view.before === null ? null : <p className="quiet">{t('comparisons.rebasedNote')}</p>}
      {view.withoutHeir.length === 0 ? null : (
        <p className="notice notice-warning">
          {t('comparisons.withoutHeirNote', { names: view.withoutHeir.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </div>
  );
}

function LawLine({ label, law }: { label: string; law: ComparisonView['laws']['a'] }) {
  const { t } = useWords();
  return (
    <p>
      {t('comparisons.asOf', { law: label, name: law.name, day: showDay(law.asOf) })}{' '}
      {law.inForce ? null : <Status tone="warning">{t('comparisons.notInForce')}</Status>}{' '}
      {law.illustrative ? <Status tone="warning">{t('comparisons.illustrative')}</Status> : null}
    </p>
  );
}
