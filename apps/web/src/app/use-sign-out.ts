import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '@thuocdo/contract/identity';
import { useState } from 'react';
import { asProblem, call, type ProblemError } from '../api.ts';
import { dropSnapshots } from '../offline/snapshots.ts';
import { useKeeper } from '../offline/use-outbox.ts';
import { forgetSession } from './session.ts';

/** Ends the session at the server first: a cookie that still holds must not look like a sign-out. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { database } = useKeeper();
  const [underway, setUnderway] = useState(false);
  const [problem, setProblem] = useState<ProblemError>();
  const leave = async () => {
    setUnderway(true);
    try {
      await call(signOut).catch(ignoreEnded);
      await dropSnapshots(database);
      await navigate({ to: '/dang-nhap', search: {} });
      forgetSession(client);
    } catch (error) {
      setProblem(asProblem(error));
      setUnderway(false);
    }
  };
  return { signOut: () => void leave(), underway, problem };
}

/** Already signed out at the server is what we wanted. */
function ignoreEnded(error: unknown): void {
  if (asProblem(error).status !== 401) throw error;
}
