import { Input } from 'antd';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import type { ConnectorEntry, EntryField } from './entry.ts';

/** The state of the form, for its parts. */
export interface Filling {
  entry: ConnectorEntry;
  change: (part: Partial<ConnectorEntry>) => void;
  /** Fields that are missing, once somebody tried to go on. */
  missing: readonly EntryField[];
}

type TextFieldName = { [K in EntryField]: ConnectorEntry[K] extends string ? K : never }[EntryField];

export const fieldId = (field: EntryField) => `connector-${field}`;

/** The message under a field that is still empty. */
export function useMissing({ missing }: Filling, field: EntryField): Message | undefined {
  const { t } = useWords();
  return missing.includes(field) ? { severity: 'error', text: t('connectors.required') } : undefined;
}

interface TextFieldProps {
  filling: Filling;
  field: TextFieldName;
  label: string;
  help?: string;
}

/** A line of text of the form, with its help and what is missing. */
export function TextField({ filling, field, label, help }: TextFieldProps) {
  const message = useMissing(filling, field);
  const id = fieldId(field);
  return (
    <Field id={id} label={label} help={help} message={message}>
      <Input
        {...describedBy(id, message, help !== undefined)}
        type="text"
        maxLength={2000}
        value={filling.entry[field]}
        onChange={(event) => filling.change({ [field]: event.target.value })}
      />
    </Field>
  );
}
