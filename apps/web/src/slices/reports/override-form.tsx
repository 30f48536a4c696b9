import type { ReportView } from '@thuocdo/contract/report-views';
import { overrideBlock, restoreBlock } from '@thuocdo/contract/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { afterReport } from './refreshed.ts';

interface OverrideFormProps {
  reportId: string;
  place: string;
  words: string;
  override: ReportView['overrides'][number] | undefined;
}

/** «Sửa câu này»: words and reason, for this report alone. */
export function OverrideForm({ reportId, place, words, override }: OverrideFormProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(words);
  const [reason, setReason] = useState(override?.reason ?? '');
  const [tried, setTried] = useState(false);
  const save = useCommand(overrideBlock, { refreshes: afterReport, onDone: () => setOpen(false) });
  const restore = useCommand(restoreBlock, { refreshes: afterReport });
  const params = { reportId, place };
  const send = () => {
    setTried(true);
    if (text.trim() !== '' && reason.trim() !== '') save.run({ params, body: { text, reason } });
  };
  const lacks = (value: string, words: string) =>
    tried && value.trim() === '' ? { severity: 'error' as const, text: words } : undefined;
  return (
    <section className="override-form" aria-label={t('reports.editSentenceTitle')}>
      <ProblemNotice problem={save.error ?? restore.error} />
      <div className="row-actions">
        {isOpen ? null : <Button onClick={() => setOpen(true)}>{t('reports.editSentence')}</Button>}
        {override === undefined ? null : (
          <Button disabled={restore.isPending} onClick={() => restore.run({ params })}>
            {t('reports.restoreSentence')}
          </Button>
        )}
      </div>
      {isOpen ? (
        <>
          <h3>{t('reports.editSentenceTitle')}</h3>
          <p className="quiet">{t('reports.editSentenceText')}</p>
          <TextField
            id="cau-sua-tay"
            label={t('reports.sentence')}
            rows={6}
            maxLength={6000}
            value={text}
            onChange={setText}
            message={lacks(text, t('reports.textNeeded'))}
          />
          <TextField
            id="ly-do-sua-tay"
            label={t('reports.reason')}
            maxLength={500}
            value={reason}
            onChange={setReason}
            message={lacks(reason, t('reports.reasonNeeded'))}
          />
          <Button type="primary" disabled={save.isPending} onClick={send}>
            {t('reports.save')}
          </Button>
        </>
      ) : null}
    </section>
  );
}
