import { getRouteApi } from '@tanstack/react-router';
import { getCampaign } from '@thuocdo/contract/campaigns';
import { getConfirmationRegister } from '@thuocdo/contract/confirmations';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import './confirmations.css';
import { BulkBar } from './bulk-bar.tsx';
import { ConfirmedText } from './confirmed-text.tsx';
import { OverrideQueue } from './override-queue.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { filteredBy, type RegisterSearch, registerQuery } from './register-search.ts';
import { RegisterTable } from './register-table.tsx';

export type Register = ReplyOf<typeof getConfirmationRegister>;
export type AskRegister = (change: Partial<Record<keyof RegisterSearch, unknown>>) => void;

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/xac-nhan');

/** Every commune of the roster on its way to a confirmation, the exceptions that wait, and the list for the report. */
export function RegisterPage() {
  const { t } = useWords();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  const register = useEndpoint(
    getConfirmationRegister,
    { params: { campaignId }, query: registerQuery(search) },
    { keepLast: true },
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ask: AskRegister = (change) => {
    if ('bo' in change) setChosen(new Set());
    void navigate({ search: filteredBy(search, change), replace: true });
  };
  const body = (data: Register) => (
    <>
      <RegisterFilters register={data} search={search} onAsk={ask} />
      {data.can.includes('appraisal.conclude') ? (
        <BulkBar campaignId={campaignId} register={data} chosen={chosen} onChoose={setChosen} />
      ) : null}
      <RegisterTable
        campaignId={campaignId}
        register={data}
        search={search}
        onAsk={ask}
        chosen={chosen}
        onChoose={setChosen}
      />
      {data.can.includes('confirmation.override') ? <OverrideQueue campaignId={campaignId} /> : null}
      {data.roster > 1 ? <ConfirmedText campaignId={campaignId} /> : null}
    </>
  );
  return (
    <>
      <PageHeader title={t('confirmations.title')} subtitle={campaign.data?.title} />
      {campaign.data === undefined ? null : <CampaignTabs campaign={campaign.data} />}
      <Loaded from={register} rows={12} empty={register.data === undefined ? null : body(register.data)}>
        {body}
      </Loaded>
    </>
  );
}
