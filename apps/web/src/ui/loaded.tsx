import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { ProblemError } from '../api.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useWords } from './words.tsx';

interface LoadedProps<T> {
  from: UseQueryResult<T, ProblemError>;
  children: (data: T) => ReactNode;
  /** What stands there when nothing came; by default an empty list or page says «Chưa có dữ liệu». */
  empty?: ReactNode;
  /** Lines of the waiting shape. */
  rows?: number;
}

/** Waiting, problem with a retry, empty, or the data: the four faces of a reply, once for all screens. */
export function Loaded<T>({ from, children, empty, rows = 4 }: LoadedProps<T>) {
  const { t } = useWords();
  if (from.data === undefined) {
    if (from.error !== null) return <ProblemNotice problem={from.error} onRetry={() => void from.refetch()} />;
    return (
      <div role="status" aria-label={t('shell.waiting')}>
        <Skeleton active title={false} paragraph={{ rows }} />
      </div>
    );
  }
  return (
    <>
      <ProblemNotice problem={from.error} onRetry={() => void from.refetch()} />
      {isEmpty(from.data) ? (empty ?? <p className="empty">{t('shell.empty')}</p>) : children(from.data)}
    </>
  );
}

function isEmpty(data: unknown): boolean {
  if (Array.isArray(data)) return data.length === 0;
  const items = typeof data === 'object' && data !== null && 'items' in data ? data.items : undefined;
  return Array.isArray(items) && items.length === 0;
}
