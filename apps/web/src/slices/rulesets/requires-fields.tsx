import { listRulesets } from '@thuocdo/contract/definitions';
import { useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { TextInput } from './inputs.tsx';
import type { RuleFieldsProps } from './rule-builder.tsx';

/** The result of another ruleset, or of one code in it. */
export function RequiresFields({ id, place, rule, onChange }: RuleFieldsProps<'requires'>) {
  const { t } = useWords();
  const rulesets = useEndpoint(listRulesets);
  const known = (rulesets.data?.items ?? []).filter(({ overlay }) => !overlay);
  return (
    <>
      <Field id={`${id}-ruleset`} label={t('rulesets.ruleset')}>
        <Choice
          id={`${id}-ruleset`}
          value={rule.ruleset}
          options={[
            { value: '', label: t('rulesets.chooseRuleset') },
            ...known.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
          ]}
          onChange={(ruleset) => onChange({ ...rule, ruleset })}
        />
      </Field>
      <TextInput
        id={`${id}-code`}
        place={`${place}.code`}
        label={t('rulesets.requiredCode')}
        help={t('rulesets.requiredCodeHelp')}
        max={80}
        value={rule.code ?? ''}
        onChange={(code) => onChange(code === '' ? { kind: 'requires', ruleset: rule.ruleset } : { ...rule, code })}
      />
    </>
  );
}
