import type { LegalText, Ruleset } from '@thuocdo/core/judging';
import { Button } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { BasisFields } from './basis-fields.tsx';
import { useEditing } from './editing.ts';
import { FindingsHere, TextInput, useMessage } from './inputs.tsx';
import { CombineFields } from './node-fields.tsx';
import { ScaleFields } from './scale-fields.tsx';

/** The ruleset itself: name, codes, validity, papers, what it requires, and how an index makes its total. */
export function HeadForm() {
  const { t } = useWords();
  const { ruleset, change } = useEditing();
  const set = (part: Partial<Ruleset>) => change({ ...ruleset, ...part });
  const [requires, setRequires] = useState(ruleset.requires.join(', '));
  return (
    <>
      <h2>{t('rulesets.head')}</h2>
      <TextInput
        id="head-name"
        place="name"
        label={t('rulesets.name')}
        lines={2}
        max={300}
        value={ruleset.name}
        onChange={(name) => set({ name })}
      />
      <p className="quiet">
        {t('rulesets.codeOfVersion', { code: ruleset.code, series: ruleset.series, version: ruleset.version })}
      </p>
      <TextInput
        id="head-standard"
        place="standard"
        label={t('rulesets.standard')}
        help={t('rulesets.standardHelp')}
        max={80}
        value={ruleset.standard}
        onChange={(standard) => set({ standard })}
      />
      <ValidityFields value={ruleset} onChange={set} />
      <LegalBasisFields value={ruleset.legalBasis} onChange={(legalBasis) => set({ legalBasis })} />
      <TextInput
        id="head-requires"
        place="requires"
        label={t('rulesets.requires')}
        help={t('rulesets.requiresHelp')}
        value={requires}
        onChange={(text) => {
          setRequires(text);
          set({
            requires: text
              .split(',')
              .map((code) => code.trim())
              .filter((code) => code !== ''),
          });
        }}
      />
      <CombineFields value={ruleset.combine} onChange={(combine) => set({ combine })} />
      {ruleset.scale === undefined ? null : <ScaleFields scale={ruleset.scale} onChange={(scale) => set({ scale })} />}
      <TextInput
        id="head-note"
        place="note"
        label={t('rulesets.note')}
        lines={3}
        value={ruleset.note ?? ''}
        onChange={(note) => {
          const { note: _before, ...rest } = ruleset;
          change(note === '' ? rest : { ...rest, note });
        }}
      />
      <FindingsHere place="criteria" />
    </>
  );
}

type Dated = Pick<Ruleset, 'validFrom' | 'validTo'>;

/** [from, to): the last day is the one before. */
export function ValidityFields({ value, onChange }: { value: Dated; onChange: (part: Partial<Dated>) => void }) {
  const { t } = useWords();
  const message = useMessage('(gốc)');
  return (
    <div className="pair">
      <Field id="head-from" label={t('rulesets.validFrom')} message={message}>
        <DayInput
          leavesOutUnread
          id="head-from"
          value={value.validFrom ?? ''}
          message={message}
          onChange={(day) => onChange({ validFrom: day === '' ? null : day })}
        />
      </Field>
      <Field id="head-to" label={t('rulesets.validTo')}>
        <DayInput
          leavesOutUnread
          id="head-to"
          value={value.validTo ?? ''}
          onChange={(day) => onChange({ validTo: day === '' ? null : day })}
        />
      </Field>
    </div>
  );
}

interface LegalBasisProps {
  value: readonly LegalText[];
  onChange: (texts: LegalText[]) => void;
}

function LegalBasisFields({ value, onChange }: LegalBasisProps) {
  const { t } = useWords();
  return (
    <fieldset className="editor-group">
      <legend>{t('rulesets.legalBasis')}</legend>
      {value.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number of a paper is typed here
        <fieldset key={at} className="editor-group">
          <legend>{t('rulesets.basisOf', { number: at + 1 })}</legend>
          <BasisFields
            id={`basis-${at}`}
            place={`legalBasis[${at}]`}
            value={text}
            onChange={(next) => onChange(value.map((one, index) => (index === at ? next : one)))}
          />
          <Button size="small" onClick={() => onChange(value.filter((_, index) => index !== at))}>
            {t('rulesets.dropBasis', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button size="small" onClick={() => onChange([...value, { kind: 'Quyết định', number: '', date: null }])}>
        {t('rulesets.addBasis')}
      </Button>
    </fieldset>
  );
}
