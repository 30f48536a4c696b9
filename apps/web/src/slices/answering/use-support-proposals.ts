import type { ResponseView } from '@thuocdo/contract/responses';
import { listSupportResults, type ProposedResult } from '@thuocdo/contract/support';
import { answeredBy, type CompiledForm } from '@thuocdo/core/forms';
import { useMemo } from 'react';
import { useEndpoint } from '../../api.ts';

/** A value that a support plan brought, as its question takes it. */
export interface SupportProposal {
  answer: unknown;
  result: ProposedResult;
}

/**
 * What accepted support plans propose, by question. Only to a commune that may still write; nothing is filled in before a person
 * presses the button, and without the network there is nothing to propose.
 */
export function useSupportProposals(
  compiled: CompiledForm,
  { assignment, campaign, editable }: ResponseView,
): Readonly<Record<string, SupportProposal>> {
  const isAsked = assignment.respondent === 'commune' && editable.length > 0;
  const found = useEndpoint(
    listSupportResults,
    { params: { unitId: assignment.unitId }, query: { proposedFor: campaign.period } },
    { enabled: isAsked },
  );
  const results = found.data?.items;
  return useMemo(
    () =>
      Object.fromEntries(
        (results ?? []).flatMap((result) =>
          answeredBy(compiled, result.element, result.value).map(({ question, answer }) => [
            question,
            { answer, result },
          ]),
        ),
      ),
    [compiled, results],
  );
}
