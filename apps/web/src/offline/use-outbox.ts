import { liveQuery } from 'dexie';
import { createContext, useContext, useEffect, useState } from 'react';
import type { FieldChange } from './database.ts';
import type { Keeper } from './keeper.ts';
import { allPending, pendingFor } from './outbox.ts';
import { type OutboxState, outboxState } from './outbox-state.ts';

/** Given by the shell to everything behind the sign-in. */
export const KeeperContext = createContext<Keeper | undefined>(undefined);

export function useKeeper(): Keeper {
  const keeper = useContext(KeeperContext);
  if (keeper === undefined) throw new Error('useKeeper outside <KeeperContext>');
  return keeper;
}

export interface OutboxView {
  state: OutboxState;
  /** Server time of the last thing received, ISO; of this assignment when one is named. */
  savedAt: string | undefined;
  waiting: number;
  /** Unsent changes in the order of typing; the form shows their values over the server's. */
  changes: readonly FieldChange[];
  /** False until the device's store was read: do not let a form begin before. */
  ready: boolean;
}

const atFirst: OutboxView = { state: 'saved', savedAt: undefined, waiting: 0, changes: [], ready: false };

/** What is unsent, of one assignment or of all; follows every change, also from other tabs. */
export function useOutbox(assignmentId?: string): OutboxView {
  const keeper = useKeeper();
  const [view, setView] = useState(atFirst);
  useEffect(() => {
    let last: Pick<OutboxView, 'changes' | 'savedAt'> | undefined;
    const show = () => last !== undefined && setView(viewOf(last.changes, last.savedAt, keeper.isReachable()));
    const watched = liveQuery(() => read(keeper, assignmentId)).subscribe((now) => {
      last = now;
      show();
    });
    const stop = keeper.subscribe(show);
    return () => {
      watched.unsubscribe();
      stop();
    };
  }, [keeper, assignmentId]);
  return view;
}

async function read({ database }: Keeper, assignmentId: string | undefined) {
  const changes = assignmentId === undefined ? await allPending(database) : await pendingFor(database, assignmentId);
  const received =
    assignmentId === undefined ? await database.received.toArray() : [await database.received.get(assignmentId)];
  const savedAt = received
    .map((one) => one?.savedAt ?? '')
    .sort()
    .at(-1);
  return { changes, savedAt: savedAt === '' ? undefined : savedAt };
}

function viewOf(changes: readonly FieldChange[], savedAt: string | undefined, reachable: boolean): OutboxView {
  const stuck = changes.filter((change) => change.state === 'conflict' || change.state === 'refused').length;
  const waiting = changes.length - stuck;
  return { state: outboxState({ waiting, stuck }, reachable), savedAt, waiting: changes.length, changes, ready: true };
}
