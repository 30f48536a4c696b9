import { Link } from '@tanstack/react-router';
import type { Action } from '@thuocdo/core/access';
import type { PhraseKey } from '@thuocdo/phrases';
import { useCan } from '../../app/session.ts';
import '../../ui/campaign-tabs.css';
import { useWords } from '../../ui/words.tsx';

const tabs: readonly { path: `/${string}`; label: PhraseKey; can: Action }[] = [
  { path: '/ho-tro', label: 'support.tabPlans', can: 'support.read' },
  { path: '/ho-tro/theo-han', label: 'support.tabDuties', can: 'support.read' },
  // Results of communes are no business of enterprises.
  { path: '/ho-tro/bang', label: 'support.tabBoard', can: 'judgement.read' },
  { path: '/ho-tro/theo-doi', label: 'supportMonitoring.menu', can: 'support.monitor' },
];

/** The rooms of support. */
export function SupportTabs() {
  const { t } = useWords();
  const can = useCan();
  return (
    <nav className="campaign-tabs" aria-label={t('support.tabs')}>
      <ul>
        {tabs
          .filter((tab) => can(tab.can))
          .map(({ path, label }) => (
            <li key={path}>
              <Link to={path as string} activeOptions={{ exact: true, includeSearch: false }}>
                {(t as (key: string) => string)(label)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
