import { getOutgoing, listRecipients, type RecipientRow, recordOutsideStep } from '@thuocdo/contract/dispatch';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

/** Who is outside the system answers by post: the sender writes down «đã nhận» or «đã thực hiện». */
export function RecordStep({ dispatchId, row }: { dispatchId: string; row: RecipientRow }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const record = useCommand(recordOutsideStep, {
    refreshes: [listRecipients, getOutgoing],
    onDone: () => setOpen(false),
  });
  const name = t('dispatch.recordFor', { name: row.name });
  const run = (state: 'acknowledged' | 'done') =>
    record.run({
      params: { dispatchId, unitId: row.unitId, recipientId: row.id },
      body: { state, ...(note.trim() === '' ? {} : { note }) },
    });
  return (
    <>
      <Button size="small" aria-label={name} onClick={() => setOpen(true)}>
        {t('dispatch.recordStep')}
      </Button>
      <Ask
        open={open}
        title={name}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('shell.cancel')}</Button>
            <Button disabled={record.isPending} onClick={() => run('acknowledged')}>
              {t('dispatch.ack')}
            </Button>
            <Button type="primary" disabled={record.isPending || note.trim() === ''} onClick={() => run('done')}>
              {t('dispatch.done')}
            </Button>
          </>
        }
      >
        <p className="quiet">{t('dispatch.recordHelp')}</p>
        <ProblemNotice problem={record.error} />
        <Field id={`record-${row.id}`} label={t('dispatch.doneNote')} help={t('dispatch.doneHelp')}>
          <Input.TextArea
            id={`record-${row.id}`}
            aria-describedby={`record-${row.id}-help`}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      </Ask>
    </>
  );
}
