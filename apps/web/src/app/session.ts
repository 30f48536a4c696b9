import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { getSession } from '@thuocdo/contract/identity';
import type { Action } from '@thuocdo/core/access';
import { asProblem, call, setCsrfToken } from '../api.ts';

export type Session = ReplyOf<typeof getSession>;
/** `fromDevice`: read without a network; the person's rights are those of the last answer and the server checks anew. */
export type HeldSession = Session & { fromDevice: boolean };

const storageKey = 'thuocdo.session';
export const sessionKey = ['session'] as const;

/** Keeps what the server said of the session. Its CSRF token stays in memory. */
export function holdSession(client: QueryClient, session: Session): HeldSession {
  setCsrfToken(session.csrf);
  localStorage.setItem(storageKey, JSON.stringify({ ...session, csrf: '' }));
  const held = { ...session, fromDevice: false };
  client.setQueryData(sessionKey, held);
  return held;
}

/** After sign-out or an ended session: nothing of the person stays in memory; unsent work stays in their own store. */
export function forgetSession(client: QueryClient): void {
  setCsrfToken('');
  localStorage.removeItem(storageKey);
  client.clear();
  client.setQueryData(sessionKey, null);
}

const sessionQuery = (client: QueryClient) => ({
  queryKey: sessionKey,
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<HeldSession | null> => {
    try {
      return holdSession(client, await call(getSession));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 401) return null;
      const kept = problem.status === 0 || problem.status >= 500 ? storedSession() : undefined;
      if (kept === undefined) throw problem;
      return kept;
    }
  },
});

/** The session for a route guard: null when nobody is signed in. */
export const ensureSession = (client: QueryClient): Promise<HeldSession | null> =>
  client.ensureQueryData(sessionQuery(client));

/** Asks the server again, when the network is back after a start without one. */
export const refreshSession = (client: QueryClient): Promise<HeldSession | null> =>
  client.fetchQuery({ ...sessionQuery(client), staleTime: 0 });

/** The session as last heard; null when nobody is signed in. */
export function useHeldSession(): HeldSession | null {
  return (
    useQuery<HeldSession | null>({ queryKey: sessionKey, enabled: false, staleTime: Number.POSITIVE_INFINITY }).data ??
    null
  );
}

/** The signed-in person, for screens behind the sign-in. */
export function useSession(): HeldSession {
  const data = useHeldSession();
  if (data === null) throw new Error('useSession outside the shell');
  return data;
}

/** What the held positions allow somewhere. For one subject ask the `can` of its own reply. */
export function useCan(): (action: Action) => boolean {
  const { can } = useSession();
  return (action) => can.includes(action);
}

function storedSession(): HeldSession | undefined {
  const stored = localStorage.getItem(storageKey);
  return stored === null ? undefined : { ...(JSON.parse(stored) as Session), fromDevice: true };
}
