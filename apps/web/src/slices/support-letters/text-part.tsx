import { Input } from 'antd';
import { describedBy, Field, type Message } from '../../ui/field.tsx';

interface TextPartProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  message: Message | undefined;
  help?: string;
  rows?: number;
  max?: number;
}

/** One text of the letter with its label, help and message. */
export function TextPart({ id, label, value, onChange, message, help, rows, max = 500 }: TextPartProps) {
  const shared = {
    ...describedBy(id, message, help !== undefined),
    maxLength: max,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <Field id={id} label={label} help={help} message={message}>
      {rows === undefined ? <Input {...shared} /> : <Input.TextArea {...shared} rows={rows} />}
    </Field>
  );
}
