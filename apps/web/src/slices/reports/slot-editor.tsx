import type { ReportView } from '@thuocdo/contract/report-views';
import { Button } from 'antd';
import { useState } from 'react';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showClock } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { SlotAside } from './slot-aside.tsx';
import { SlotConflict } from './slot-conflict.tsx';
import { SlotHistory } from './slot-history.tsx';
import { type SlotDraft, useSlotDraft } from './use-slot-draft.ts';

interface SlotEditorProps {
  report: ReportView;
  slot: ReportView['slots'][number];
  onClose: () => void;
}

/** Writing a narrative: saved as one writes, last period's text and last period's plan beside it. */
export function SlotEditor({ report, slot, onClose }: SlotEditorProps) {
  const { t } = useWords();
  const draft = useSlotDraft(report.id, slot);
  const [showsHistory, setShowsHistory] = useState(false);
  const id = `o-${slot.slot}`;
  const add = (line: string) => draft.change(draft.text.trim() === '' ? line : `${draft.text.trimEnd()}\n${line}`);
  const close = async () => {
    await draft.flush();
    onClose();
  };
  return (
    <section className="slot-editor" aria-label={t('reports.writeSlot', { title: slot.title })}>
      <div className="slot-writing">
        <label htmlFor={id}>{slot.title}</label>
        <ProblemNotice problem={draft.problem} />
        {draft.theirs === undefined ? null : <SlotConflict draft={draft} theirs={draft.theirs} />}
        <textarea
          id={id}
          className="input"
          rows={7}
          maxLength={20_000}
          value={draft.text}
          onChange={({ target }) => draft.change(target.value)}
        />
        <div className="row-actions">
          <SaveLine draft={draft} />
          <Button
            size="small"
            disabled={draft.text.trim() === ''}
            onClick={() => draft.change(draft.text, draft.state === 'done' ? 'writing' : 'done')}
          >
            {t(draft.state === 'done' ? 'reports.markWriting' : 'reports.markDone')}
          </Button>
          <Button size="small" onClick={() => setShowsHistory(true)}>
            {t('reports.history')}
          </Button>
          <Button size="small" onClick={() => void close()}>
            {t('shell.close')}
          </Button>
        </div>
      </div>
      <SlotAside report={report} slot={slot} onInsert={add} />
      {showsHistory ? <SlotHistory reportId={report.id} slot={slot} onClose={() => setShowsHistory(false)} /> : null}
    </section>
  );
}

function SaveLine({ draft: { saving, savedAt } }: { draft: SlotDraft }) {
  const { t } = useWords();
  const words = {
    clean: '',
    waiting: t('reports.waitingToSave'),
    saving: t('reports.saving'),
    saved: savedAt === undefined ? '' : t('reports.savedAt', { time: showClock(savedAt) }),
    failed: t('reports.notSaved'),
    conflict: t('reports.waitingToSave'),
  };
  return (
    <span className="quiet save-line" role="status">
      {words[saving]}
    </span>
  );
}
