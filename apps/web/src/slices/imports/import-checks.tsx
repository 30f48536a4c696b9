import { type ImportCheck, type ImportView, listImportChecks } from '@thuocdo/contract/imports';
import { label } from '@thuocdo/core/periods';
import { useEndpoint } from '../../api.ts';
import { CheckItem } from '../../ui/check-item.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

/** What the rules of an import raise about the figures as they would stand after it, each with the cells of the file that say so. */
export function ImportChecks({ unitId, view }: { unitId: string; view: ImportView }) {
  const { t } = useWords();
  const checks = useImportChecks(unitId, view);
  return (
    <section aria-labelledby="import-checks" className="import-checks">
      <h3 id="import-checks">{t('imports.checks')}</h3>
      <Loaded from={checks} empty={<p className="quiet">{t('imports.checksNone')}</p>}>
        {({ items, errors, warnings, stops }) => (
          <>
            <p>
              {t('imports.checksFound', { errors: showNumber(errors), warnings: showNumber(warnings) })}{' '}
              {t(stops === 0 ? 'imports.checksFree' : 'imports.checksStop', { stops: showNumber(stops) })}
            </p>
            <ul className="plain check-list">
              {items.map((check) => (
                <li key={`${check.unitId} ${check.period} ${check.code}`}>
                  {check.stops ? <Status tone="bad">{t('imports.checkStops')}</Status> : null}
                  <CheckItem
                    check={check}
                    where={`${check.unit}, ${label(check.period)}`}
                    figure={(element) => <PlaceInFile element={element} />}
                  />
                </li>
              ))}
            </ul>
            {errors + warnings > items.length ? (
              <p className="quiet">
                {t('imports.checksMore', { shown: showNumber(items.length), total: showNumber(errors + warnings) })}
              </p>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Asked once for the page: the list, the file of findings and the button that records hang on it. */
export function useImportChecks(unitId: string, { id }: ImportView) {
  return useEndpoint(listImportChecks, { params: { unitId, importId: id } });
}

function PlaceInFile({ element: { name, cell } }: { element: ImportCheck['elements'][number] }) {
  const { t } = useWords();
  return (
    <>
      <span lang="vi">{name}</span>
      <span className={cell === null ? 'quiet' : 'code number'}>{cell ?? t('imports.notInFile')}</span>
    </>
  );
}
