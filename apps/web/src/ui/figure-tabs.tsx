import { Link } from '@tanstack/react-router';
import type { Action } from '@thuocdo/core/access';
import type { PhraseKey } from '@thuocdo/phrases';
import { useCan } from '../app/session.ts';
import './campaign-tabs.css';
import { useWords } from './words.tsx';

interface FigureTab {
  path: `/${string}`;
  label: PhraseKey;
  can: Action;
}

/** The rooms of the sector figures, in the order of the work; a slice adds its own line. */
const tabs: readonly FigureTab[] = [
  { path: '/so-lieu', label: 'figures.tab', can: 'figure.read' },
  { path: '/so-lieu/kiem-tra', label: 'indicators.tabChecks', can: 'figure.read' },
  { path: '/so-lieu/chi-so', label: 'indicators.tabIndicators', can: 'figure.read' },
  { path: '/so-lieu/nhap-tep', label: 'imports.menu', can: 'figure.import' },
  { path: '/so-lieu/ket-noi', label: 'connectors.title', can: 'connector.read' },
  { path: '/nguon-so-lieu', label: 'figures.tabSystems', can: 'figure.read' },
  { path: '/tu-dien-chi-tieu', label: 'figures.tabDictionary', can: 'form.read' },
];

/** Unit and period go along from room to room. */
interface FigurePlace {
  unitId?: string | undefined;
  period?: string | undefined;
}

/** Tabs of the sector figures; `place` keeps the unit and the period that one looks at. */
export function FigureTabs({ unitId, period }: FigurePlace) {
  const { t } = useWords();
  const can = useCan();
  const search = {
    ...(unitId === undefined ? {} : { donVi: unitId }),
    ...(period === undefined ? {} : { ky: period }),
  };
  return (
    <nav className="campaign-tabs" aria-label={t('figures.tabs')}>
      <ul>
        {tabs
          .filter((tab) => can(tab.can))
          .map(({ path, label }) => (
            <li key={path}>
              <Link to={path as string} search={search as never} activeOptions={{ exact: true, includeSearch: false }}>
                {(t as (key: string) => string)(label)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
