import { getResponse } from '@thuocdo/contract/responses';
import { useEndpoint } from '../../api.ts';
import { ContactCard } from '../../ui/contact-card.tsx';
import type { WorkItem } from './work-card.tsx';

/** Whom to ask about the survey. */
export function WorkContacts({ item }: { item: WorkItem }) {
  const { data } = useEndpoint(getResponse, { params: { unitId: item.unitId, assignmentId: item.id } });
  return data === undefined ? null : <ContactCard contacts={data.campaign.contacts} />;
}
