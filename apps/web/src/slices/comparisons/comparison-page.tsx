import { getRouteApi, Link } from '@tanstack/react-router';
import { type CampaignView, getCampaign } from '@thuocdo/contract/campaigns';
import { type ComparisonView, exportComparison, getComparison } from '@thuocdo/contract/comparisons';
import { listRulesets } from '@thuocdo/contract/definitions';
import { useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { type ComparisonSearch, chosen, lawsFor } from './comparison-search.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { LawChoices } from './law-choices.tsx';
import { LawNotes } from './law-notes.tsx';
import { PassageTable } from './passage-table.tsx';
import './comparison.css';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/so-sanh');

export type AskComparison = (change: Partial<Record<keyof ComparisonSearch, unknown>>) => void;

/** The same data under two laws, commune by commune, on the boundaries of its day or on those of July 2025. */
export function ComparisonPage() {
  const { t } = useWords();
  const { campaignId } = route.useParams();
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  const rulesets = useEndpoint(listRulesets);
  return (
    <Loaded from={campaign} rows={12}>
      {(shown) => (
        <Loaded from={rulesets} empty={<p className="empty">{t('comparisons.noRulesets')}</p>}>
          {({ items }) => <Comparison campaign={shown} rulesets={items} />}
        </Loaded>
      )}
    </Loaded>
  );
}

export type RulesetSummary = { code: string; name: string; overlay: boolean };

function Comparison({ campaign, rulesets }: { campaign: CampaignView; rulesets: readonly RulesetSummary[] }) {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const laws = lawsFor(search, rulesets, campaign.draft.rulesets);
  const query = {
    ruleset: laws?.a ?? '',
    against: laws?.b ?? '',
    level: search.muc ?? ('highest' as const),
    ...(search.diaGioi === undefined ? {} : { boundaries: search.diaGioi }),
  };
  const input = { params: { campaignId: campaign.id }, query };
  const view = useEndpoint(getComparison, input, { keepLast: true, enabled: laws !== undefined });
  const onAsk: AskComparison = (change) => void navigate({ search: chosen(search, change), replace: true });
  return (
    <>
      <PageHeader
        title={t('comparisons.title')}
        subtitle={<Subtitle campaign={campaign} view={view.data} />}
        actions={
          view.data?.can.includes('rollup.export') ? (
            <FileButton
              endpoint={exportComparison}
              input={input}
              label={t('comparisons.export')}
              busyLabel={t('comparisons.exporting')}
            />
          ) : null
        }
      />
      <CampaignTabs campaign={campaign} />
      {laws === undefined ? (
        <p className="empty">{t('comparisons.noRulesets')}</p>
      ) : (
        <>
          <LawChoices laws={laws} rulesets={rulesets} search={search} view={view.data} onAsk={onAsk} />
          <Loaded from={view} rows={12}>
            {(data) => (
              <>
                <LawNotes view={data} />
                <PassageTable view={data} />
                <ComparisonTable view={data} search={search} input={input} onAsk={onAsk} />
              </>
            )}
          </Loaded>
        </>
      )}
    </>
  );
}

function Subtitle({ campaign, view }: { campaign: CampaignView; view: ComparisonView | undefined }) {
  const { t } = useWords();
  return (
    <>
      <Link to={`/dot-khao-sat/${campaign.id}` as string}>{campaign.draft.title}</Link>
      {view === undefined ? null : ` · ${t('comparisons.computedAt', { at: showInstant(view.computedAt) })}`}
    </>
  );
}
