import { Input } from 'antd';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Faults, messageAt } from './faults.ts';
import { type OfferEntry, type OfferField, offerFieldId } from './step-entry.ts';

interface OfferFieldsProps {
  entry: OfferEntry;
  faults: Faults;
  onChange: (entry: OfferEntry) => void;
}

/** Solution, time, cost, who is responsible: what an enterprise answers with. */
export function OfferFields({ entry, faults, onChange }: OfferFieldsProps) {
  const { t } = useWords();
  const at = (field: OfferField) => ({
    id: offerFieldId(field),
    label: t(`support.${field}`),
    message: messageAt(faults, offerFieldId(field)),
  });
  const set = (field: OfferField) => (text: string) => onChange({ ...entry, [field]: text });
  const day = (field: 'startsOn' | 'endsOn') => (
    <Field {...at(field)}>
      <DayInput id={offerFieldId(field)} value={entry[field]} onChange={set(field)} message={at(field).message} />
    </Field>
  );
  const line = (field: 'cost' | 'responsible' | 'phone', help?: string) => (
    <Field {...at(field)} {...(help === undefined ? {} : { help })}>
      <Input
        {...describedBy(offerFieldId(field), at(field).message, help !== undefined)}
        maxLength={field === 'responsible' ? 200 : 40}
        inputMode={field === 'cost' ? 'numeric' : field === 'phone' ? 'tel' : 'text'}
        value={entry[field]}
        onChange={({ target }) => set(field)(target.value)}
      />
    </Field>
  );
  return (
    <>
      <TextField {...at('solution')} value={entry.solution} onChange={set('solution')} rows={3} maxLength={4000} />
      <div className="pair">
        {day('startsOn')}
        {day('endsOn')}
      </div>
      {line('cost', t('support.costHelp'))}
      {line('responsible', t('support.responsibleHelp'))}
      {line('phone')}
    </>
  );
}
