import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { Ask } from './ask.tsx';
import { useWords } from './words.tsx';

interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick' | 'title'> {
  title: string;
  text?: ReactNode;
  confirmLabel?: string;
  onConfirm: () => void;
}

/** A button whose deed is asked about first: say in `text` what will happen and what cannot be undone. */
export function ConfirmButton({ title, text, confirmLabel, onConfirm, children, ...button }: ConfirmButtonProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const agree = () => {
    setOpen(false);
    onConfirm();
  };
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Ask
        open={open}
        title={title}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('shell.cancel')}</Button>
            <Button type="primary" danger={button.danger ?? false} onClick={agree}>
              {confirmLabel ?? t('shell.confirm')}
            </Button>
          </>
        }
      >
        {text}
      </Ask>
    </>
  );
}
