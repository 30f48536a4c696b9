import { type CampaignView, extendCampaign, getCampaign, getRoster } from '@thuocdo/contract/campaigns';
import { getUnit } from '@thuocdo/contract/units';
import type { Respondent } from '@thuocdo/core/campaigns';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { DueFields } from './due-fields.tsx';
import { UnitTicks } from './unit-ticks.tsx';

interface ExtendCampaignProps {
  campaign: CampaignView | undefined;
  onClose: () => void;
}

/** «Gia hạn»: a later day of one tier for chosen units, with a reason that stays in their histories. */
export function ExtendCampaign({ campaign, onClose }: ExtendCampaignProps) {
  const { t } = useWords();
  return (
    <Ask open={campaign !== undefined} title={t('campaigns.extendTitle')} onClose={onClose} actions={[]}>
      {campaign === undefined ? null : <ExtendForm campaign={campaign} onClose={onClose} />}
    </Ask>
  );
}

function ExtendForm({ campaign, onClose }: { campaign: CampaignView; onClose: () => void }) {
  const { t } = useWords();
  const { chains } = campaign.draft;
  const [respondent, setRespondent] = useState<Respondent>(chains[0]?.respondent ?? 'commune');
  const tiers = chains.find((chain) => chain.respondent === respondent)?.tiers ?? [];
  const [tierKey, setTierKey] = useState(tiers[0]?.key ?? '');
  const tier = tiers.find((one) => one.key === tierKey) ?? tiers[0];
  const [unitIds, setUnitIds] = useState<readonly string[]>([]);
  const [due, setDue] = useState({ wording: '', day: '' });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const extending = useCommand(extendCampaign, { refreshes: [getCampaign] });
  const chosen = respondent === 'province' || respondent === 'enterprise' ? [campaign.unitId] : unitIds;
  const wrong = (is: boolean, text: string): Message | undefined =>
    tried && is ? { severity: 'error', text } : undefined;
  const dueMessage = wrong(due.wording.trim() === '' || due.day === '', t('campaigns.fault-due-without-day'));
  const reasonMessage = wrong(reason.trim() === '', t('problems.reason-required'));
  const unitsMessage = wrong(chosen.length === 0, t('campaigns.chooseUnits'));
  const submit = () => {
    setTried(true);
    if (chosen.length === 0 || due.day === '' || due.wording.trim() === '' || reason.trim() === '' || !tier) return;
    extending.run({
      params: { campaignId: campaign.id },
      body: { unitIds: [...chosen], respondent, tier: tier.key, due, reason },
    });
  };
  if (extending.data !== undefined) {
    return (
      <>
        <p className="notice notice-good" role="status">
          {t('campaigns.extended', { count: extending.data.extended })}
        </p>
        <div className="ask-actions">
          <Button onClick={onClose}>{t('shell.close')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <ProblemNotice problem={extending.error} />
      <Field id="extend-respondent" label={t('campaigns.respondents')}>
        <Choice
          id="extend-respondent"
          value={respondent}
          options={chains.map((chain) => ({
            value: chain.respondent,
            label: t(`campaigns.respondent-${chain.respondent}`),
          }))}
          onChange={(value) => {
            setRespondent(value);
            setUnitIds([]);
          }}
        />
      </Field>
      <Field id="extend-tier" label={t('campaigns.tier')}>
        <Choice
          id="extend-tier"
          value={tier?.key ?? ''}
          options={tiers.map((one) => ({ value: one.key, label: `${one.name} – ${t(`campaigns.act-${one.act}`)}` }))}
          onChange={setTierKey}
        />
      </Field>
      <ExtendUnits
        campaign={campaign}
        respondent={respondent}
        chosen={unitIds}
        onChange={setUnitIds}
        message={unitsMessage}
      />
      <DueFields id="extend-due" label={t('campaigns.newDue')} value={due} onChange={setDue} message={dueMessage} />
      <Field id="extend-reason" label={t('campaigns.reason')} message={reasonMessage}>
        <Input.TextArea
          {...describedBy('extend-reason', reasonMessage)}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="ask-actions">
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
        <Button type="primary" loading={extending.isPending} onClick={submit}>
          {t('campaigns.extend')}
        </Button>
      </div>
    </>
  );
}

interface ExtendUnitsProps {
  campaign: CampaignView;
  respondent: Respondent;
  chosen: readonly string[];
  onChange: (unitIds: readonly string[]) => void;
  message: Message | undefined;
}

/** Communes come from the roster, districts from the province; the others answer for the province itself. */
function ExtendUnits({ campaign, respondent, ...rest }: ExtendUnitsProps) {
  const { unitId, asOf } = campaign.draft.scope;
  const [q, setQ] = useState('');
  const roster = useEndpoint(
    getRoster,
    { params: { campaignId: campaign.id }, query: { on: 'true', limit: 500, ...(q.trim() === '' ? {} : { q }) } },
    { enabled: respondent === 'commune', keepLast: true },
  );
  const province = useEndpoint(
    getUnit,
    { params: { unitId }, query: { asOf } },
    { enabled: respondent === 'district' },
  );
  if (respondent === 'commune') {
    const units = roster.data?.items.map((row) => ({ id: row.unitId, name: row.fullName, within: row.districtName }));
    return <UnitTicks {...rest} units={units} total={roster.data?.total} q={q} onSearch={setQ} />;
  }
  if (respondent !== 'district') return null;
  const districts = province.data?.children.map((unit) => ({ id: unit.id, name: unit.fullName, within: null }));
  return <UnitTicks {...rest} units={districts} total={districts?.length} />;
}
