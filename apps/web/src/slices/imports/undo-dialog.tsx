import { getFigures } from '@thuocdo/contract/figures';
import { getImport, type ImportSummary, listImports, undoImport } from '@thuocdo/contract/imports';
import { getChecks, getIndicators } from '@thuocdo/contract/indicators';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { PlacesOf } from './places.tsx';

/** Undoing a whole import, with a reason; cells that were entered since stop it and are named. */
export function UndoDialog({ unitId, row, onClose }: { unitId: string; row: ImportSummary; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const undo = useCommand(undoImport, {
    refreshes: [getImport, listImports, getFigures, getChecks, getIndicators],
    onDone: onClose,
  });
  const isMissing = tried && reason.trim() === '';
  const message = isMissing ? { severity: 'error' as const, text: t('problems.reason-required') } : undefined;
  const submit = () => {
    setTried(true);
    if (reason.trim() !== '') undo.run({ params: { unitId, importId: row.id }, body: { reason } });
  };
  const actions = (
    <>
      <Button onClick={onClose}>{t('shell.cancel')}</Button>
      <Button type="primary" danger loading={undo.isPending} onClick={submit}>
        {t('imports.undo')}
      </Button>
    </>
  );
  return (
    <Ask open title={t('imports.undoTitle', { name: row.fileName })} onClose={onClose} actions={actions}>
      <p>{t('imports.undoText')}</p>
      <ProblemNotice problem={undo.error} />
      <PlacesOf problem={undo.error} />
      <Field id="undo-reason" label={t('imports.reason')} message={message}>
        <Input.TextArea
          {...describedBy('undo-reason', message)}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Ask>
  );
}
