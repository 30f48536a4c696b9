import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProblemError } from '../../api.ts';
import { keepSnapshot, readSnapshot } from '../../offline/snapshots.ts';
import { useKeeper } from '../../offline/use-outbox.ts';

/** A reply kept on this device, shown with its time while the server cannot be asked. */
export function useKeptCopy<T>(key: string, { data, error }: UseQueryResult<T, ProblemError>) {
  const { database } = useKeeper();
  const [copy, setCopy] = useState<{ at: string; data: T }>();
  useEffect(() => {
    if (data !== undefined) void keepSnapshot(database, key, new Date().toISOString(), data);
  }, [database, key, data]);
  const isUnreachable = data === undefined && error !== null && (error.status === 0 || error.status >= 500);
  useEffect(() => {
    if (isUnreachable) void readSnapshot<T>(database, key).then(setCopy);
  }, [database, key, isUnreachable]);
  return isUnreachable && copy !== undefined ? { data: copy.data, copyOf: copy.at } : { data, copyOf: undefined };
}
