import { Link, useNavigate } from '@tanstack/react-router';
import {
  type CampaignView,
  closeCampaign,
  getCampaign,
  getRoster,
  listCampaigns,
  openCampaign,
} from '@thuocdo/contract/campaigns';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { Ask } from '../../ui/ask.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { CopyCampaign } from './copy-campaign.tsx';
import { ExtendCampaign } from './extend-campaign.tsx';
import { OpeningFaults } from './opening-faults.tsx';

const refreshes = [getCampaign, listCampaigns, getRoster] as const;

/** Edit, open, close, extend, copy: only what this viewer may do in this state. */
export function CampaignActions({ campaign }: { campaign: CampaignView }) {
  const { t } = useWords();
  const can = useCan();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'copy' | 'extend' | 'close'>();
  const opening = useCommand(openCampaign, { refreshes });
  const may = (action: CampaignView['can'][number]) => campaign.can.includes(action);
  return (
    <>
      {opening.error === null ? null : <OpeningFaults campaign={campaign} problem={opening.error} />}
      <div className="page-actions campaign-actions">
        {may('campaign.open') ? (
          <OpenButton
            campaign={campaign}
            busy={opening.isPending}
            onOpen={() => opening.run({ params: { campaignId: campaign.id }, body: { version: campaign.version } })}
          />
        ) : null}
        {may('campaign.edit') ? (
          <Button
            onClick={() => void navigate({ to: '/dot-khao-sat/$campaignId/sua', params: { campaignId: campaign.id } })}
          >
            {t('campaigns.edit')}
          </Button>
        ) : null}
        {may('campaign.extend') ? <Button onClick={() => setAsking('extend')}>{t('campaigns.extend')}</Button> : null}
        {can('campaign.create') ? <Button onClick={() => setAsking('copy')}>{t('campaigns.copy')}</Button> : null}
        {may('campaign.close') ? (
          <Button danger onClick={() => setAsking('close')}>
            {t('campaigns.close')}
          </Button>
        ) : null}
      </div>
      <CopyCampaign campaign={asking === 'copy' ? campaign : undefined} onClose={() => setAsking(undefined)} />
      <ExtendCampaign campaign={asking === 'extend' ? campaign : undefined} onClose={() => setAsking(undefined)} />
      <CloseDialog campaign={campaign} open={asking === 'close'} onClose={() => setAsking(undefined)} />
    </>
  );
}

interface OpenButtonProps {
  campaign: CampaignView;
  busy: boolean;
  onOpen: () => void;
}

function OpenButton({ campaign, busy, onOpen }: OpenButtonProps) {
  const { t } = useWords();
  const roster = useEndpoint(getRoster, { params: { campaignId: campaign.id }, query: { limit: 1 } });
  const counts = roster.data;
  return (
    <ConfirmButton
      type="primary"
      loading={busy}
      title={t('campaigns.openTitle')}
      confirmLabel={t('campaigns.open')}
      onConfirm={onOpen}
      text={
        <>
          {counts === undefined ? null : (
            <p>
              <strong>{t('campaigns.openCounts', { on: showNumber(counts.on), off: showNumber(counts.off) })}</strong>
            </p>
          )}
          <p>{t('campaigns.openText')}</p>
          <p>
            <Link to="/dot-khao-sat/$campaignId/danh-sach" params={{ campaignId: campaign.id }}>
              {t('campaigns.seeRoster')}
            </Link>
          </p>
        </>
      }
    >
      {t('campaigns.open')}
    </ConfirmButton>
  );
}

function CloseDialog({ campaign, open, onClose }: { campaign: CampaignView; open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const closing = useCommand(closeCampaign, { refreshes, onDone: onClose });
  const message: Message | undefined =
    tried && reason.trim() === '' ? { severity: 'error', text: t('problems.reason-required') } : undefined;
  const submit = () => {
    setTried(true);
    if (reason.trim() === '') return;
    closing.run({ params: { campaignId: campaign.id }, body: { version: campaign.version, reason } });
  };
  return (
    <Ask
      open={open}
      title={t('campaigns.closeTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" danger loading={closing.isPending} onClick={submit}>
            {t('campaigns.close')}
          </Button>
        </>
      }
    >
      <p>{t('campaigns.closeText', { rest: showNumber(campaign.onRoster - campaign.submitted) })}</p>
      <ProblemNotice problem={closing.error} />
      <Field id="close-reason" label={t('campaigns.reason')} message={message}>
        <Input.TextArea
          {...describedBy('close-reason', message)}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Ask>
  );
}
