import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../ui/words.tsx';

/**
 * Offers a new version instead of taking over by itself: an open form keeps its scripts until its person agrees.
 * Nothing is registered in development, where the worker would hold back changes.
 */
export function NewVersion() {
  const { t } = useWords();
  const [waiting, setWaiting] = useState<ServiceWorker>();
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    void watchForNewVersion(setWaiting);
  }, []);
  if (waiting === undefined) return null;
  const takeOver = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage({ type: 'SKIP_WAITING' });
  };
  return (
    <div className="new-version" role="status">
      {t('shell.newVersion')}{' '}
      <Button size="small" onClick={takeOver}>
        {t('shell.reload')}
      </Button>
    </div>
  );
}

/** A refused registration (private window, policy) only means that the page does not open without a network. */
async function watchForNewVersion(found: (worker: ServiceWorker) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if (registration === undefined) return;
  if (registration.waiting !== null && navigator.serviceWorker.controller !== null) found(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller !== null) found(coming);
    });
  });
}
