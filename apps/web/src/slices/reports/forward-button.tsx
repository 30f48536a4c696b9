import { useNavigate } from '@tanstack/react-router';
import { listOutgoing } from '@thuocdo/contract/dispatch';
import type { ReportView } from '@thuocdo/contract/report-views';
import { forwardReport } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

/** Drafts the letter that carries the issued report and opens it, so that its recipients are chosen there. */
export function ForwardButton({ report }: { report: ReportView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const forward = useCommand(forwardReport, {
    refreshes: [listOutgoing],
    onDone: ({ dispatchId }) => navigate({ to: `/van-ban-di/${dispatchId}` as string }),
  });
  return (
    <>
      <Button
        loading={forward.isPending}
        onClick={() => forward.run({ params: { reportId: report.id }, body: { id } })}
      >
        {t('reports.forward')}
      </Button>
      <ProblemNotice problem={forward.error} />
    </>
  );
}
