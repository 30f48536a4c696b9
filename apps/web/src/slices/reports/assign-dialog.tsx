import type { ReportView } from '@thuocdo/contract/report-views';
import { assignDueDays } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { useOwnerName } from './owner-name.ts';
import { afterReport } from './refreshed.ts';

/** One day for all texts that are not finished, of one part of the department or of all. */
export function AssignDialog({ report, onClose }: { report: ReportView; onClose: () => void }) {
  const { t } = useWords();
  const ownerOf = useOwnerName(report);
  const [owner, setOwner] = useState('');
  const [day, setDay] = useState('');
  const assign = useCommand(assignDueDays, { refreshes: afterReport, onDone: onClose });
  const open = report.slots.filter((slot) => slot.state !== 'done' && (owner === '' || slot.owner === owner));
  const owners = [...new Set(report.slots.flatMap((slot) => slot.owner ?? []))];
  return (
    <Ask
      open
      title={t('reports.assignTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button
            type="primary"
            disabled={assign.isPending || day === '' || open.length === 0}
            onClick={() =>
              assign.run({
                params: { reportId: report.id },
                body: { items: open.map(({ slot }) => ({ slot, dueDay: day })) },
              })
            }
          >
            {`${t('reports.assign')} (${open.length})`}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={assign.error} />
      <Field id="giao-han-phong" label={t('reports.assignTo')}>
        <Choice
          id="giao-han-phong"
          value={owner}
          options={[
            { value: '', label: t('reports.assignAll') },
            ...owners.map((code) => ({ value: code, label: ownerOf(code) })),
          ]}
          onChange={setOwner}
        />
      </Field>
      <Field id="giao-han-ngay" label={t('reports.assignDay')}>
        <DayInput id="giao-han-ngay" value={day} onChange={setDay} />
      </Field>
    </Ask>
  );
}
