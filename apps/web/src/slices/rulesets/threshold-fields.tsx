import type { Amount, DatedAmount, Threshold } from '@thuocdo/core/judging';
import { Button, Input } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { FindingsHere, NumberInput } from './inputs.tsx';
import { communeClasses } from './names.ts';

interface ThresholdFieldsProps {
  id: string;
  place: string;
  value: Threshold;
  onChange: (threshold: Threshold) => void;
}

/** One threshold for all, one for each class of communes, and either of them from day to day. */
export function ThresholdFields({ id, place, value, onChange }: ThresholdFieldsProps) {
  const { t } = useWords();
  const { dated, unit, ...amount } = value;
  const setDated = (on: boolean) =>
    onChange(on ? { unit, dated: [{ ...amount, validFrom: null, validTo: null }] } : { unit, ...amountOf(dated?.[0]) });
  return (
    <fieldset className="editor-group">
      <legend>{t('rulesets.threshold')}</legend>
      <div className="pair">
        <Field id={`${id}-unit`} label={t('rulesets.unit')}>
          <Input
            id={`${id}-unit`}
            maxLength={40}
            value={unit}
            onChange={(event) => onChange({ ...value, unit: event.target.value })}
          />
        </Field>
        <Field id={`${id}-dated`} label={t('rulesets.thresholdWhen')}>
          <Choice
            id={`${id}-dated`}
            value={dated === undefined ? 'always' : 'dated'}
            options={(['always', 'dated'] as const).map((one) => ({ value: one, label: t(`rulesets.when-${one}`) }))}
            onChange={(when) => setDated(when === 'dated')}
          />
        </Field>
      </div>
      {dated === undefined ? (
        <AmountFields id={id} value={amount} onChange={(next) => onChange({ unit, ...next })} />
      ) : (
        <DatedFields id={id} value={dated} onChange={(next) => onChange({ unit, dated: next })} />
      )}
      <FindingsHere place={place} />
    </fieldset>
  );
}

function amountOf(dated: DatedAmount | undefined): Amount {
  if (dated === undefined) return { value: null };
  const { validFrom: _from, validTo: _to, ...amount } = dated;
  return amount;
}

interface AmountFieldsProps {
  id: string;
  value: Amount;
  onChange: (amount: Amount) => void;
}

/** A number, or one for each class; an empty one is «nobody has said it», never 0. */
export function AmountFields({ id, value, onChange }: AmountFieldsProps) {
  const { t } = useWords();
  const byClass = value.valueByClass;
  const setByClass = (on: boolean) =>
    onChange(
      on
        ? { valueByClass: Object.fromEntries(communeClasses.map((code) => [code, value.value ?? null])) }
        : { value: Object.values(byClass ?? {})[0] ?? null },
    );
  return (
    <>
      <Field id={`${id}-classes`} label={t('rulesets.thresholdFor')}>
        <Choice
          id={`${id}-classes`}
          value={byClass === undefined ? 'all' : 'classes'}
          options={(['all', 'classes'] as const).map((one) => ({ value: one, label: t(`rulesets.for-${one}`) }))}
          onChange={(of) => setByClass(of === 'classes')}
        />
      </Field>
      {byClass === undefined ? (
        <NumberInput
          id={`${id}-value`}
          label={t('rulesets.amount')}
          help={t('rulesets.amountHelp')}
          value={value.value ?? null}
          onChange={(next) => onChange({ value: next })}
        />
      ) : (
        <ClassFields id={id} value={value} onChange={onChange} />
      )}
    </>
  );
}

function ClassFields({ id, value, onChange }: AmountFieldsProps) {
  const { t } = useWords();
  const entries = Object.entries(value.valueByClass ?? {});
  const set = (next: [string, number | null][]) => onChange({ ...value, valueByClass: Object.fromEntries(next) });
  return (
    <>
      <Field id={`${id}-attribute`} label={t('rulesets.attribute')} help={t('rulesets.attributeHelp')}>
        <Input
          id={`${id}-attribute`}
          maxLength={80}
          value={value.attribute ?? ''}
          placeholder="commune_class"
          onChange={(event) => {
            const { attribute: _before, ...rest } = value;
            onChange(event.target.value === '' ? rest : { ...rest, attribute: event.target.value });
          }}
        />
      </Field>
      <ul className="plain">
        {entries.map(([code, number], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the code of a class may be typed
          <li key={at} className="class-row">
            <Field id={`${id}-class-${at}`} label={t('rulesets.class')}>
              <Input
                id={`${id}-class-${at}`}
                maxLength={80}
                list={`${id}-known-classes`}
                value={code}
                onChange={(event) =>
                  set(entries.map((one, index) => (index === at ? [event.target.value, one[1]] : one)))
                }
              />
            </Field>
            <NumberInput
              id={`${id}-amount-${at}`}
              label={t('rulesets.amountOf', { name: code })}
              value={number}
              onChange={(next) => set(entries.map((one, index) => (index === at ? [one[0], next] : one)))}
            />
            <Button size="small" onClick={() => set(entries.filter((_, index) => index !== at))}>
              {t('rulesets.dropClass', { name: code })}
            </Button>
          </li>
        ))}
      </ul>
      <datalist id={`${id}-known-classes`}>
        {communeClasses.map((code) => (
          <option key={code} value={code}>
            {t(`units.value-${code}`)}
          </option>
        ))}
      </datalist>
      <Button
        size="small"
        disabled={entries.some(([code]) => code === '')}
        onClick={() => set([...entries, ['', null]])}
      >
        {t('rulesets.addClass')}
      </Button>
    </>
  );
}

interface DatedFieldsProps {
  id: string;
  value: readonly DatedAmount[];
  onChange: (dated: DatedAmount[]) => void;
}

function DatedFields({ id, value, onChange }: DatedFieldsProps) {
  const { t } = useWords();
  const set = (at: number, part: Partial<DatedAmount>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <>
      {value.map((dated, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: periods have no name, and stand in their order
        <fieldset key={at} className="editor-group">
          <legend>{t('rulesets.periodOf', { number: at + 1 })}</legend>
          <div className="pair">
            <Field id={`${id}-${at}-from`} label={t('rulesets.validFrom')}>
              <DayInput
                leavesOutUnread
                id={`${id}-${at}-from`}
                value={dated.validFrom ?? ''}
                onChange={(day) => set(at, { validFrom: day === '' ? null : day })}
              />
            </Field>
            <Field id={`${id}-${at}-to`} label={t('rulesets.validTo')}>
              <DayInput
                leavesOutUnread
                id={`${id}-${at}-to`}
                value={dated.validTo ?? ''}
                onChange={(day) => set(at, { validTo: day === '' ? null : day })}
              />
            </Field>
          </div>
          <AmountFields
            id={`${id}-${at}`}
            value={amountOf(dated)}
            onChange={({ ...amount }) =>
              onChange(
                value.map((one, index) =>
                  index === at ? { ...amount, validFrom: one.validFrom, validTo: one.validTo } : one,
                ),
              )
            }
          />
          <Button size="small" onClick={() => onChange(value.filter((_, index) => index !== at))}>
            {t('rulesets.dropPeriod', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        onClick={() => onChange([...value, { value: null, validFrom: value.at(-1)?.validTo ?? null, validTo: null }])}
      >
        {t('rulesets.addPeriod')}
      </Button>
    </>
  );
}
