import { useNavigate } from '@tanstack/react-router';
import { createCampaign, listCampaigns } from '@thuocdo/contract/campaigns';
import { countryId } from '@thuocdo/core/units';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { type Session, useSession } from '../../app/session.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { dayOf } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { CampaignEditor } from './campaign-editor.tsx';
import { byRespondent, type CampaignEntry, draftOf } from './entry.ts';

/** «Tạo đợt»: an empty editor with what is already known of the writer filled in. */
export function CreateCampaignPage() {
  const words = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const [start] = useState(() => blankEntry(session, words));
  const creating = useCommand(createCampaign, {
    refreshes: [listCampaigns],
    onDone: (made) => navigate({ to: '/dot-khao-sat/$campaignId/sua', params: { campaignId: made.id }, replace: true }),
  });
  return (
    <>
      <PageHeader title={words.t('campaigns.createTitle')} subtitle={words.t('campaigns.createNote')} />
      <CampaignEditor
        start={start}
        saved={creating.data}
        busy={creating.isPending}
        problem={creating.error}
        onSave={(entry) => creating.run({ body: draftOf(entry) })}
      />
    </>
  );
}

function blankEntry(session: Session, { t }: Words): CampaignEntry {
  const today = dayOf(session.now);
  const position = session.positions[0];
  // A province, or a district that runs a round of its own; the country asks which province.
  const own = position?.unitId === countryId ? undefined : position;
  return {
    title: '',
    period: today.slice(0, 4),
    organisationId: position?.organisationId ?? '',
    unitId: own?.unitId ?? '',
    unitName: own?.unitName ?? '',
    asOf: today,
    kinds: ['xa'],
    exclude: [],
    legalBasis: [],
    forms: byRespondent(() => ''),
    chains: byRespondent(() => []),
    enterpriseIds: [],
    rulesets: [],
    overlays: [],
    chairmanConfirms: true,
    contacts: [],
    instructions: '',
    completionSentence: t('campaigns.completionDefault', { unit: '{unit}', district: '{district}' }),
    illustrative: session.illustrative,
  };
}
