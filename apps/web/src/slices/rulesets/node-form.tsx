import { type Criterion, ROLES, type Subcriterion } from '@thuocdo/core/judging';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { HeadForm } from './head-form.tsx';
import { FindingsHere, NumberInput } from './inputs.tsx';
import { CertaintyField, CodeAndName, CombineFields, useNodeChange } from './node-fields.tsx';
import { nodeAt, type Place } from './outline.ts';
import { RequirementForm } from './requirement-form.tsx';

/** The form of whatever is selected in the tree; of the ruleset itself when nothing is. */
export function NodeForm() {
  const { ruleset, selected } = useEditing();
  const node = nodeAt(ruleset, selected);
  if (node === undefined) return <HeadForm />;
  if ('rule' in node) return <RequirementForm key={selected} place={selected} requirement={node} />;
  return 'subcriteria' in node ? (
    <CriterionForm key={selected} place={selected} criterion={node} />
  ) : (
    <SubcriterionForm key={selected} place={selected} subcriterion={node} />
  );
}

function CriterionForm({ place, criterion }: { place: Place; criterion: Criterion }) {
  const { t } = useWords();
  const { ruleset } = useEditing();
  const set = useNodeChange<Criterion>(place);
  return (
    <>
      <h2>{t('rulesets.level-criterion')}</h2>
      <CodeAndName place={place} node={criterion} />
      <CombineFields value={criterion.combine} onChange={(combine) => set({ combine })} />
      {ruleset.kind === 'index' ? (
        <>
          <NumberInput
            id="node-max"
            place={`${place}.max`}
            label={t('rulesets.max')}
            value={criterion.max ?? null}
            onChange={(max) => set({ max })}
          />
          <Field id="node-role" label={t('rulesets.role')}>
            <Choice
              id="node-role"
              value={criterion.role ?? 'base'}
              options={ROLES.map((one) => ({ value: one, label: t(`rulesets.role-${one}`) }))}
              onChange={(role) => set({ role })}
            />
          </Field>
          <Field id="node-exempted" label={t('rulesets.exempted')}>
            <Choice
              id="node-exempted"
              value={criterion.exempted ?? 'share'}
              options={(['share', 'lower'] as const).map((one) => ({
                value: one,
                label: t(`rulesets.exempted-${one}`),
              }))}
              onChange={(exempted) => set({ exempted })}
            />
          </Field>
        </>
      ) : null}
      <FindingsHere place={place} />
    </>
  );
}

function SubcriterionForm({ place, subcriterion }: { place: Place; subcriterion: Subcriterion }) {
  const { t } = useWords();
  const { ruleset } = useEditing();
  const set = useNodeChange<Subcriterion>(place);
  return (
    <>
      <h2>{t('rulesets.level-subcriterion')}</h2>
      <CodeAndName place={place} node={subcriterion} />
      <CombineFields value={subcriterion.combine} onChange={(combine) => set({ combine })} />
      {ruleset.kind === 'index' ? (
        <NumberInput
          id="node-max"
          place={`${place}.max`}
          label={t('rulesets.max')}
          help={t('rulesets.maxHelp')}
          value={subcriterion.max ?? null}
          onChange={(max) => set({ max: max ?? undefined })}
        />
      ) : null}
      <CertaintyField value={subcriterion.certainty} onChange={(certainty) => set({ certainty })} />
      <FindingsHere place={place} />
    </>
  );
}
