import { useNavigate } from '@tanstack/react-router';
import { draftAppraisal, type UnitStanding } from '@thuocdo/contract/confirmations';
import { dayOf } from '@thuocdo/core/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { blankContent } from './appraisal-entry.ts';
import { appraisalAddress } from './appraisal-table.tsx';
import { afterConfirming } from './refreshed.ts';

interface BeginAppraisalProps {
  campaignId: string;
  unitId: string;
  standing: UnitStanding;
}

/** Opens the draft that is there, or begins one; after a conclusion the new one corrects the old one. */
export function BeginAppraisal({ campaignId, unitId, standing }: BeginAppraisalProps) {
  const { t } = useWords();
  const { now, positions } = useSession();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const open = (appraisalId: string) =>
    void navigate({ to: appraisalAddress({ campaignId, unitId, id: appraisalId }) as string });
  const begin = useCommand(draftAppraisal, { refreshes: afterConfirming, onDone: (view) => open(view.id) });
  const draft = standing.appraisals.find((one) => one.state === 'draft');
  const last = standing.appraisals.find((one) => one.state === 'concluded');
  if (draft !== undefined) return <Button onClick={() => open(draft.id)}>{t('confirmations.continue')}</Button>;
  const run = () => {
    const writer = { title: positions[0]?.title ?? '', organisation: positions[0]?.organisationName ?? '' };
    begin.run({
      params: { campaignId, unitId },
      body: {
        id,
        ruleset: standing.ruleset,
        content: blankContent(dayOf(now), writer),
        ...(last === undefined ? {} : { corrects: last.id }),
      },
    });
  };
  return (
    <>
      <Button disabled={begin.isPending} onClick={run}>
        {t(last === undefined ? 'confirmations.begin' : 'confirmations.beginAgain')}
      </Button>
      <ProblemNotice problem={begin.error} />
    </>
  );
}
