import { getRouteApi, Link } from '@tanstack/react-router';
import {
  exportSupportMonitoring,
  getSupportMonitoring,
  listReviewRounds,
  type ReviewRound,
  type SupportMonitoring,
} from '@thuocdo/contract/support-monitoring';
import { label as periodLabel } from '@thuocdo/core/periods';
import { useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { SupportTabs } from '../support/index.ts';
import { CommuneSection } from './commune-section.tsx';
import { EnterpriseSection } from './enterprise-section.tsx';
import { ItemSection } from './item-section.tsx';
import './monitoring.css';
import { type MonitoringSearch, readMonitoringSearch } from './monitoring-search.ts';
import { BroughtSection, StalledSection } from './plan-sections.tsx';
import { TallyLine } from './tally-line.tsx';

const route = getRouteApi('/shell/ho-tro/theo-doi');
type Ask = (change: { [K in keyof MonitoringSearch]: string | undefined }) => void;

/** What the standing office follows: the index before and after, what support brought, what stalls, what it costs. */
export function MonitoringPage() {
  const { t } = useWords();
  const rounds = useEndpoint(listReviewRounds);
  return (
    <Loaded
      from={rounds}
      rows={10}
      empty={
        <>
          <PageHeader title={t('supportMonitoring.title')} />
          <SupportTabs />
          <p className="empty">{t('supportMonitoring.noRounds')}</p>
        </>
      }
    >
      {({ items }) => <Followed rounds={items} />}
    </Loaded>
  );
}

function Followed({ rounds }: { rounds: readonly ReviewRound[] }) {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const campaignId = rounds.find(({ id }) => id === search.dot)?.id ?? rounds[0]?.id ?? '';
  const query = search.doi === undefined ? {} : { against: search.doi };
  const input = { params: { campaignId }, query };
  const view = useEndpoint(getSupportMonitoring, input, { keepLast: true });
  const ask: Ask = (change) => void navigate({ search: readMonitoringSearch({ ...search, ...change }), replace: true });
  return (
    <>
      <PageHeader
        title={t('supportMonitoring.title')}
        subtitle={view.data === undefined ? null : <Subtitle view={view.data} />}
        actions={view.data === undefined ? null : <Actions view={view.data} input={input} />}
      />
      <SupportTabs />
      <Choices rounds={rounds} campaignId={campaignId} view={view.data} onAsk={ask} />
      <Loaded from={view} rows={12}>
        {(data) => <Sections view={data} />}
      </Loaded>
    </>
  );
}

function Subtitle({ view }: { view: SupportMonitoring }) {
  const { t } = useWords();
  return (
    <>
      {view.ruleset.name} · {t('supportMonitoring.computedAt', { at: showInstant(view.computedAt) })}
    </>
  );
}

interface ActionsProps {
  view: SupportMonitoring;
  input: { params: { campaignId: string }; query: { against?: string } };
}

function Actions({ view, input: { params, query } }: ActionsProps) {
  const { t } = useWords();
  return (
    <>
      {(['xlsx', 'docx', 'pdf'] as const).map((format) => (
        <FileButton
          key={format}
          endpoint={exportSupportMonitoring}
          input={{ params, query: { ...query, format } }}
          label={t(`supportMonitoring.${format}`)}
          busyLabel={t('supportMonitoring.making')}
        />
      ))}
      {view.can.includes('outgoing.write') ? (
        <Link to={'/van-ban-di/phoi-hop-ho-tro' as string} className="go">
          {t('supportMonitoring.letter')}
        </Link>
      ) : null}
    </>
  );
}

interface ChoicesProps {
  rounds: readonly ReviewRound[];
  campaignId: string;
  view: SupportMonitoring | undefined;
  onAsk: Ask;
}

function Choices({ rounds, campaignId, view, onAsk }: ChoicesProps) {
  const { t } = useWords();
  const named = ({ id, title, period }: ReviewRound) => ({ value: id, label: `${periodLabel(period)} – ${title}` });
  return (
    <div className="monitoring-choices">
      <label htmlFor="theo-doi-dot">
        <span>{t('supportMonitoring.round')}</span>
        <Choice
          id="theo-doi-dot"
          value={campaignId}
          options={rounds.map(named)}
          onChange={(dot) => onAsk({ dot, doi: undefined })}
        />
      </label>
      {view === undefined || view.against === null ? null : (
        <label htmlFor="theo-doi-doi">
          <span>{t('supportMonitoring.against')}</span>
          <Choice
            id="theo-doi-doi"
            value={view.against.id}
            options={view.comparable.map(named)}
            onChange={(doi) => onAsk({ doi })}
          />
        </label>
      )}
    </div>
  );
}

function Sections({ view }: { view: SupportMonitoring }) {
  const { t } = useWords();
  return (
    <>
      {view.illustrative ? <p className="notice">{t('supportMonitoring.illustrative')}</p> : null}
      {view.against === null ? <p className="notice">{t('supportMonitoring.noEarlier')}</p> : null}
      <TallyLine view={view} />
      <CommuneSection view={view} />
      {view.against === null ? null : <ItemSection view={view} />}
      <StalledSection view={view} />
      <BroughtSection view={view} />
      <EnterpriseSection view={view} />
    </>
  );
}
