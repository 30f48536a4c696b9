import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { whenSessionEnds } from '../api.ts';
import { forgetSession } from './session.ts';

/** An answer «not signed in» from anywhere leads to the sign-in and back to this page; unsent work stays on the device. */
export function useEndedSession(): void {
  const client = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    whenSessionEnds(() => {
      const tiep = router.state.location.href;
      if (tiep.startsWith('/dang-nhap')) return;
      void router.navigate({ to: '/dang-nhap', search: { tiep, het: true } }).then(() => forgetSession(client));
    });
    return () => whenSessionEnds(() => {});
  }, [client, router]);
}
