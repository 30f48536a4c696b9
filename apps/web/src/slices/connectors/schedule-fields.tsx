import { Choice, Tick } from '../../ui/choice.tsx';
import { ClockInput } from '../../ui/clock-input.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Filling, fieldId, TextField, useMissing } from './text-field.tsx';

const kinds = ['hours', 'daily', 'weekly', 'monthly'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** When it runs. */
export function ScheduleFields({ filling }: { filling: Filling }) {
  const { t } = useWords();
  const { entry, change } = filling;
  const atMessage = useMissing(filling, 'at');
  return (
    <fieldset className="editor-group">
      <legend>{t('connectors.schedule')}</legend>
      <Tick checked={entry.enabled} onChange={(enabled) => change({ enabled })}>
        {t('connectors.enabled')}
      </Tick>
      <div className="triple">
        <Field id={fieldId('scheduleKind')} label={t('connectors.schedule')}>
          <Choice
            id={fieldId('scheduleKind')}
            value={entry.scheduleKind}
            options={kinds.map((value) => ({ value, label: t(`connectors.schedule-${value}`) }))}
            onChange={(scheduleKind) => change({ scheduleKind })}
          />
        </Field>
        {entry.scheduleKind === 'hours' ? (
          <TextField filling={filling} field="every" label={t('connectors.everyHours')} />
        ) : (
          <Field id={fieldId('at')} label={t('connectors.at')} message={atMessage}>
            <ClockInput id={fieldId('at')} message={atMessage} value={entry.at} onChange={(at) => change({ at })} />
          </Field>
        )}
        {entry.scheduleKind === 'weekly' ? (
          <Field id={fieldId('weekday')} label={t('connectors.weekday')}>
            <Choice
              id={fieldId('weekday')}
              value={entry.weekday}
              options={weekdays.map((n) => ({ value: String(n), label: t(`connectors.weekday-${n}`) }))}
              onChange={(weekday) => change({ weekday })}
            />
          </Field>
        ) : null}
        {entry.scheduleKind === 'monthly' ? (
          <TextField filling={filling} field="day" label={t('connectors.monthday')} />
        ) : null}
      </div>
    </fieldset>
  );
}
