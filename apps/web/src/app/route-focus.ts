import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * After a change of page the focus goes to its title, else to the main part, so that screen readers say where one is. A page that has
 * put it elsewhere itself by then (the register at the cell that was asked for) keeps it. The first page of a visit keeps the browser's
 * focus, so that the skip link comes first.
 */
export function RouteFocus() {
  const router = useRouter();
  useEffect(() => {
    let before: Element | null = null;
    if ((router.state.location.state.__TSR_index ?? 0) > 0) focusTitle();
    const forget = router.subscribe('onBeforeLoad', () => {
      before = document.activeElement;
    });
    const follow = router.subscribe('onRendered', ({ pathChanged }) => {
      if (pathChanged && !isPutByPage(before)) focusTitle();
    });
    return () => {
      forget();
      follow();
    };
  }, [router]);
  return null;
}

/** The focus stands in the page, and not where it stood before. */
function isPutByPage(before: Element | null): boolean {
  const { activeElement } = document;
  const main = document.querySelector('main');
  return activeElement !== before && activeElement !== main && main?.contains(activeElement) === true;
}

function focusTitle(): void {
  window.scrollTo(0, 0);
  const target = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('noi-dung');
  target?.focus({ preventScroll: true });
}
