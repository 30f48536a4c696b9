import { Link } from '@tanstack/react-router';
import { listRulesets } from '@thuocdo/contract/definitions';
import type { Action } from '@thuocdo/core/access';
import type { PhraseKey } from '@thuocdo/phrases';
import { useEndpoint } from '../api.ts';
import './campaign-tabs.css';
import { useWords } from './words.tsx';

interface Tab {
  path: string;
  label: PhraseKey;
  /** Shown when one of these is allowed on the campaign; always without. */
  can?: readonly Action[];
  /** Nothing to see before the campaign is open. */
  afterOpening?: boolean;
  /** Nothing to see without rulesets; an index has another name for it than criteria. */
  judged?: { index: PhraseKey };
  /** Only where communes are measured by an index. */
  onlyIndex?: true;
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
  {
    path: '/xep-hang',
    label: 'scores.tabHeat',
    can: ['score.read'],
    afterOpening: true,
    judged: { index: 'scores.tab' },
  },
  { path: '/ra-soat', label: 'jointReview.tab', can: ['joint-review.read'], afterOpening: true, onlyIndex: true },
  { path: '/xac-nhan', label: 'confirmations.tab', can: ['confirmation.read'], afterOpening: true },
  { path: '/chenh-lech', label: 'levelGaps.title', can: ['rollup.read'], afterOpening: true },
  { path: '/so-sanh', label: 'comparisons.tab', can: ['rollup.read'], afterOpening: true },
  { path: '/thu-nguong', label: 'whatIf.title', can: ['rollup.read'], afterOpening: true },
  { path: '/muc-cong-suc', label: 'explanations.efforts', can: ['effort.edit'] },
  { path: '/cong-van', label: 'campaigns.tabDispatch', can: ['dispatch.read', 'dispatch.draft'] },
  { path: '/goi-du-lieu', label: 'campaigns.tabPackages', can: ['package.read', 'package.build'], afterOpening: true },
];

interface CampaignTabsProps {
  campaign: {
    id: string;
    state: 'draft' | 'open' | 'closed';
    can: readonly Action[];
    draft: { rulesets: readonly string[] };
  };
}

/** The rooms of one campaign: give it a `CampaignView`. */
export function CampaignTabs({ campaign }: CampaignTabsProps) {
  const { t } = useWords();
  const hasIndex = useHasIndex(campaign.draft.rulesets);
  const shown = tabs.filter(
    (tab) =>
      (tab.can === undefined || tab.can.some((action) => campaign.can.includes(action))) &&
      !(tab.afterOpening && campaign.state === 'draft') &&
      !(tab.judged && hasIndex === undefined) &&
      (tab.onlyIndex === undefined || hasIndex === true),
  );
  return (
    <nav key={shown.length} className="campaign-tabs" aria-label={t('campaigns.tabs')} ref={showActive}>
      <ul>
        {shown.map((tab) => (
          <li key={tab.path}>
            <Link
              to={`/dot-khao-sat/${campaign.id}${tab.path}` as string}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {(t as (key: string) => string)(hasIndex && tab.judged ? tab.judged.index : tab.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a narrow screen the tabs are one line that scrolls: it begins at the room one is in. */
function showActive(nav: HTMLElement | null): void {
  const active = nav?.querySelector<HTMLElement>('a.active');
  if (nav && active) nav.scrollLeft = active.offsetLeft - nav.offsetLeft - (nav.clientWidth - active.offsetWidth) / 2;
}

/** Undefined while it is not known, and without rulesets. */
function useHasIndex(codes: readonly string[]): boolean | undefined {
  const { data } = useEndpoint(listRulesets, undefined, { enabled: codes.length > 0 });
  return codes.length === 0
    ? undefined
    : data?.items.some(({ code, kind }) => kind === 'index' && codes.includes(code));
}
