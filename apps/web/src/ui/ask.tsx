import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from './words.tsx';

interface AskProps {
  open: boolean;
  title: string;
  children?: ReactNode;
  /** Buttons; by default only «Đóng». */
  actions?: ReactNode;
  onClose: () => void;
}

/** A question that holds the page: the browser's own dialog, with its focus trap and Escape. */
export function Ask({ open, title, children, actions, onClose }: AskProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return createPortal(
    <dialog ref={dialog} className="ask" aria-labelledby={titleId} onClose={() => open && onClose()}>
      <h2 id={titleId}>{title}</h2>
      <div>{children}</div>
      <div className="ask-actions">{actions ?? <Button onClick={onClose}>{t('shell.close')}</Button>}</div>
    </dialog>,
    document.body,
  );
}
