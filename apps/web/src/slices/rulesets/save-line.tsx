import { Button } from 'antd';
import { useState } from 'react';
import { saveAs } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showClock } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { Drafting } from './use-draft.ts';

/** «Đã lưu lúc 16:42:07», or what stands in the way of saving. */
export function SaveLine<C extends object>({ drafting }: { drafting: Drafting<C> }) {
  const { t } = useWords();
  const { saveState } = drafting;
  return (
    <>
      <span role="status" className="quiet">
        {saveState.kind === 'saved' ? t('rulesets.savedAt', { time: showClock(saveState.at) }) : null}
        {saveState.kind === 'saving' ? t('rulesets.saving') : null}
        {saveState.kind === 'unsaved' ? t('rulesets.unsaved') : null}
        {saveState.kind === 'failed' ? t('rulesets.saveFailed') : null}
        {saveState.kind === 'conflict' ? t('rulesets.saveConflict') : null}
      </span>
      {saveState.kind === 'failed' ? (
        <ProblemNotice problem={saveState.problem} onRetry={() => void drafting.flush()} />
      ) : null}
      <ConflictDialog drafting={drafting} />
    </>
  );
}

/** Two wrote at once: nothing is overwritten before a person chooses, and one’s own text can be put aside. */
function ConflictDialog<C extends object>({ drafting }: { drafting: Drafting<C> }) {
  const { t } = useWords();
  const { saveState, content } = drafting;
  const [later, setLater] = useState(false);
  if (saveState.kind !== 'conflict') return null;
  const copy = () =>
    saveAs(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }), 'ban-soan.json');
  return (
    <>
      {later ? (
        <Button size="small" onClick={() => setLater(false)}>
          {t('rulesets.conflictChoose')}
        </Button>
      ) : null}
      <Ask
        open={!later}
        title={t('rulesets.conflictTitle')}
        onClose={() => setLater(true)}
        actions={
          <>
            <Button onClick={copy}>{t('rulesets.conflictCopy')}</Button>
            <Button onClick={() => void drafting.takeTheirs()}>{t('rulesets.conflictTheirs')}</Button>
            <Button type="primary" onClick={() => void drafting.keepMine()}>
              {t('rulesets.conflictMine')}
            </Button>
          </>
        }
      >
        <p>{t('rulesets.conflictText', { by: saveState.by })}</p>
      </Ask>
    </>
  );
}
