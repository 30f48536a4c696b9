import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type CampaignSummary, listCampaigns } from '@thuocdo/contract/campaigns';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { useCan, useSession } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { CampaignStateStatus } from './campaign-state.tsx';
import { CopyCampaign } from './copy-campaign.tsx';

const limit = 50;

/** «Đợt khảo sát»: every campaign that concerns the viewer, the newest first. */
export function CampaignsPage() {
  const { t } = useWords();
  const can = useCan();
  const { tu: offset = 0 } = useSearch({ from: '/shell/dot-khao-sat' });
  const navigate = useNavigate();
  const [copying, setCopying] = useState<CampaignSummary>();
  const campaigns = useEndpoint(listCampaigns, { query: { limit, offset } }, { keepLast: true });
  const mayCreate = can('campaign.create');
  return (
    <>
      <PageHeader
        title={t('campaigns.listTitle')}
        actions={
          mayCreate ? (
            <Button type="primary" onClick={() => void navigate({ to: '/dot-khao-sat/tao' })}>
              {t('campaigns.create')}
            </Button>
          ) : undefined
        }
      />
      <Loaded
        from={campaigns}
        empty={<p className="empty">{t(mayCreate ? 'campaigns.emptyOwner' : 'campaigns.empty')}</p>}
      >
        {(list) => (
          <CampaignTable
            rows={list.items}
            paging={{
              offset,
              limit,
              total: list.total,
              onMove: (tu) => void navigate({ to: '/dot-khao-sat', search: tu === 0 ? {} : { tu } }),
            }}
            onCopy={mayCreate ? setCopying : undefined}
          />
        )}
      </Loaded>
      <CopyCampaign campaign={copying} onClose={() => setCopying(undefined)} />
    </>
  );
}

interface CampaignTableProps {
  rows: readonly CampaignSummary[];
  paging: { offset: number; limit: number; total: number; onMove: (offset: number) => void };
  onCopy: ((campaign: CampaignSummary) => void) | undefined;
}

function CampaignTable({ rows, paging, onCopy }: CampaignTableProps) {
  const { t } = useWords();
  const { now } = useSession();
  const columns: Column<CampaignSummary>[] = [
    {
      key: 'title',
      title: t('campaigns.title'),
      width: 280,
      cell: (row) => (
        <Link to="/dot-khao-sat/$campaignId" params={{ campaignId: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { key: 'period', title: t('campaigns.period'), cell: (row) => row.period },
    { key: 'state', title: t('campaigns.state'), cell: (row) => <CampaignStateStatus state={row.state} /> },
    {
      key: 'unit',
      title: t('campaigns.unit'),
      width: 180,
      cell: (row) => (
        <>
          {row.unitName}
          <div className="quiet">{row.organisationName}</div>
        </>
      ),
    },
    { key: 'roster', title: t('campaigns.onRoster'), numeric: true, cell: (row) => counted(row, row.onRoster) },
    { key: 'submitted', title: t('campaigns.submitted'), numeric: true, cell: (row) => counted(row, row.submitted) },
    { key: 'verified', title: t('campaigns.verified'), numeric: true, cell: (row) => counted(row, row.verified) },
    {
      key: 'due',
      title: t('campaigns.due'),
      width: 130,
      cell: (row) => (row.dueDay === null ? '–' : <Deadline day={row.dueDay} now={now} done={row.state !== 'open'} />),
    },
    ...(onCopy === undefined
      ? []
      : [
          {
            key: 'copy',
            title: <span className="visually-hidden">{t('campaigns.actions')}</span>,
            cell: (row: CampaignSummary) => (
              <Button size="small" onClick={() => onCopy(row)} aria-label={`${t('campaigns.copy')}: ${row.title}`}>
                {t('campaigns.copy')}
              </Button>
            ),
          },
        ]),
  ];
  return (
    <DataTable
      caption={t('campaigns.listTitle')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      paging={paging}
    />
  );
}

/** A draft has handed out nothing yet: a dash, not a zero. */
const counted = (row: CampaignSummary, count: number): string => (row.state === 'draft' ? '–' : showNumber(count));
