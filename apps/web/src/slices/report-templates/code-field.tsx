import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Lookup } from '../../ui/lookup.tsx';
import { figuresLike, useEditing, useMessage } from './editing.ts';

interface CodeFieldProps {
  id: string;
  label: string;
  value: string;
  path: string;
  /** Lists only. */
  rows?: boolean;
  help?: string;
  onChange: (code: string) => void;
}

/** The code of an element, indicator or list: typed, or found by name. */
export function CodeField({ id, label, value, path, rows = false, help, onChange }: CodeFieldProps) {
  const { figures } = useEditing();
  const message = useMessage(path);
  const [asked, setAsked] = useState(value);
  const named = figures.find(({ code }) => code === value)?.name;
  const fitting = rows ? figures.filter(({ kind }) => kind === 'rows') : figures;
  const said = [help, named].filter((one) => one !== undefined).join(' · ');
  return (
    <Field id={id} label={label} help={said === '' ? undefined : said} message={message}>
      <Lookup
        id={id}
        value={asked}
        message={message}
        hasHelp={said !== ''}
        hits={figuresLike(fitting, asked.replace(/^next\./u, '')).map(({ code, name }) => ({
          id: code,
          label: name,
          detail: code,
        }))}
        onType={(text) => {
          setAsked(text);
          onChange(text.trim());
        }}
        onChoose={(code) => {
          setAsked(code);
          onChange(code);
        }}
      />
    </Field>
  );
}
