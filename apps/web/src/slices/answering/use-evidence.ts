import { useQueryClient } from '@tanstack/react-query';
import { addEvidence, type EvidenceView, getResponse, removeEvidence } from '@thuocdo/contract/responses';
import { useState } from 'react';
import { asProblem, call, keyOf, type ProblemError, upload } from '../../api.ts';
import type { Subject } from './use-response.ts';

/** What a document says of itself; all may be absent. */
export interface DocumentDetails {
  documentNumber?: string;
  documentDate?: string;
  issuer?: string;
}

export interface Evidence {
  files: readonly EvidenceView[];
  params: Subject;
  canAdd: boolean;
  canRemove: (file: EvidenceView) => boolean;
  problem: ProblemError | undefined;
  add: (
    question: string,
    file: File,
    details: DocumentDetails,
    progress: (share: number) => void,
  ) => Promise<EvidenceView>;
  remove: (evidenceId: string) => Promise<boolean>;
}

/** Files of one response. Sending one touches no answer: a failed upload is a failed upload and nothing else. */
export function useEvidence(
  params: Subject,
  files: readonly EvidenceView[],
  rights: { canAdd: boolean; canRemove: boolean; onBehalf: boolean },
): Evidence {
  const client = useQueryClient();
  const [problem, setProblem] = useState<ProblemError>();
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(getResponse) });
  return {
    files,
    params,
    canAdd: rights.canAdd,
    // Who enters on behalf takes off what was entered on behalf; the respondent's own files are the respondent's.
    canRemove: (file) => rights.canRemove && (!rights.onBehalf || file.onBehalf),
    problem,
    add: async (question, file, details, progress) => {
      const onBehalf = rights.onBehalf ? ('true' as const) : ('false' as const);
      const body = { evidenceId: crypto.randomUUID(), question, ...details, onBehalf };
      const added = await upload(addEvidence, { params: { ...params }, body }, file, { onProgress: progress });
      await refresh();
      return added;
    },
    remove: async (evidenceId) => {
      setProblem(undefined);
      try {
        await call(removeEvidence, { params: { ...params, evidenceId } });
        await refresh();
        return true;
      } catch (error) {
        setProblem(asProblem(error));
        return false;
      }
    },
  };
}
