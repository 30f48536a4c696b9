import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { hasCsrfToken } from '../api.ts';
import type { SendBatch } from '../offline/flush.ts';
import { type Keeper, startKeeper } from '../offline/keeper.ts';
import { answerSender } from '../offline/send-answers.ts';
import { type HeldSession, refreshSession } from './session.ts';

/** The outbox of the signed-in person, for as long as they are signed in here. */
export function useSessionKeeper({ person, fromDevice }: HeldSession): Keeper | undefined {
  const client = useQueryClient();
  const [keeper, setKeeper] = useState<Keeper>();
  useEffect(() => {
    const started = startKeeper(person.id, sendAs(person.id, client));
    setKeeper(started);
    return () => {
      setKeeper(undefined);
      started.close();
    };
  }, [person.id, client]);
  // Opened without a network: the CSRF token comes with the first answer, and then what waits can go.
  useEffect(() => {
    if (!fromDevice) {
      keeper?.sendNow();
      return;
    }
    const again = () => void refreshSession(client);
    window.addEventListener('online', again);
    const timer = setInterval(again, 30_000);
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [client, fromDevice, keeper]);
  return keeper;
}

/** Never sends one person's work in another's session: without a token the session is read again and compared. */
function sendAs(personId: string, client: QueryClient): SendBatch {
  const send = answerSender();
  return async (changes) => {
    if (hasCsrfToken()) return send(changes);
    const session = await refreshSession(client).catch(() => undefined);
    if (session === null || (session !== undefined && session.person.id !== personId)) return { kind: 'signed-out' };
    return session === undefined || session.fromDevice ? { kind: 'later' } : send(changes);
  };
}
