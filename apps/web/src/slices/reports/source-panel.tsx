import type { FigureOrigin, ReportFigure } from '@thuocdo/contract/report-views';
import { Button } from 'antd';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** Where the figure in hand comes from: value, period, who says it, when and by whom it was entered, how it was worked out. */
export function SourcePanel({ figure, onClose }: { figure: ReportFigure | undefined; onClose: () => void }) {
  const { t } = useWords();
  return (
    <aside
      id="nguon-so-lieu"
      className={`source-panel${figure === undefined ? '' : ' shown'}`}
      aria-label={t('reports.sourcePanel')}
      aria-live="polite"
    >
      <h2>{t('reports.sourcePanel')}</h2>
      {figure === undefined ? (
        <p className="quiet">{t('reports.sourceHint')}</p>
      ) : (
        <>
          <Source figure={figure} />
          <Button size="small" onClick={onClose}>
            {t('shell.close')}
          </Button>
        </>
      )}
    </aside>
  );
}

function Source({ figure }: { figure: ReportFigure }) {
  const { t } = useWords();
  const isLong = figure.text.length > 120;
  return (
    <>
      <p className="source-name">{figure.name}</p>
      <dl className="facts">
        <dt>{t('reports.sourceValue')}</dt>
        <dd>{isLong ? `${figure.text.slice(0, 120)}…` : figure.text}</dd>
        <dt>{t('reports.sourcePeriod')}</dt>
        <dd>{figure.periodName}</dd>
        <dt>{t('reports.sourceHow')}</dt>
        <dd>{t(`reports.from-${figure.from}`)}</dd>
      </dl>
      {figure.explanation === null ? null : <p>{figure.explanation}</p>}
      {figure.stated === undefined ? null : (
        <p className="notice notice-warning">{t('reports.sourceStated', { stated: figure.stated.text })}</p>
      )}
      <ul className="plain origins">
        {figure.origins.map((origin) => (
          <Origin key={`${origin.element} ${origin.period} ${origin.source}`} origin={origin} />
        ))}
      </ul>
    </>
  );
}

function Origin({ origin }: { origin: FigureOrigin }) {
  const { t } = useWords();
  return (
    <li>
      <div>{origin.name}</div>
      <div>{t('reports.sourceEntry', { value: origin.text, period: origin.period })}</div>
      <div className="quiet">{origin.source}</div>
      <div className="quiet">
        {origin.at === null || origin.by === null
          ? t('reports.sourceNoEntry')
          : t('reports.sourceBy', { by: origin.by, at: showInstant(origin.at) })}
      </div>
    </li>
  );
}
