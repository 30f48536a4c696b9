import type { UseQueryResult } from '@tanstack/react-query';
import { listElements } from '@thuocdo/contract/definitions';
import { getResponse, type ResponseView } from '@thuocdo/contract/responses';
import { useEffect, useState } from 'react';
import { type ProblemError, useEndpoint } from '../../api.ts';
import { keepSnapshot, readSnapshot } from '../../offline/snapshots.ts';
import { useKeeper } from '../../offline/use-outbox.ts';

export interface Subject {
  unitId: string;
  assignmentId: string;
}

export interface OpenedResponse {
  query: UseQueryResult<ResponseView, ProblemError>;
  view: ResponseView | undefined;
  /** When the copy on this device was made; set while the server could not be asked. */
  copyOf: string | undefined;
}

/**
 * The response from the server, kept on this device so that it opens again without a network. It is asked anew every half
 * minute, so that two people on one form see each other's answers.
 */
export function useResponse(params: Subject): OpenedResponse {
  const { database } = useKeeper();
  const query = useEndpoint(getResponse, { params }, { every: 30_000 });
  const [copy, setCopy] = useState<{ at: string; data: ResponseView }>();
  const key = `response:${params.assignmentId}`;
  const { data, error } = query;
  useEffect(() => {
    if (data !== undefined) void keepSnapshot(database, key, data.now, data);
  }, [database, key, data]);
  const isUnreachable = error !== null && (error.status === 0 || error.status >= 500);
  useEffect(() => {
    if (isUnreachable && data === undefined) void readSnapshot<ResponseView>(database, key).then(setCopy);
  }, [database, key, isUnreachable, data]);
  if (data !== undefined) return { query, view: data, copyOf: undefined };
  return { query, view: isUnreachable ? copy?.data : undefined, copyOf: isUnreachable ? copy?.at : undefined };
}

type ElementRow = { code: string; name: string };
const none: readonly ElementRow[] = [];

/** The dictionary of elements, for the names in sentences; from this device when the server cannot be asked. */
export function useElements(): readonly ElementRow[] {
  const { database } = useKeeper();
  const { data, error } = useEndpoint(listElements);
  const [copy, setCopy] = useState<readonly ElementRow[]>(none);
  useEffect(() => {
    if (data !== undefined) void keepSnapshot(database, 'elements', '', data.items);
    else if (error !== null)
      void readSnapshot<ElementRow[]>(database, 'elements').then((kept) => setCopy(kept?.data ?? none));
  }, [database, data, error]);
  return data?.items ?? copy;
}
