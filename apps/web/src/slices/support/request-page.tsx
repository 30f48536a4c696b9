import { getRouteApi } from '@tanstack/react-router';
import { getSupportLines } from '@thuocdo/contract/support';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { SupportContacts } from './contacts.tsx';
import { RequestForm } from './request-form.tsx';
import './support.css';
import { isCommune, type Lines } from './support-search.ts';
import { SupportTabs } from './support-tabs.tsx';

const route = getRouteApi('/shell/ho-tro/moi');

/** A commune asks an enterprise for help with lines of its gap list. */
export function RequestPage() {
  const { t } = useWords();
  const { donVi, dot, muc } = route.useSearch();
  const { positions } = useSession();
  const unitId = donVi ?? positions.find((position) => isCommune(position.unitId))?.unitId;
  const lines = useEndpoint(
    getSupportLines,
    { params: { unitId: unitId ?? '' }, query: dot === undefined ? {} : { campaignId: dot } },
    { enabled: unitId !== undefined },
  );
  if (unitId === undefined) return <PageHeader title={t('support.request')} subtitle={t('support.requestNoUnit')} />;
  return (
    <Loaded from={lines} rows={10}>
      {(view) => (
        <>
          <PageHeader
            title={t('support.requestTitle', { unit: view.unit.name })}
            subtitle={view.unit.districtName ?? undefined}
          />
          <SupportTabs />
          <p>{t('support.requestNote')}</p>
          <CampaignChoice view={view} />
          {view.can.includes('support.request') ? (
            <RequestForm
              key={`${view.unit.id} ${view.campaign?.id} ${view.ruleset?.code}`}
              view={view}
              ticked={(muc ?? '').split(',')}
            />
          ) : (
            <p className="notice notice-warning">{t('support.requestNotAllowed')}</p>
          )}
          <SupportContacts contacts={view.contacts} />
        </>
      )}
    </Loaded>
  );
}

function CampaignChoice({ view }: { view: Lines }) {
  const { t } = useWords();
  const navigate = route.useNavigate();
  if (view.campaigns.length < 2) return view.campaign === null ? null : <p className="quiet">{view.campaign.title}</p>;
  return (
    <div className="support-narrow">
      <Field id="request-campaign" label={t('support.campaign')}>
        <Choice
          id="request-campaign"
          value={view.campaign?.id ?? ''}
          options={view.campaigns.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(dot) => void navigate({ search: (before) => ({ ...before, dot }), replace: true })}
        />
      </Field>
    </div>
  );
}
