import { type Example, type ExpectedResult, VERDICTS } from '@thuocdo/core/judging';
import type { ElementValue } from '@thuocdo/core/values';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { ElementInput, NumberInput } from './inputs.tsx';
import { communeClasses } from './names.ts';
import { outlineOf } from './outline.ts';

interface PartProps<T> {
  id: string;
  example: Example;
  onChange: (part: T) => void;
}

const without = <T,>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== key));

/** What is known of the made-up commune. What is not here is missing, never 0. */
export function ExampleValues({ id, example, onChange }: PartProps<Example['values']>) {
  const { t } = useWords();
  const { dictionary } = useEditing();
  const { values } = example;
  return (
    <fieldset className="editor-group">
      <legend>{t('rulesets.exampleValues')}</legend>
      {Object.entries(values).map(([code, value]) => (
        <div key={code} className="class-row">
          <ValueInput
            id={`${id}-value-${code}`}
            label={dictionary.names[code] ?? code}
            kind={dictionary.kindOf(code)}
            value={value}
            onChange={(next) => onChange({ ...values, [code]: next })}
          />
          <Button
            size="small"
            aria-label={t('rulesets.dropValue', { name: dictionary.names[code] ?? code })}
            onClick={() => onChange(without(values, code))}
          >
            {t('rulesets.drop')}
          </Button>
        </div>
      ))}
      <ElementInput
        id={`${id}-new-value`}
        label={t('rulesets.addValue')}
        optional
        value=""
        onChange={(code) => onChange({ ...values, [code]: values[code] ?? startValue(dictionary.kindOf(code)) })}
      />
    </fieldset>
  );
}

function startValue(kind: 'number' | 'bool' | 'string' | undefined): ElementValue {
  if (kind === 'bool') return true;
  return kind === 'string' ? '' : 0;
}

interface ValueInputProps {
  id: string;
  label: string;
  kind: 'number' | 'bool' | 'string' | undefined;
  value: ElementValue;
  onChange: (value: ElementValue) => void;
}

function ValueInput({ id, label, kind, value, onChange }: ValueInputProps) {
  const { t } = useWords();
  if (Array.isArray(value)) return <p>{t('rulesets.rowsGiven', { label, count: value.length })}</p>;
  if (kind === 'bool')
    return (
      <Field id={id} label={label}>
        <Choice
          id={id}
          value={value === true ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((one) => ({ value: one, label: t(`rulesets.answer-${one}`) }))}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      </Field>
    );
  if (kind === 'string')
    return (
      <Field id={id} label={label}>
        <Input id={id} maxLength={500} value={String(value)} onChange={(event) => onChange(event.target.value)} />
      </Field>
    );
  return (
    <NumberInput
      id={id}
      label={label}
      value={typeof value === 'number' ? value : null}
      onChange={(number) => number !== null && onChange(number)}
    />
  );
}

/** The class of the commune, for thresholds by class; other attributes come with a tried commune. */
export function ExampleAttributes({ id, example, onChange }: PartProps<Example['attributes']>) {
  const { t } = useWords();
  const { attributes } = example;
  const known = String(attributes['commune_class'] ?? '');
  const others = Object.entries(without(attributes, 'commune_class'));
  const classes = [...new Set(['', ...communeClasses, known])];
  return (
    <Field
      id={`${id}-class`}
      label={t('rulesets.communeClass')}
      help={others.length === 0 ? undefined : others.map(([name, value]) => `${name}: ${value}`).join(' · ')}
    >
      <Choice
        id={`${id}-class`}
        value={known}
        options={classes.map((code) => ({ value: code, label: classLabel(code, t) }))}
        onChange={(code) =>
          onChange(code === '' ? without(attributes, 'commune_class') : { ...attributes, commune_class: code })
        }
      />
    </Field>
  );
}

function classLabel(code: string, t: ReturnType<typeof useWords>['t']): string {
  if (code === '') return t('rulesets.classUnsaid');
  const known = communeClasses.find((one) => one === code);
  return known === undefined ? code : t(`units.value-${known}`);
}

/** What must come out, by code; `total` is the ruleset itself. */
export function ExampleExpected({ id, example, onChange }: PartProps<Example['expect']>) {
  const { t } = useWords();
  const { ruleset } = useEditing();
  const [code, setCode] = useState('');
  const { expect } = example;
  const set = (key: string, result: ExpectedResult) => onChange({ ...expect, [key]: result });
  const free = outlineOf(ruleset).filter((node) => !Object.hasOwn(expect, node.code));
  const nameOf = (key: string) => (key === 'total' ? t('rulesets.total') : key);
  return (
    <fieldset className="editor-group">
      <legend>{t('rulesets.expectedResults')}</legend>
      {Object.entries(expect).map(([key, result]) => (
        <div key={key} className="class-row">
          <Field id={`${id}-verdict-${key}`} label={t('rulesets.verdictOf', { code: nameOf(key) })}>
            <Choice
              id={`${id}-verdict-${key}`}
              value={result.verdict ?? ''}
              options={[
                { value: '', label: t('rulesets.verdictUnsaid') },
                ...VERDICTS.map((verdict) => ({ value: verdict, label: t(`levels.${verdict}`) })),
              ]}
              onChange={(verdict) => set(key, withVerdict(result, verdict))}
            />
          </Field>
          {ruleset.kind === 'index' ? (
            <NumberInput
              id={`${id}-points-${key}`}
              label={t('rulesets.pointsOf', { code: nameOf(key) })}
              value={result.points ?? null}
              onChange={(points) => set(key, withPoints(result, points))}
            />
          ) : null}
          <Button size="small" onClick={() => onChange(without(expect, key))}>
            {t('rulesets.dropExpected', { code: nameOf(key) })}
          </Button>
        </div>
      ))}
      <div className="class-row">
        <Field id={`${id}-expect-code`} label={t('rulesets.addExpected')}>
          <Choice
            id={`${id}-expect-code`}
            value={code}
            options={[
              { value: '', label: t('rulesets.chooseCode') },
              ...(Object.hasOwn(expect, 'total') ? [] : [{ value: 'total', label: t('rulesets.total') }]),
              ...free.map((node) => ({ value: node.code, label: `${node.code} ${node.name}`.slice(0, 90) })),
            ]}
            onChange={setCode}
          />
        </Field>
        <Button
          size="small"
          disabled={code === ''}
          onClick={() => {
            set(code, { verdict: 'met' });
            setCode('');
          }}
        >
          {t('rulesets.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function withVerdict({ points }: ExpectedResult, verdict: ExpectedResult['verdict'] | ''): ExpectedResult {
  return { ...(points === undefined ? {} : { points }), ...(verdict ? { verdict } : {}) };
}

function withPoints({ verdict }: ExpectedResult, points: number | null): ExpectedResult {
  return { ...(verdict === undefined ? {} : { verdict }), ...(points === null ? {} : { points }) };
}
