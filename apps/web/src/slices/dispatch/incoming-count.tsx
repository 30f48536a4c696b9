import { Link } from '@tanstack/react-router';
import { listIncoming } from '@thuocdo/contract/dispatch';
import { useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

/** In «Việc của tôi»: how many documents that came in are still to be done. */
export function IncomingCount() {
  const { t } = useWords();
  const can = useCan();
  const { data } = useEndpoint(
    listIncoming,
    { query: { limit: 1, standing: 'open' } },
    { enabled: can('incoming.read'), every: 60_000 },
  );
  if (data === undefined || data.open === 0) return null;
  return (
    <p className="notice">
      {t('dispatch.openWork', { count: showNumber(data.open) })}.{' '}
      <Link to={'/van-ban-den' as string}>{t('dispatch.openWorkLink')}</Link>
    </p>
  );
}
