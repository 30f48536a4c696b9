import { formats, periodWords } from '@thuocdo/core/reports';
import { Button } from 'antd';
import { useState } from 'react';
import { Ask } from '../../ui/ask.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Lookup } from '../../ui/lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Figure, figuresLike, useEditing } from './editing.ts';

const whens = ['this', 'previous', 'same_last_year', 'last_year', 'next'] as const;
type When = (typeof whens)[number];
type Format = 'plain' | (typeof formats)[number];

interface FigurePickerProps {
  onClose: () => void;
  onPick: (tag: string) => void;
}

/** A figure by name or code (with or without marks), its period and format; or a word of the period. */
export function FigurePicker({ onClose, onPick }: FigurePickerProps) {
  const { t } = useWords();
  const { figures } = useEditing();
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<Figure>();
  const [when, setWhen] = useState<When>('this');
  const [format, setFormat] = useState<Format>('plain');
  const choose = (code: string) => {
    const figure = figures.find((one) => one.code === code);
    setChosen(figure);
    setAsked(figure?.name ?? '');
    if (figure) setFormat(usualFormat(figure));
  };
  const tag = chosen === undefined ? '' : tagOf(chosen.code, when, format);
  const actions = (
    <>
      <Button onClick={onClose}>{t('shell.cancel')}</Button>
      <Button type="primary" disabled={tag === ''} onClick={() => onPick(tag)}>
        {t('templates.insertDo')}
      </Button>
    </>
  );
  return (
    <Ask open title={t('templates.insert')} onClose={onClose} actions={actions}>
      <Field id="pick-figure" label={t('templates.figure')} help={t('templates.figureHelp')}>
        <Lookup
          id="pick-figure"
          value={asked}
          hasHelp
          onType={(text) => {
            setAsked(text);
            setChosen(undefined);
          }}
          hits={figuresLike(figures, asked).map(({ code, name, unit }) => ({
            id: code,
            label: name,
            detail: unit === null ? code : `${code} · ${unit}`,
          }))}
          onChoose={choose}
        />
      </Field>
      <Field id="pick-when" label={t('templates.when')}>
        <Choice
          id="pick-when"
          value={when}
          options={whens.map((one) => ({ value: one, label: t(`templates.when-${one}`) }))}
          onChange={setWhen}
        />
      </Field>
      <Field id="pick-format" label={t('templates.format')}>
        <Choice
          id="pick-format"
          value={format}
          options={(['plain', ...formats] as const)
            .filter((one) => (one !== 'change' && one !== 'rise') || chosen?.kind === 'growth')
            .map((one) => ({ value: one, label: t(`templates.format-${one === '%' ? 'percent' : one}`) }))}
          onChange={setFormat}
        />
      </Field>
      <p aria-live="polite">{tag === '' ? t('templates.pickNone') : t('templates.picked', { tag })}</p>
      <fieldset className="period-words">
        <legend>{t('templates.periodWords')}</legend>
        {periodWords.map((word) => (
          <Button key={word} size="small" onClick={() => onPick(`{@${word}}`)}>
            {`{@${word}}`}
          </Button>
        ))}
      </fieldset>
    </Ask>
  );
}

function usualFormat({ kind, unit }: Figure): Format {
  if (kind === 'growth') return 'change';
  return unit === '%' ? '%' : 'plain';
}

function tagOf(code: string, when: When, format: Format): string {
  return `{${when === 'this' ? '' : `${when}.`}${code}${format === 'plain' ? '' : `:${format}`}}`;
}
