import { getRouteApi } from '@tanstack/react-router';
import { type CampaignView, getCampaign } from '@thuocdo/contract/campaigns';
import { listRulesets } from '@thuocdo/contract/definitions';
import { type EffortsView, getEffortClasses, putEffortClasses } from '@thuocdo/contract/efforts';
import { getPath } from '@thuocdo/contract/explanations';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { type EffortDraft, itemsOf, withChange } from './effort-draft.ts';
import { EffortTable } from './effort-table.tsx';
import './explanations.css';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/muc-cong-suc');

/** How hard the department holds each line to be; the steps of its communes are put in order by it. */
export function EffortsPage() {
  const { t } = useWords();
  const { campaignId } = route.useParams();
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  return (
    <Loaded from={campaign}>
      {(view) => (
        <>
          <PageHeader title={t('explanations.effortsTitle')} subtitle={view.title} />
          <CampaignTabs campaign={view} />
          <p>{t('explanations.effortsNote')}</p>
          <RulesetEfforts campaign={view} />
        </>
      )}
    </Loaded>
  );
}

function RulesetEfforts({ campaign }: { campaign: CampaignView }) {
  const { t } = useWords();
  const { bo } = route.useSearch();
  const navigate = route.useNavigate();
  const names = useEndpoint(listRulesets);
  const codes = campaign.draft.rulesets;
  const ruleset = codes.find((code) => code === bo) ?? codes[0];
  const efforts = useEndpoint(
    getEffortClasses,
    { params: { unitId: campaign.unitId }, query: { ruleset: ruleset ?? '' } },
    { enabled: ruleset !== undefined },
  );
  if (ruleset === undefined) return <p className="empty">{t('explanations.noRuleset')}</p>;
  const nameOf = (code: string) => names.data?.items.find((one) => one.code === code)?.name ?? code;
  return (
    <>
      {codes.length < 2 ? null : (
        <div className="why-choices">
          <Field id="efforts-ruleset" label={t('explanations.ruleset')}>
            <Choice
              id="efforts-ruleset"
              value={ruleset}
              options={codes.map((code) => ({ value: code, label: nameOf(code) }))}
              onChange={(code) => void navigate({ search: { bo: code } })}
            />
          </Field>
        </div>
      )}
      <Loaded from={efforts} rows={12}>
        {(view) => <Editor key={ruleset} view={view} />}
      </Loaded>
    </>
  );
}

function Editor({ view }: { view: EffortsView }) {
  const { t } = useWords();
  const [draft, setDraft] = useState<EffortDraft>({});
  const [saved, setSaved] = useState<number>();
  const count = Object.keys(draft).length;
  const mayEdit = view.can.includes('effort.edit');
  const saving = useCommand(putEffortClasses, {
    refreshes: [getEffortClasses, getPath],
    onDone: () => {
      setSaved(count);
      setDraft({});
    },
  });
  const save = () =>
    saving.run({
      params: { unitId: view.unit.id },
      query: { ruleset: view.ruleset.code },
      body: { items: itemsOf(draft) },
    });
  return (
    <>
      <EffortTable
        view={view}
        draft={draft}
        onChange={
          mayEdit
            ? (line, change) => {
                setSaved(undefined);
                setDraft((before) => withChange(before, line, view.unit.id, change));
              }
            : undefined
        }
      />
      <ProblemNotice problem={saving.error} />
      <div role="status">
        {saved === undefined ? null : (
          <p className="notice notice-good">{t('explanations.effortsSaved', { count: saved })}</p>
        )}
        {count === 0 ? null : <p>{t('explanations.effortsChanged', { count })}</p>}
      </div>
      {mayEdit ? (
        <p className="why-tools">
          <Button type="primary" disabled={count === 0} loading={saving.isPending} onClick={save}>
            {t('explanations.effortsSave')}
          </Button>
          <Button disabled={count === 0} onClick={() => setDraft({})}>
            {t('explanations.effortsReset')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
