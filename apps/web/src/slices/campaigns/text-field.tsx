import { Input } from 'antd';
import { describedBy, Field } from '../../ui/field.tsx';
import { useEditing } from './editing.ts';

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  max: number;
  onChange: (text: string) => void;
  help?: string;
  lines?: number;
  placeholder?: string;
}

/** One line or more of text in the editor, with the message that stands at its id. */
export function TextField({ id, label, value, max, onChange, help, lines = 1, placeholder }: TextFieldProps) {
  const { messages } = useEditing();
  const message = messages.get(id);
  const shared = {
    ...describedBy(id, message, help !== undefined),
    maxLength: max,
    value,
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return (
    <Field id={id} label={label} help={help} message={message}>
      {lines === 1 ? (
        <Input {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
