import type { RowsRule, Rule } from '@thuocdo/core/judging';
import { Input } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { ElementInput, useMessage } from './inputs.tsx';
import { columnsIn, variablesIn } from './rule-starts.ts';
import { ThresholdFields } from './threshold-fields.tsx';

interface SourceFieldProps {
  id: string;
  place: string;
  label: string;
  help: string;
  value: string;
  onChange: (source: string) => void;
}

/** A CEL source, checked while it is typed by the same code that judges with it. */
function SourceField({ id, place, label, help, value, onChange }: SourceFieldProps) {
  const { t } = useWords();
  const message = useMessage(place);
  const isSound = message === undefined && value.trim() !== '';
  return (
    <Field id={id} label={label} help={help} message={message}>
      <Input.TextArea
        {...describedBy(id, message, true)}
        className="code-entry"
        spellCheck={false}
        rows={4}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <span role="status" className="quiet">
        {isSound ? t('rulesets.sourceSound') : ''}
      </span>
    </Field>
  );
}

interface ExpressionFieldsProps<K extends Rule['kind']> {
  id: string;
  place: string;
  rule: Rule & { kind: K };
  onChange: (rule: Rule) => void;
}

/** A free expression over elements; the elements that it reads are declared by reading them. */
export function ExpressionFields({ id, place, rule, onChange }: ExpressionFieldsProps<'cel' | 'points'>) {
  const { t } = useWords();
  const { dictionary } = useEditing();
  const read = Object.keys(rule.variables);
  return (
    <>
      <SourceField
        id={`${id}-source`}
        place={`${place}.source`}
        label={t('rulesets.source')}
        help={t(rule.kind === 'cel' ? 'rulesets.sourceHelpYes' : 'rulesets.sourceHelpNumber')}
        value={rule.source}
        onChange={(source) => onChange({ ...rule, source, variables: variablesIn(source, dictionary.kindOf) })}
      />
      <ElementInput
        id={`${id}-insert`}
        label={t('rulesets.insertElement')}
        optional
        value=""
        onChange={(code) => {
          const source = `${rule.source}${rule.source === '' ? '' : ' '}${code}`;
          onChange({ ...rule, source, variables: variablesIn(source, dictionary.kindOf) });
        }}
      />
      <p className="quiet">
        {t('rulesets.reads', { elements: read.map((code) => dictionary.names[code] ?? code).join('; ') || '–' })}
      </p>
    </>
  );
}

/** How many rows of a list satisfy a condition. */
export function RowsFields({ id, place, rule, onChange }: ExpressionFieldsProps<'rows'>) {
  const { t } = useWords();
  const setWhere = (where: string) => {
    const columns = Object.fromEntries(columnsIn(where).map((name) => [name, rule.columns[name] ?? 'number']));
    onChange({ ...rule, where, columns });
  };
  return (
    <>
      <ElementInput
        id={`${id}-element`}
        label={t('rulesets.listElement')}
        value={rule.element}
        onChange={(element) => onChange({ ...rule, element })}
      />
      <Field id={`${id}-quantifier`} label={t('rulesets.quantifier')}>
        <Choice
          id={`${id}-quantifier`}
          value={rule.quantifier}
          options={(['all', 'any', 'share'] as const).map((one) => ({
            value: one,
            label: t(`rulesets.quantifier-${one}`),
          }))}
          onChange={(quantifier) => onChange(withQuantifier(rule, quantifier))}
        />
      </Field>
      <SourceField
        id={`${id}-where`}
        place={`${place}.where`}
        label={t('rulesets.where')}
        help={t('rulesets.whereHelp')}
        value={rule.where}
        onChange={setWhere}
      />
      {Object.entries(rule.columns).map(([name, kind]) => (
        <Field key={name} id={`${id}-column-${name}`} label={t('rulesets.columnKind', { name })}>
          <Choice
            id={`${id}-column-${name}`}
            value={kind as 'number'}
            options={(['number', 'bool', 'string'] as const).map((one) => ({
              value: one,
              label: t(`rulesets.value-${one}`),
            }))}
            onChange={(next) => onChange({ ...rule, columns: { ...rule.columns, [name]: next } })}
          />
        </Field>
      ))}
      {rule.quantifier === 'share' && rule.threshold !== undefined ? (
        <ThresholdFields
          id={`${id}-share`}
          place={`${place}.threshold`}
          value={rule.threshold}
          onChange={(threshold) => onChange({ ...rule, threshold })}
        />
      ) : null}
      <Field id={`${id}-empty`} label={t('rulesets.emptyList')}>
        <Choice
          id={`${id}-empty`}
          value={rule.empty}
          options={(['unknown', 'exempt'] as const).map((one) => ({ value: one, label: t(`rulesets.nothing-${one}`) }))}
          onChange={(empty) => onChange({ ...rule, empty })}
        />
      </Field>
    </>
  );
}

function withQuantifier({ threshold, ...rule }: RowsRule, quantifier: RowsRule['quantifier']): RowsRule {
  if (quantifier !== 'share') return { ...rule, quantifier };
  return { ...rule, quantifier, threshold: threshold ?? { unit: '%', value: null } };
}
