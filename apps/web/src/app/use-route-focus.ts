import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After a change of page the focus goes to its title, else to the main part, so that screen readers say where one is. */
export function useRouteFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (!pathChanged) return;
        window.scrollTo(0, 0);
        const target = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('noi-dung');
        target?.focus({ preventScroll: true });
      }),
    [router],
  );
}
