import { describedBy, Field, type Message } from './field.tsx';

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  message?: Message | undefined;
  rows?: number;
  maxLength?: number;
}

/** Words of more than one line, with label and message. */
export function TextField({ id, label, value, onChange, message, rows = 3, maxLength = 2000 }: TextFieldProps) {
  return (
    <Field id={id} label={label} message={message}>
      <textarea
        {...describedBy(id, message)}
        className="input"
        rows={rows}
        maxLength={maxLength}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}
