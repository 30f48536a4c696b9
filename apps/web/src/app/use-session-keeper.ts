import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Keeper, startKeeper } from '../offline/keeper.ts';
import { answerSender } from '../offline/send-answers.ts';
import { type HeldSession, refreshSession } from './session.ts';

/** The outbox of the signed-in person, for as long as they are signed in here. */
export function useSessionKeeper({ person, fromDevice }: HeldSession): Keeper | undefined {
  const client = useQueryClient();
  const [keeper, setKeeper] = useState<Keeper>();
  useEffect(() => {
    const started = startKeeper(person.id, answerSender());
    setKeeper(started);
    return () => {
      setKeeper(undefined);
      started.close();
    };
  }, [person.id]);
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
