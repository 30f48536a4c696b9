import { listOrganisations, type OrganisationView } from '@thuocdo/contract/organisations';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import type { Message } from '../../ui/field.tsx';
import { Lookup, useSettled } from '../../ui/lookup.tsx';
import { useWords } from '../../ui/words.tsx';

interface OrganisationLookupProps {
  id: string;
  chosen: OrganisationView | undefined;
  onChoose: (organisation: OrganisationView) => void;
  message?: Message | undefined;
}

/** Finds a committee, department, institute or enterprise by its name, with or without marks. */
export function OrganisationLookup({ id, chosen, onChoose, message }: OrganisationLookupProps) {
  const { t } = useWords();
  const [text, setText] = useState<string>();
  const q = useSettled(text ?? '').trim();
  const found = useEndpoint(listOrganisations, { query: { q, limit: 20 } }, { enabled: q !== '' });
  return (
    <Lookup
      id={id}
      hasHelp
      value={text ?? chosen?.name ?? ''}
      onType={setText}
      hits={found.data?.items.map((one) => ({
        id: one.id,
        label: one.name,
        detail: [t(`identity.kind-${one.kind}`), one.unitName, one.id].join(' · '),
      }))}
      onChoose={(organisationId) => {
        const organisation = found.data?.items.find((one) => one.id === organisationId);
        if (organisation === undefined) return;
        setText(undefined);
        onChoose(organisation);
      }}
      message={message}
    />
  );
}
