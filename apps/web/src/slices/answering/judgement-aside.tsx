import { useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import type { Judged } from './use-working.ts';
import { VerdictPanel } from './verdict-panel.tsx';

const storageKey = 'thuocdo.judgement';

/** «Kết quả tạm tính» beside the form; can be folded away, and stays so. */
export function JudgementAside({ unitId, judged }: { unitId: string; judged: Judged }) {
  const { t } = useWords();
  const [open, setOpen] = useState(() => localStorage.getItem(storageKey) !== 'closed');
  if (judged.judgements.length === 0) return null;
  const toggle = (isOpen: boolean) => {
    setOpen(isOpen);
    localStorage.setItem(storageKey, isOpen ? 'open' : 'closed');
  };
  return (
    <aside className="judgement" aria-label={t('answering.judgement')}>
      <details open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
        <summary>
          <h2>{t('answering.judgement')}</h2>
        </summary>
        <p className="quiet">{t('answering.judgementNote')}</p>
        <VerdictPanel unitId={unitId} {...judged} />
      </details>
    </aside>
  );
}
