import { Button } from 'antd';
import { showNumber } from './numbers.ts';
import { useWords } from './words.tsx';

export interface PagerProps {
  offset: number;
  limit: number;
  total: number;
  onMove: (offset: number) => void;
}

/** «1–100 trong 10.598», back and forth. */
export function Pager({ offset, limit, total, onMove }: PagerProps) {
  const { t } = useWords();
  if (total <= limit && offset === 0) return null;
  const to = Math.min(offset + limit, total);
  return (
    <nav className="pager" aria-label={t('shell.pagerLabel')}>
      <Button size="small" disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - limit))}>
        {t('shell.pagerPrevious')}
      </Button>
      <span aria-live="polite">
        {t('shell.pagerRange', { from: showNumber(offset + 1), to: showNumber(to), total: showNumber(total) })}
      </span>
      <Button size="small" disabled={to >= total} onClick={() => onMove(offset + limit)}>
        {t('shell.pagerNext')}
      </Button>
    </nav>
  );
}
