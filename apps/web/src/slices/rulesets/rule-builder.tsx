import { givesPoints, OPS, type Op, RULE_KINDS, type Rule, ruleText } from '@thuocdo/core/judging';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { ExpressionFields, RowsFields } from './expression-fields.tsx';
import { ElementInput, FindingsHere } from './inputs.tsx';
import { ListOfElements } from './list-of-elements.tsx';
import { PointsFields } from './points-fields.tsx';
import { RatioOf } from './ratio-of.tsx';
import { RequiresFields } from './requires-fields.tsx';
import { isBranchKind, startOf } from './rule-starts.ts';
import { ThresholdFields } from './threshold-fields.tsx';

export interface RuleFieldsProps<K extends Rule['kind'] = Rule['kind']> {
  id: string;
  /** Where findings point for this rule. */
  place: string;
  rule: Rule & { kind: K };
  onChange: (rule: Rule) => void;
}

interface RuleBuilderProps extends RuleFieldsProps {
  legend: string;
  /** Within a branch: no branch, other ruleset or free condition. */
  inBranch?: boolean;
}

/** The rule of one line: its kind, its fields, the rule in words, and everything wrong in it, all at once. */
export function RuleBuilder({ id, place, rule, onChange, legend, inBranch = false }: RuleBuilderProps) {
  const { t } = useWords();
  const { ruleset, dictionary } = useEditing();
  const kinds = RULE_KINDS.filter(
    (kind) =>
      (ruleset.kind === 'index' || kind === rule.kind || !givesPoints(startOf(kind, rule))) &&
      (!inBranch || isBranchKind(kind)),
  );
  return (
    <fieldset className="editor-group rule-builder">
      <legend>{legend}</legend>
      <Field id={`${id}-kind`} label={t('rulesets.ruleKind')}>
        <Choice
          id={`${id}-kind`}
          value={rule.kind}
          options={kinds.map((kind) => ({ value: kind, label: t(`rulesets.rule-${kind}`) }))}
          onChange={(kind) => onChange(startOf(kind, rule))}
        />
      </Field>
      <RuleFields id={id} place={place} rule={rule} onChange={onChange} />
      <p className="rule-words" aria-live="polite">
        {ruleText(rule, dictionary.names)}
      </p>
      <FindingsHere place={place} />
    </fieldset>
  );
}

function RuleFields({ id, place, rule, onChange }: RuleFieldsProps) {
  switch (rule.kind) {
    case 'open':
      return null;
    case 'requires':
      return <RequiresFields id={id} place={place} rule={rule} onChange={onChange} />;
    case 'yes_no':
      return <YesNoFields id={id} place={place} rule={rule} onChange={onChange} />;
    case 'threshold':
      return <NumberFields id={id} place={place} rule={rule} onChange={onChange} />;
    case 'ratio':
      return <RatioFields id={id} place={place} rule={rule} onChange={onChange} />;
    case 'k_of_n':
      return <CountFields id={id} place={place} rule={rule} onChange={onChange} />;
    case 'rows':
      return <RowsFields id={id} place={place} rule={rule} onChange={onChange} />;
    case 'cel':
    case 'points':
      return <ExpressionFields id={id} place={place} rule={rule} onChange={onChange} />;
    case 'branch':
      return <BranchFields id={id} place={place} rule={rule} onChange={onChange} />;
    default:
      return <PointsFields id={id} place={place} rule={rule} onChange={onChange} />;
  }
}

function YesNoFields({ id, rule, onChange }: RuleFieldsProps<'yes_no'>) {
  const { t } = useWords();
  return (
    <>
      <ElementInput
        id={`${id}-element`}
        label={t('rulesets.element')}
        kinds={['bool']}
        value={rule.element}
        onChange={(element) => onChange({ ...rule, element })}
      />
      <Field id={`${id}-expected`} label={t('rulesets.expected')}>
        <Choice
          id={`${id}-expected`}
          value={rule.expected ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((one) => ({ value: one, label: t(`rulesets.answer-${one}`) }))}
          onChange={(expected) => onChange({ ...rule, expected: expected === 'yes' })}
        />
      </Field>
    </>
  );
}

function OpField({ id, value, onChange }: { id: string; value: Op; onChange: (op: Op) => void }) {
  const { t } = useWords();
  return (
    <Field id={`${id}-op`} label={t('rulesets.op')}>
      <Choice
        id={`${id}-op`}
        value={value}
        options={OPS.map((op) => ({ value: op, label: t(`rulesets.op-${op}`) }))}
        onChange={onChange}
      />
    </Field>
  );
}

function NumberFields({ id, place, rule, onChange }: RuleFieldsProps<'threshold'>) {
  const { t } = useWords();
  return (
    <>
      <ElementInput
        id={`${id}-element`}
        label={t('rulesets.element')}
        kinds={['number']}
        value={rule.element}
        onChange={(element) => onChange({ ...rule, element })}
      />
      <OpField id={id} value={rule.op} onChange={(op) => onChange({ ...rule, op })} />
      <ThresholdFields
        id={`${id}-threshold`}
        place={`${place}.threshold`}
        value={rule.threshold}
        onChange={(threshold) => onChange({ ...rule, threshold })}
      />
    </>
  );
}

function RatioFields({ id, place, rule, onChange }: RuleFieldsProps<'ratio'>) {
  return (
    <>
      <RatioOf id={id} value={rule} onChange={(part) => onChange({ ...rule, ...part })} />
      <OpField id={id} value={rule.op} onChange={(op) => onChange({ ...rule, op })} />
      <ThresholdFields
        id={`${id}-threshold`}
        place={`${place}.threshold`}
        value={rule.threshold}
        onChange={(threshold) => onChange({ ...rule, threshold })}
      />
    </>
  );
}

function CountFields({ id, place, rule, onChange }: RuleFieldsProps<'k_of_n'>) {
  return (
    <>
      <ListOfElements id={`${id}-of`} value={rule.of} onChange={(of) => onChange({ ...rule, of })} />
      <ThresholdFields
        id={`${id}-threshold`}
        place={`${place}.threshold`}
        value={rule.threshold}
        onChange={(threshold) => onChange({ ...rule, threshold })}
      />
    </>
  );
}

function BranchFields({ id, place, rule, onChange }: RuleFieldsProps<'branch'>) {
  const { t } = useWords();
  return (
    <>
      <ElementInput
        id={`${id}-element`}
        label={t('rulesets.branchElement')}
        kinds={['bool']}
        value={rule.element}
        onChange={(element) => onChange({ ...rule, element })}
      />
      {(['yes', 'no'] as const).map((side) => (
        <RuleBuilder
          key={side}
          id={`${id}-${side}`}
          place={`${place}.${side}`}
          legend={t(`rulesets.branch-${side}`)}
          rule={rule[side]}
          inBranch
          onChange={(next) => onChange({ ...rule, [side]: next })}
        />
      ))}
    </>
  );
}
