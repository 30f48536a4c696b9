import type { Requirement } from '@thuocdo/core/judging';
import { Input } from 'antd';
import { useState } from 'react';
import { Tick } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { TextInput } from './inputs.tsx';
import { useNodeChange } from './node-fields.tsx';
import type { Place } from './outline.ts';

/** «Không xét»: the communes whose attribute has one of these values. */
export function ExemptFields({ place, requirement }: { place: Place; requirement: Requirement }) {
  const { t } = useWords();
  const set = useNodeChange<Requirement>(place);
  const { exempt } = requirement;
  const [typed, setTyped] = useState(exempt?.in.join(', ') ?? '');
  const toggle = (on: boolean) => set({ exempt: on ? { attribute: 'commune_class', in: [], reason: '' } : undefined });
  return (
    <fieldset className="editor-group">
      <legend>{t('rulesets.exempt')}</legend>
      <Tick checked={exempt !== undefined} onChange={toggle}>
        {t('rulesets.hasExempt')}
      </Tick>
      {exempt === undefined ? null : (
        <>
          <div className="pair">
            <TextInput
              id="exempt-attribute"
              place={`${place}.exempt.attribute`}
              label={t('rulesets.attribute')}
              max={80}
              value={exempt.attribute}
              onChange={(attribute) => set({ exempt: { ...exempt, attribute } })}
            />
            <Field id="exempt-in" label={t('rulesets.exemptIn')} help={t('rulesets.exemptInHelp')}>
              <Input
                id="exempt-in"
                maxLength={300}
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                  const values = event.target.value.split(',').map((one) => one.trim());
                  set({ exempt: { ...exempt, in: values.filter((one) => one !== '') } });
                }}
              />
            </Field>
          </div>
          <TextInput
            id="exempt-reason"
            place={`${place}.exempt.reason`}
            label={t('rulesets.reason')}
            value={exempt.reason}
            onChange={(reason) => set({ exempt: { ...exempt, reason } })}
          />
        </>
      )}
    </fieldset>
  );
}
