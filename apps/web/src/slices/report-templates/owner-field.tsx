import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing, useMessage } from './editing.ts';

interface OwnerFieldProps {
  id: string;
  path: string;
  value: string | undefined;
  onChange: (owner: string) => void;
}

/** The part of the department that answers for it; without one, that of the section above. */
export function OwnerField({ id, path, value, onChange }: OwnerFieldProps) {
  const { t } = useWords();
  const { owners } = useEditing();
  const message = useMessage(path);
  const known = owners.map(({ code, shortName }) => ({ value: code, label: shortName }));
  const options = [{ value: '', label: t('templates.ownerAbove') }, ...known];
  const strange = value !== undefined && !known.some((one) => one.value === value);
  return (
    <Field id={id} label={t('templates.owner')} message={message}>
      <Choice
        id={id}
        value={value ?? ''}
        options={strange ? [...options, { value, label: value }] : options}
        message={message}
        onChange={onChange}
      />
    </Field>
  );
}
