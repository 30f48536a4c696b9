import { type OfflineDatabase, openOfflineDatabase } from './database.ts';
import { type FlushResult, flush, type SendBatch } from './flush.ts';
import { enqueue, type NewChange } from './outbox.ts';
import { backoff } from './outbox-state.ts';

/** The outbox of the signed-in person in this tab: keeps, sends, tries again. One tab sends at a time. */
export interface Keeper {
  database: OfflineDatabase;
  /** Keeps a change and starts sending; resolves when it is safe on this device. */
  keep: (change: Omit<NewChange, 'mutationId' | 'at'>) => Promise<string>;
  /** Sends now, whatever the backoff says. */
  sendNow: () => void;
  /** Told when the server becomes reachable or unreachable; answers the end of it. */
  subscribe: (listener: () => void) => () => unknown;
  /** False after the server could not be reached, until it is. */
  isReachable: () => boolean;
  close: () => void;
}

export function startKeeper(personId: string, send: SendBatch): Keeper {
  const database = openOfflineDatabase(personId);
  const listeners = new Set<() => void>();
  const closed = new AbortController();
  let reachable = navigator.onLine;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underway = false;
  let again = false;

  const settle = (result: FlushResult) => {
    reachable = result !== 'later';
    failures = result === 'later' ? failures + 1 : 0;
    for (const listener of listeners) listener();
    if (result === 'later' && navigator.onLine) timer = setTimeout(sendNow, backoff(failures, Math.random()));
  };

  const round = async () => {
    const result = await underOneLock(personId, closed.signal, () => flush(database, send));
    if (result !== undefined && !closed.signal.aborted) settle(result);
  };

  function sendNow(): void {
    clearTimeout(timer);
    if (closed.signal.aborted) return;
    again = underway;
    if (underway) return;
    underway = true;
    void round().finally(() => {
      underway = false;
      if (again) sendNow();
    });
  }

  const onOffline = () => {
    reachable = false;
    clearTimeout(timer);
    for (const listener of listeners) listener();
  };
  const onVisible = () => document.visibilityState === 'visible' && sendNow();
  window.addEventListener('online', sendNow, { signal: closed.signal });
  window.addEventListener('offline', onOffline, { signal: closed.signal });
  document.addEventListener('visibilitychange', onVisible, { signal: closed.signal });
  sendNow();

  return {
    database,
    keep: async (change) => {
      const kept = await enqueue(database, {
        ...change,
        mutationId: crypto.randomUUID(),
        at: new Date().toISOString(),
      });
      void askToPersist();
      sendNow();
      return kept;
    },
    sendNow,
    isReachable: () => reachable,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed.abort();
      clearTimeout(timer);
      database.close();
    },
  };
}

/** Without Web Locks (an insecure address) two tabs may both send; the server keeps each change once all the same. */
async function underOneLock<T>(personId: string, signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
  if (!('locks' in navigator)) return work();
  try {
    return await navigator.locks.request(`thuocdo-outbox-${personId}`, { signal }, work);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

let asked = false;
/** Asked once, when there is something to lose: the browser may else clear this device's store under pressure. */
async function askToPersist(): Promise<void> {
  if (asked) return;
  asked = true;
  await navigator.storage?.persist?.();
}
