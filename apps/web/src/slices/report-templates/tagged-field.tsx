import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { describedBy, Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useMessage } from './editing.ts';
import { FigurePicker } from './figure-picker.tsx';

interface TaggedFieldProps {
  id: string;
  label: string;
  value: string;
  /** Where core finds fault with it. */
  path: string;
  onChange: (text: string) => void;
  help?: string;
  /** The words of a row of a list have cells, not figures. */
  cells?: boolean;
}

/** Words with tags, and a button that puts a figure where the caret stands. */
export function TaggedField({ id, label, value, path, onChange, help, cells = false }: TaggedFieldProps) {
  const { t } = useWords();
  const message = useMessage(path);
  const [picking, setPicking] = useState(false);
  const caret = useRef<{ from: number; to: number }>(undefined);
  const remember = ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) => {
    caret.current = { from: currentTarget.selectionStart, to: currentTarget.selectionEnd };
  };
  const insert = (tag: string) => {
    const { from, to } = caret.current ?? { from: value.length, to: value.length };
    setPicking(false);
    caret.current = { from: from + tag.length, to: from + tag.length };
    onChange(value.slice(0, from) + tag + value.slice(to));
  };
  return (
    <div className="tagged-field">
      <Field id={id} label={label} message={message} {...(help === undefined ? {} : { help })}>
        <Input.TextArea
          {...describedBy(id, message, help !== undefined)}
          rows={linesFor(value)}
          maxLength={6000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onSelect={remember}
        />
      </Field>
      {cells ? null : (
        <Button size="small" aria-label={`${t('templates.insert')}: ${label}`} onClick={() => setPicking(true)}>
          {t('templates.insert')}
        </Button>
      )}
      {picking ? <FigurePicker onClose={() => setPicking(false)} onPick={insert} /> : null}
    </div>
  );
}

/** About what the words need; a field that measures itself would style the page against its policy. */
function linesFor(text: string): number {
  return Math.min(10, Math.max(1, Math.ceil(text.length / 90)));
}
