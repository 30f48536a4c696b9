import { useNavigate } from '@tanstack/react-router';
import { type CampaignSummary, copyCampaign, listCampaigns } from '@thuocdo/contract/campaigns';
import { isPeriod } from '@thuocdo/core/periods';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Ask } from '../../ui/ask.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayOf } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

interface CopyCampaignProps {
  campaign: Pick<CampaignSummary, 'id' | 'title' | 'period'> | undefined;
  onClose: () => void;
}

/** «Nhân bản đợt trước»: title, period and the day of the boundaries are asked; due days stay to be set. */
export function CopyCampaign({ campaign, onClose }: CopyCampaignProps) {
  const { t } = useWords();
  return (
    <Ask open={campaign !== undefined} title={t('campaigns.copyTitle')} onClose={onClose} actions={[]}>
      {campaign === undefined ? null : <CopyForm key={campaign.id} campaign={campaign} onClose={onClose} />}
    </Ask>
  );
}

function CopyForm({
  campaign,
  onClose,
}: {
  campaign: NonNullable<CopyCampaignProps['campaign']>;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { now } = useSession();
  const navigate = useNavigate();
  const year = dayOf(now).slice(0, 4);
  const [title, setTitle] = useState(campaign.title.replaceAll(campaign.period, year));
  const [period, setPeriod] = useState(year);
  const [asOf, setAsOf] = useState(dayOf(now));
  const [tried, setTried] = useState(false);
  const copying = useCommand(copyCampaign, {
    refreshes: [listCampaigns],
    onDone: (copy) => navigate({ to: '/dot-khao-sat/$campaignId/sua', params: { campaignId: copy.id } }),
  });
  const wrong = (is: boolean, text: string): Message | undefined =>
    tried && is ? { severity: 'error', text } : undefined;
  const titleMessage = wrong(title.trim() === '', t('campaigns.fault-required'));
  const periodMessage = wrong(!isPeriod(period.trim()), t('campaigns.fault-period'));
  const dayMessage = wrong(asOf === '', t('campaigns.fault-required'));
  const submit = () => {
    setTried(true);
    if (title.trim() === '' || !isPeriod(period.trim()) || asOf === '') return;
    copying.run({ params: { campaignId: campaign.id }, body: { title, period: period.trim(), asOf } });
  };
  return (
    <>
      <p className="quiet">{t('campaigns.copyNote')}</p>
      <ProblemNotice problem={copying.error} />
      <Field id="copy-title" label={t('campaigns.title')} message={titleMessage}>
        <Input.TextArea
          {...describedBy('copy-title', titleMessage)}
          rows={2}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field id="copy-period" label={t('campaigns.period')} help={t('campaigns.periodHelp')} message={periodMessage}>
        <Input
          {...describedBy('copy-period', periodMessage, true)}
          maxLength={20}
          value={period}
          onChange={(event) => setPeriod(event.target.value)}
        />
      </Field>
      <Field id="copy-day" label={t('campaigns.asOf')} help={t('campaigns.asOfHelp')} message={dayMessage}>
        <DayInput id="copy-day" hasHelp message={dayMessage} value={asOf} onChange={setAsOf} />
      </Field>
      <div className="ask-actions">
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
        <Button type="primary" loading={copying.isPending} onClick={submit}>
          {t('campaigns.copyDo')}
        </Button>
      </div>
    </>
  );
}
