import type { FiguresView } from '@thuocdo/contract/figures';
import type { IndicatorView } from '@thuocdo/contract/indicators';
import { label } from '@thuocdo/core/periods';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { HowItCame } from './how-it-came.tsx';
import { bySection } from './indicators-search.ts';

interface IndicatorTableProps {
  view: FiguresView;
  donVi: string | undefined;
  indicators: readonly IndicatorView[];
}

/** Derived figures under the sections of the report. */
export function IndicatorTable({ view, donVi, indicators }: IndicatorTableProps) {
  const { t } = useWords();
  const caption = t('indicators.caption', { unit: view.unit.name, period: label(view.period) });
  const heads = [t('indicators.indicator'), t('indicators.value'), t('indicators.how')];
  return (
    <ScrollRegion caption={caption}>
      <table className="register indicator-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {bySection(indicators).map(([section, own]) => (
          <tbody key={section ?? ''}>
            <tr className="group">
              <th scope="rowgroup" colSpan={heads.length}>
                {section === null
                  ? t('figures.noSection')
                  : t('figures.groupRow', { name: section, count: own.length })}
              </th>
            </tr>
            {own.map((indicator) => (
              <tr key={indicator.code}>
                <th scope="row" lang="vi">
                  {indicator.name}
                  {indicator.definition === null ? null : <div className="quiet">{indicator.definition}</div>}
                </th>
                <td className="numeric">
                  <Value indicator={indicator} />
                </td>
                <td>
                  <HowItCame indicator={indicator} view={view} donVi={donVi} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

/** The number with its unit of measure, and what a paper states where it says otherwise. */
function Value({ indicator: { text, stated, unitOfMeasure } }: { indicator: IndicatorView }) {
  const { t } = useWords();
  return (
    <>
      {text === null ? (
        <Status tone="neutral">{t('indicators.notKnown')}</Status>
      ) : (
        <>
          <strong>{text}</strong>
          {unitOfMeasure === '%' ? null : <div className="quiet">{unitOfMeasure}</div>}
        </>
      )}
      {stated === null ? null : (
        <div>
          <Status tone={text === null ? 'neutral' : 'warning'}>{t('indicators.statedAs', { text: stated })}</Status>
        </div>
      )}
    </>
  );
}
