import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from './words.tsx';

interface SidePanelProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet at the right for reading more about one thing; the browser's dialog keeps the focus and gives it back. */
export function SidePanel({ open, title, onClose, children }: SidePanelProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return createPortal(
    <dialog ref={dialog} className="side-panel" aria-labelledby={titleId} onClose={() => open && onClose()}>
      <header>
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <Button onClick={onClose}>{t('shell.close')}</Button>
      </header>
      {open ? <div className="side-panel-body">{children}</div> : null}
    </dialog>,
    document.body,
  );
}
