import { Link } from '@tanstack/react-router';
import type { Action } from '@thuocdo/core/access';
import type { PhraseKey } from '@thuocdo/phrases';
import './campaign-tabs.css';
import { useWords } from './words.tsx';

interface Tab {
  path: string;
  label: PhraseKey;
  /** Shown when one of these is allowed on the campaign; always without. */
  can?: readonly Action[];
  /** Nothing to see before the campaign is open. */
  afterOpening?: boolean;
}

const tabs: readonly Tab[] = [
  { path: '', label: 'campaigns.tabOverview' },
  { path: '/danh-sach', label: 'campaigns.tabRoster' },
  {
    path: '/tien-do',
    label: 'campaigns.tabProgress',
    can: ['rollup.read', 'response.check', 'response.remind'],
    afterOpening: true,
  },
  { path: '/tong-hop', label: 'campaigns.tabRollup', can: ['rollup.read'], afterOpening: true },
  { path: '/chenh-lech', label: 'levelGaps.title', can: ['rollup.read'], afterOpening: true },
  { path: '/thu-nguong', label: 'whatIf.title', can: ['rollup.read'], afterOpening: true },
  { path: '/so-sanh', label: 'comparisons.tab', can: ['rollup.read'], afterOpening: true },
  { path: '/muc-cong-suc', label: 'explanations.efforts', can: ['effort.edit'] },
  {
    path: '/xac-nhan',
    label: 'confirmations.tab',
    can: ['confirmation.read'],
    afterOpening: true,
  },
  { path: '/cong-van', label: 'campaigns.tabDispatch', can: ['dispatch.read', 'dispatch.draft'] },
  { path: '/goi-du-lieu', label: 'campaigns.tabPackages', can: ['package.read', 'package.build'], afterOpening: true },
];

interface CampaignTabsProps {
  campaign: { id: string; state: 'draft' | 'open' | 'closed'; can: readonly Action[] };
}

/** The rooms of one campaign: give it a `CampaignView`. */
export function CampaignTabs({ campaign }: CampaignTabsProps) {
  const { t } = useWords();
  const shown = tabs.filter(
    (tab) =>
      (tab.can === undefined || tab.can.some((action) => campaign.can.includes(action))) &&
      !(tab.afterOpening && campaign.state === 'draft'),
  );
  return (
    <nav className="campaign-tabs" aria-label={t('campaigns.tabs')}>
      <ul>
        {shown.map((tab) => (
          <li key={tab.path}>
            <Link
              to={`/dot-khao-sat/${campaign.id}${tab.path}` as string}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {(t as (key: string) => string)(tab.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
