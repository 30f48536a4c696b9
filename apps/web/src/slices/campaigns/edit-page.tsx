import { useParams } from '@tanstack/react-router';
import { type CampaignView, editCampaign, getCampaign, getRoster, listCampaigns } from '@thuocdo/contract/campaigns';
import { Button } from 'antd';
import { useState } from 'react';
import { call, useCommand, useEndpoint } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { CampaignEditor } from './campaign-editor.tsx';
import { type CampaignEntry, draftOf, entryOf } from './entry.ts';
import { RosterPreview } from './roster-preview.tsx';

/** A draft campaign in the editor; an open one only says that its terms stand. */
export function EditCampaignPage() {
  const { t } = useWords();
  const { campaignId } = useParams({ from: '/shell/dot-khao-sat/$campaignId/sua' });
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  return (
    <Loaded from={campaign}>
      {(view) =>
        view.can.includes('campaign.edit') ? (
          <EditWithNames view={view} />
        ) : (
          <>
            <PageHeader title={view.title} />
            <p className="notice notice-warning">
              {t(view.state === 'draft' ? 'problems.not-allowed' : 'problems.campaign-not-draft')}
            </p>
          </>
        )
      }
    </Loaded>
  );
}

const newId = () => crypto.randomUUID();

/** The draft knows excluded units by id; the preview of the roster knows their names. */
function EditWithNames({ view }: { view: CampaignView }) {
  const off = useEndpoint(
    getRoster,
    { params: { campaignId: view.id }, query: { on: 'false', limit: 500 } },
    { enabled: view.draft.scope.exclude.length > 0 },
  );
  const [first] = useState(view);
  if (first.draft.scope.exclude.length === 0) return <EditBody first={first} names={new Map()} />;
  return (
    <Loaded from={off} empty={<EditBody first={first} names={new Map()} />}>
      {({ items }) => <EditBody first={first} names={new Map(items.map((row) => [row.unitId, row.fullName]))} />}
    </Loaded>
  );
}

function EditBody({ first, names }: { first: CampaignView; names: ReadonlyMap<string, string> }) {
  const { t } = useWords();
  const [base, setBase] = useState({ view: first, round: 0 });
  const [kept, setKept] = useState<CampaignEntry>();
  const { view } = base;
  const saving = useCommand(editCampaign, {
    refreshes: [getCampaign, getRoster, listCampaigns],
    onDone: (saved) => setBase((now) => ({ ...now, view: saved })),
  });
  const isStale = saving.error?.code === 'stale-version';
  const save = (entry: CampaignEntry, version = view.version) => {
    setKept(entry);
    saving.run({ params: { campaignId: view.id }, body: { draft: draftOf(entry), version } });
  };
  const newest = () => call(getCampaign, { params: { campaignId: view.id } });
  const takeTheirs = async () => {
    const theirs = await newest();
    saving.reset();
    setBase((now) => ({ view: theirs, round: now.round + 1 }));
  };
  const keepMine = async () => {
    const theirs = await newest();
    saving.reset();
    if (kept !== undefined) save(kept, theirs.version);
  };
  return (
    <>
      <PageHeader title={t('campaigns.editTitle')} subtitle={view.title} />
      <CampaignEditor
        key={base.round}
        start={entryOf(view.draft, view.unitName, newId, names)}
        saved={view}
        unitStays
        busy={saving.isPending}
        problem={isStale ? null : saving.error}
        onSave={(entry) => save(entry)}
        preview={<RosterPreview campaign={view} />}
      />
      <Ask
        open={isStale}
        title={t('campaigns.staleTitle')}
        onClose={() => saving.reset()}
        actions={
          <>
            <Button onClick={() => saving.reset()}>{t('campaigns.staleLater')}</Button>
            <Button onClick={() => void takeTheirs()}>{t('campaigns.staleTheirs')}</Button>
            <Button type="primary" onClick={() => void keepMine()}>
              {t('campaigns.staleMine')}
            </Button>
          </>
        }
      >
        <p>{t('campaigns.staleText')}</p>
      </Ask>
    </>
  );
}
