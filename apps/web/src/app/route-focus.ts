import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * After a change of page the focus goes to its title, else to the main part, so that screen readers say where one is.
 * The first page of a visit keeps the browser's focus, so that the skip link comes first.
 */
export function RouteFocus() {
  const router = useRouter();
  useEffect(() => {
    if ((router.state.location.state.__TSR_index ?? 0) > 0) focusTitle();
    return router.subscribe('onRendered', ({ pathChanged }) => {
      if (pathChanged) focusTitle();
    });
  }, [router]);
  return null;
}

function focusTitle(): void {
  window.scrollTo(0, 0);
  const target = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('noi-dung');
  target?.focus({ preventScroll: true });
}
