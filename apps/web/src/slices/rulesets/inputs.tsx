import { formatNumber, parseVietnameseNumber } from '@thuocdo/core/text';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { Lookup } from '../../ui/lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing, useFindingsIn } from './editing.ts';
import { elementsMatching } from './names.ts';

interface TextInputProps {
  id: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Where findings point for this field. */
  place?: string;
  lines?: number;
  max?: number;
  help?: string;
}

/** Text of the draft with the fault that stands at its place. */
export function TextInput({ id, label, value, onChange, place = 'none', lines = 1, max = 2000, help }: TextInputProps) {
  const message = useMessage(place);
  const shared = { ...describedBy(id, message, help !== undefined), maxLength: max, value };
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

/** The first fault at a place, as the message of a field. */
export function useMessage(place: string): Message | undefined {
  const [first] = useFindingsIn(place);
  return first === undefined ? undefined : { severity: first.severity, text: first.mend };
}

interface NumberInputProps {
  id: string;
  label: ReactNode;
  value: number | null;
  onChange: (value: number | null) => void;
  place?: string;
  help?: string;
  hiddenLabel?: boolean;
}

/** A number as Vietnamese writes it (12,5); empty is «nobody has said it». What is no number stays typed and is told. */
export function NumberInput({ id, label, value, onChange, place = 'none', help, hiddenLabel }: NumberInputProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === null ? '' : formatNumber(value));
  const parsed = parseVietnameseNumber(shown);
  const isWrong = shown.trim() !== '' && !parsed.ok;
  const found = useMessage(place);
  const message: Message | undefined = isWrong ? { severity: 'error', text: t('rulesets.fault-number') } : found;
  const type = (text: string) => {
    setTyped(text);
    const read = parseVietnameseNumber(text);
    if (text.trim() === '') onChange(null);
    else if (read.ok) onChange(read.value);
  };
  const input = (
    <Input
      {...describedBy(id, message, help !== undefined)}
      inputMode="decimal"
      className="number-input"
      value={shown}
      onChange={(event) => type(event.target.value)}
      onBlur={() => (isWrong ? undefined : setTyped(undefined))}
    />
  );
  const text = hiddenLabel ? <span className="visually-hidden">{label}</span> : label;
  return (
    <Field id={id} label={text} help={help} message={message}>
      {input}
    </Field>
  );
}

interface ElementInputProps {
  id: string;
  label: ReactNode;
  value: string;
  onChange: (code: string) => void;
  /** Only elements of these kinds are offered. */
  kinds?: readonly ('number' | 'bool' | 'string')[];
  /** Nothing chosen is no fault. */
  optional?: boolean;
}

/** Finds an element by its name, with or without marks, or by its code. */
export function ElementInput({ id, label, value, onChange, kinds, optional = false }: ElementInputProps) {
  const { t } = useWords();
  const { dictionary } = useEditing();
  const [typed, setTyped] = useState<string>();
  const offered = kinds
    ? dictionary.elements.filter(({ code }) => kinds.includes(dictionary.kindOf(code) ?? 'number'))
    : dictionary.elements;
  const isUnknown = value !== '' && !dictionary.codes.includes(value);
  const fault = isUnknown ? t('rulesets.unknownElement', { code: value }) : t('rulesets.chooseElement');
  const message: Message | undefined =
    isUnknown || (value === '' && !optional) ? { severity: 'error', text: fault } : undefined;
  return (
    <Field
      id={id}
      label={label}
      message={message}
      help={value === '' ? undefined : <span className="code">{value}</span>}
    >
      <Lookup
        id={id}
        value={typed ?? dictionary.names[value] ?? value}
        onType={setTyped}
        hits={elementsMatching(offered, typed ?? '').map(({ code, name, unitOfMeasure }) => ({
          id: code,
          label: name,
          detail: unitOfMeasure === null ? code : `${code} · ${unitOfMeasure}`,
        }))}
        onChoose={(code) => {
          setTyped(undefined);
          onChange(code);
        }}
        placeholder={t('rulesets.elementPlaceholder')}
        message={message}
        hasHelp={value !== ''}
      />
    </Field>
  );
}

/** All faults within a place, told at once. */
export function FindingsHere({ place }: { place: string }) {
  const findings = useFindingsIn(place);
  return (
    <div role="status" className="findings-here">
      {findings.length === 0 ? null : (
        <ul className="notice notice-error plain">
          {findings.map(({ mend, place: at, code }) => (
            <li key={`${at} ${code} ${mend}`}>{mend}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
