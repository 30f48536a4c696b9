import { Link, useParams } from '@tanstack/react-router';
import { type CampaignView, getCampaign } from '@thuocdo/contract/campaigns';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { getDispatchFile, listDispatches } from '@thuocdo/contract/results';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { CountsLine } from './counts-line.tsx';
import './dispatch.css';
import { LetterForm } from './letter-form.tsx';

type Dispatch = ReplyOf<typeof listDispatches>['items'][number];

/** «Công văn»: letters drafted from the campaign, and the form for a new one. */
export function DispatchesPage() {
  const { t } = useWords();
  const { campaignId } = useParams({ from: '/shell/dot-khao-sat/$campaignId/cong-van' });
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  return (
    <Loaded from={campaign}>
      {(view) => (
        <>
          <PageHeader title={t('dispatch.title')} subtitle={view.title} />
          <CampaignTabs campaign={view} />
          <Dispatches campaign={view} />
        </>
      )}
    </Loaded>
  );
}

function Dispatches({ campaign }: { campaign: CampaignView }) {
  const { t } = useWords();
  const [drafted, setDrafted] = useState<Dispatch>();
  const { positions } = useSession();
  const isOwn = positions.some(({ organisationId }) => organisationId === campaign.draft.organisationId);
  const dispatches = useEndpoint(listDispatches, { params: { campaignId: campaign.id } });
  return (
    <>
      <div role="status">
        {drafted === undefined ? null : (
          <p className="notice notice-good">{t('dispatch.drafted', { subject: drafted.subject })}</p>
        )}
      </div>
      <Loaded from={dispatches} empty={<p className="empty">{t('dispatch.empty')}</p>}>
        {({ items }) => <DispatchTable rows={items} canOpen={isOwn} />}
      </Loaded>
      {campaign.can.includes('dispatch.draft') ? (
        <section className="letter" aria-labelledby="letter-title">
          <h2 id="letter-title">{t('dispatch.newLetter')}</h2>
          <LetterForm campaign={campaign} onDrafted={setDrafted} />
        </section>
      ) : null}
    </>
  );
}

function DispatchTable({ rows, canOpen }: { rows: readonly Dispatch[]; canOpen: boolean }) {
  const { t } = useWords();
  const columns: Column<Dispatch>[] = [
    { key: 'subject', title: t('dispatch.subject'), width: 300, cell: (row) => row.subject },
    {
      key: 'progress',
      title: t('dispatch.progress'),
      cell: (row) => (
        <>
          <CountsLine row={row} />
          {canOpen ? (
            <Link
              to={`/van-ban-di/${row.id}` as string}
              aria-label={`${t(row.sentAt === null ? 'dispatch.openDispatch' : 'dispatch.openSent')}: ${row.subject}`}
            >
              {t(row.sentAt === null ? 'dispatch.openDispatch' : 'dispatch.openSent')}
            </Link>
          ) : null}
        </>
      ),
    },
    { key: 'kind', title: t('dispatch.kind'), cell: (row) => t(`dispatch.kind-${row.kind}`) },
    { key: 'number', title: t('dispatch.number'), cell: (row) => row.number ?? t('dispatch.open') },
    {
      key: 'date',
      title: t('dispatch.date'),
      cell: (row) => (row.date === null ? t('dispatch.open') : showDay(row.date)),
    },
    {
      key: 'drafted',
      title: t('dispatch.draftedAt'),
      cell: (row) => (
        <>
          {showInstant(row.draftedAt)}
          <div className="quiet">{row.by}</div>
        </>
      ),
    },
    {
      key: 'files',
      title: t('dispatch.files'),
      cell: (row) => (
        <span className="row-actions">
          {(['docx', 'pdf'] as const).map((format) => (
            <FileButton
              small
              key={format}
              label={format.toUpperCase()}
              name={`${format.toUpperCase()}: ${row.subject}`}
              endpoint={getDispatchFile}
              input={{ params: { campaignId: row.campaignId, dispatchId: row.id }, query: { format } }}
            />
          ))}
        </span>
      ),
    },
  ];
  return <DataTable caption={t('dispatch.title')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
