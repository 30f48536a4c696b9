import './answering.css';
import { useParams } from '@tanstack/react-router';
import type { ResponseView } from '@thuocdo/contract/responses';
import type { CompiledForm } from '@thuocdo/core/forms';
import { useCallback } from 'react';
import { useOutbox } from '../../offline/use-outbox.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { FillScreen } from './fill-screen.tsx';
import { unexpected } from './problems.ts';
import { ReadScreen } from './read-screen.tsx';
import { type Subject, useResponse } from './use-response.ts';
import { useCompiledForm } from './use-working.ts';

/** One response: filled by whom it is open to, else read. */
export function ResponsePage() {
  const { t } = useWords();
  const params = useParams({ from: '/shell/phieu/$unitId/$assignmentId' });
  const { query, view, copyOf } = useResponse(params);
  const compiled = useCompiledForm(view);
  const { refetch } = query;
  const refresh = useCallback(() => void refetch(), [refetch]);
  if (view === undefined) {
    const unreachable = query.error !== null && query.error.status === 0;
    return (
      <>
        <PageHeader title={t('answering.menu')} />
        {unreachable ? <p>{t('answering.offlineFirst')}</p> : null}
        <Loaded from={query}>{() => null}</Loaded>
      </>
    );
  }
  if (compiled === undefined) return <ProblemNotice problem={unexpected} />;
  return (
    <>
      {copyOf === undefined ? null : (
        <p className="notice notice-warning">{t('answering.fromDevice', { at: showInstant(copyOf) })}</p>
      )}
      <ResponseScreen key={params.assignmentId} params={params} view={view} compiled={compiled} refresh={refresh} />
    </>
  );
}

interface ScreenProps {
  params: Subject;
  view: ResponseView;
  compiled: CompiledForm;
  refresh: () => void;
}

function ResponseScreen(props: ScreenProps) {
  const outbox = useOutbox(props.params.assignmentId);
  if (!outbox.ready) return null;
  const { can, editable } = props.view;
  const mayFill = can.includes('response.answer') || can.includes('response.answer-on-behalf');
  return mayFill && editable.length > 0 ? (
    <FillScreen {...props} outbox={outbox} />
  ) : (
    <ReadScreen {...props} outbox={outbox} />
  );
}
