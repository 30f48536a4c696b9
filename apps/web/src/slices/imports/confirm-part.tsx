import { getFigures } from '@thuocdo/contract/figures';
import {
  confirmImport,
  getImport,
  type ImportCounts,
  type ImportView,
  listImportLines,
  listImports,
} from '@thuocdo/contract/imports';
import { getChecks, getIndicators } from '@thuocdo/contract/indicators';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Tick } from '../../ui/choice.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { useImportChecks } from './import-checks.tsx';
import { PlacesOf } from './places.tsx';

/** Step 4: all, or all but the refused cells when the person says so. */
export function ConfirmPart({ unitId, view, counts }: { unitId: string; view: ImportView; counts: ImportCounts }) {
  const { t } = useWords();
  const [skips, setSkips] = useState(false);
  const confirm = useCommand(confirmImport, {
    refreshes: [getImport, listImports, listImportLines, getFigures, getChecks, getIndicators],
  });
  const checks = useImportChecks(unitId, view);
  const count = counts.new + counts.changed;
  if (view.imported !== null) return <Outcome view={view} count={count} />;
  if (!view.can.includes('figure.import')) return null;
  const stops = checks.data?.stops ?? 0;
  const isBlocked = count === 0 || stops > 0 || (counts.refused > 0 && !skips);
  return (
    <section aria-labelledby="import-step4" className="import-step">
      <h2 id="import-step4">{t('imports.step4')}</h2>
      {counts.refused === 0 ? null : (
        <>
          <p>{t('imports.refusedFirst', { count: showNumber(counts.refused) })}</p>
          <div className="import-skip">
            <Tick checked={skips} onChange={setSkips}>
              {t('imports.skip', { count: showNumber(counts.refused) })}
            </Tick>
          </div>
        </>
      )}
      {stops === 0 ? null : <p className="notice notice-error">{t('imports.stopped', { stops: showNumber(stops) })}</p>}
      {count === 0 ? <p>{t('imports.nothingNew')}</p> : null}
      <ProblemNotice problem={confirm.error} />
      <PlacesOf problem={confirm.error} />
      <ConfirmButton
        type="primary"
        disabled={isBlocked}
        loading={confirm.isPending}
        title={t('imports.confirmTitle')}
        text={t('imports.confirmText', { new: showNumber(counts.new), changed: showNumber(counts.changed) })}
        confirmLabel={t('imports.confirm', { count: showNumber(count) })}
        onConfirm={() =>
          confirm.run({ params: { unitId, importId: view.id }, body: { skipRefused: skips ? counts.refused : 0 } })
        }
      >
        {t('imports.confirm', { count: showNumber(count) })}
      </ConfirmButton>
    </section>
  );
}

function Outcome({ view, count }: { view: ImportView; count: number }) {
  const { t } = useWords();
  const { imported, undone } = view;
  return (
    <div role="status">
      {imported === null ? null : (
        <p className="notice notice-good">
          {t('imports.done', { count: showNumber(count), time: showInstant(imported.at) })}
        </p>
      )}
      {undone === null ? null : (
        <p className="notice notice-warning">
          {t('imports.undoneAt', { time: showInstant(undone.at), reason: undone.reason })}
        </p>
      )}
    </div>
  );
}
