import { dueDay } from '@thuocdo/core/periods';
import { Input } from 'antd';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, FieldMessage, type Message } from '../../ui/field.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

export interface DueEntry {
  wording: string;
  day: string;
}

interface DueFieldsProps {
  /** Id of the wording's input; the day's is `<id>-day`. */
  id: string;
  label: string;
  value: DueEntry;
  onChange: (due: DueEntry) => void;
  message?: Message | undefined;
}

/**
 * A due date as the paper words it, and the last day in time that it means («trước ngày 31/8/2023» ends with 30/08). The
 * day is computed while the wording is typed and can be set by hand where the wording names none.
 */
export function DueFields({ id, label, value, onChange, message }: DueFieldsProps) {
  const { t } = useWords();
  const type = (wording: string) =>
    onChange({ wording, day: dueDay({ wording }) ?? (wording === '' ? '' : value.day) });
  const read = dueDay({ wording: value.wording });
  return (
    <div className="due-fields">
      <div>
        <label htmlFor={id}>{label}</label>
        <Input
          {...describedBy(id, message)}
          maxLength={200}
          placeholder={t('campaigns.dueExample')}
          value={value.wording}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <div>
        <label htmlFor={`${id}-day`}>{t('campaigns.dueDay')}</label>
        <DayInput id={`${id}-day`} value={value.day} onChange={(day) => onChange({ ...value, day })} />
      </div>
      <p className="due-read" aria-live="polite">
        {value.day === '' ? null : t('campaigns.dueMeans', { day: showDay(value.day) })}
        {read !== undefined && value.day !== '' && read !== value.day
          ? ` ${t('campaigns.dueDiffers', { day: showDay(read) })}`
          : null}
      </p>
      <FieldMessage fieldId={id} message={message} />
    </div>
  );
}
