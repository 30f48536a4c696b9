import { evidenceText, PRECONDITIONS, type Requirement, readEvidenceText } from '@thuocdo/core/judging';
import { Input } from 'antd';
import { useState } from 'react';
import { Choice, Tick } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { ExemptFields } from './exempt-fields.tsx';
import { FindingsHere, NumberInput, TextInput } from './inputs.tsx';
import { CertaintyField, CodeAndName, useNodeChange } from './node-fields.tsx';
import type { Place } from './outline.ts';
import { RuleBuilder } from './rule-builder.tsx';

/** Everything that one line of the law says: what is asked, how it is judged, the proof, where it stands. */
export function RequirementForm({ place, requirement }: { place: Place; requirement: Requirement }) {
  const { t } = useWords();
  const { ruleset } = useEditing();
  const set = useNodeChange<Requirement>(place);
  return (
    <>
      <h2>{t('rulesets.level-requirement')}</h2>
      <CodeAndName place={place} node={requirement} />
      {ruleset.kind === 'index' ? (
        <NumberInput
          id="node-max"
          place={`${place}.max`}
          label={t('rulesets.max')}
          value={requirement.max ?? null}
          onChange={(max) => set({ max })}
        />
      ) : null}
      <RuleBuilder
        id="rule"
        place={`${place}.rule`}
        legend={t('rulesets.rule')}
        rule={requirement.rule}
        onChange={(rule) => set({ rule })}
      />
      <OptionalText place={place} requirement={requirement} field="method" lines={3} />
      <EvidenceField place={place} requirement={requirement} />
      <div className="pair">
        <OptionalText place={place} requirement={requirement} field="dataSource" />
        <OptionalText place={place} requirement={requirement} field="verifier" />
      </div>
      <ClauseFields place={place} requirement={requirement} />
      <OptionalText place={place} requirement={requirement} field="counted" />
      <Weights place={place} requirement={requirement} />
      <ExemptFields place={place} requirement={requirement} />
      <SourcesField place={place} requirement={requirement} />
      <CertaintyField value={requirement.certainty} onChange={(certainty) => set({ certainty })} />
      <OptionalText place={place} requirement={requirement} field="note" lines={2} />
      <FindingsHere place={place} />
    </>
  );
}

interface PartProps {
  place: Place;
  requirement: Requirement;
}

interface OptionalTextProps extends PartProps {
  field: 'method' | 'dataSource' | 'verifier' | 'counted' | 'note';
  lines?: number;
}

function OptionalText({ place, requirement, field, lines = 1 }: OptionalTextProps) {
  const { t } = useWords();
  const set = useNodeChange<Requirement>(place);
  return (
    <TextInput
      id={`node-${field}`}
      place={`${place}.${field}`}
      label={t(`rulesets.${field}`)}
      lines={lines}
      value={requirement[field] ?? ''}
      onChange={(text) => set({ [field]: text === '' ? undefined : text })}
    />
  );
}

/** One proof a line; «(ít nhất 2, trong 12 tháng)» behind it says how many and how old. */
function EvidenceField({ place, requirement }: PartProps) {
  const { t } = useWords();
  const set = useNodeChange<Requirement>(place);
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      id="node-evidence"
      place={`${place}.evidence`}
      label={t('rulesets.evidence')}
      help={t('rulesets.evidenceHelp')}
      lines={3}
      value={typed ?? requirement.evidence.map(evidenceText).join('\n')}
      onChange={(text) => {
        setTyped(text);
        set({ evidence: readEvidenceText(text) });
      }}
    />
  );
}

function SourcesField({ place, requirement }: PartProps) {
  const { t } = useWords();
  const set = useNodeChange<Requirement>(place);
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      id="node-sources"
      place={`${place}.sources`}
      label={t('rulesets.sources')}
      help={t('rulesets.sourcesHelp')}
      lines={2}
      value={typed ?? requirement.sources.join('\n')}
      onChange={(text) => {
        setTyped(text);
        set({ sources: text.split('\n').filter((line) => line.trim() !== '') });
      }}
    />
  );
}

function ClauseFields({ place, requirement }: PartProps) {
  const { t } = useWords();
  const { ruleset } = useEditing();
  const set = useNodeChange<Requirement>(place);
  const { clause } = requirement;
  const texts = ruleset.legalBasis.map(({ number }) => number);
  return (
    <div className="pair">
      <Field id="node-clause" label={t('rulesets.clause')}>
        <Choice
          id="node-clause"
          value={clause?.text ?? ''}
          options={[
            { value: '', label: t('rulesets.clauseLast') },
            ...[...new Set([...texts, ...(clause ? [clause.text] : [])])].map((text) => ({ value: text, label: text })),
          ]}
          onChange={(text) => set({ clause: text === '' ? undefined : { ...clause, text } })}
        />
      </Field>
      {clause === undefined ? null : (
        <Field id="node-clause-place" label={t('rulesets.clausePlace')}>
          <Input
            id="node-clause-place"
            maxLength={200}
            value={clause.place ?? ''}
            onChange={(event) => {
              const within = event.target.value;
              set({ clause: within === '' ? { text: clause.text } : { text: clause.text, place: within } });
            }}
          />
        </Field>
      )}
    </div>
  );
}

/** Whether the line decides, and what falls with it. */
function Weights({ place, requirement }: PartProps) {
  const { t } = useWords();
  const set = useNodeChange<Requirement>(place);
  return (
    <fieldset className="editor-group">
      <legend>{t('rulesets.weight')}</legend>
      <Tick checked={requirement.normative} onChange={(normative) => set({ normative })}>
        {t('rulesets.isNormative')}
      </Tick>
      <Tick checked={requirement.informational} onChange={(informational) => set({ informational })}>
        {t('rulesets.isInformational')}
      </Tick>
      <Field id="node-precondition" label={t('rulesets.precondition')}>
        <Choice
          id="node-precondition"
          value={requirement.precondition ?? 'none'}
          options={(['none', ...PRECONDITIONS] as const).map((one) => ({
            value: one,
            label: t(`rulesets.precondition-${one}`),
          }))}
          onChange={(precondition) => set({ precondition: precondition === 'none' ? undefined : precondition })}
        />
      </Field>
    </fieldset>
  );
}
