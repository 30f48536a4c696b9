import type { Measure, Rule } from '@thuocdo/core/judging';
import { Button, Input } from 'antd';
import { Choice, Tick } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { ElementInput, NumberInput } from './inputs.tsx';
import { RatioOf } from './ratio-of.tsx';
import type { RuleFieldsProps } from './rule-builder.tsx';
import { StepsFields } from './steps-fields.tsx';

type PointsKind = 'tiers' | 'proportional' | 'choice' | 'each' | 'expert';

/** Rules that give points, with structured fields. */
export function PointsFields({ id, place, rule, onChange }: RuleFieldsProps<PointsKind>) {
  const { t } = useWords();
  switch (rule.kind) {
    case 'tiers':
      return (
        <>
          <MeasureFields id={id} value={rule.of} onChange={(of) => onChange({ ...rule, of })} />
          <StepsFields
            id={`${id}-steps`}
            place={`${place}.steps`}
            value={rule.steps}
            onChange={(steps) => onChange({ ...rule, steps })}
          />
        </>
      );
    case 'proportional':
      return <ProportionFields id={id} place={place} rule={rule} onChange={onChange} />;
    case 'choice':
      return <ChoicePointsFields id={id} place={place} rule={rule} onChange={onChange} />;
    case 'each':
      return (
        <>
          <ElementInput
            id={`${id}-element`}
            label={t('rulesets.countElement')}
            kinds={['number']}
            value={rule.element}
            onChange={(element) => onChange({ ...rule, element })}
          />
          <NumberInput
            id={`${id}-points`}
            label={t('rulesets.pointsEach')}
            value={rule.points}
            onChange={(points) => onChange({ ...rule, points: points ?? 0 })}
          />
        </>
      );
    case 'expert':
      return (
        <div className="pair">
          <ElementInput
            id={`${id}-element`}
            label={t('rulesets.expertPoints')}
            kinds={['number']}
            value={rule.element}
            onChange={(element) => onChange({ ...rule, element })}
          />
          <ElementInput
            id={`${id}-reason`}
            label={t('rulesets.expertReason')}
            kinds={['string']}
            value={rule.reason}
            onChange={(reason) => onChange({ ...rule, reason })}
          />
        </div>
      );
  }
}

function MeasureFields({ id, value, onChange }: { id: string; value: Measure; onChange: (of: Measure) => void }) {
  const { t } = useWords();
  const isRatio = 'numerator' in value;
  const swap = (to: 'number' | 'ratio') => {
    if ((to === 'ratio') === isRatio) return;
    const first = 'element' in value ? value.element : value.numerator;
    onChange(to === 'ratio' ? { numerator: first, denominator: '', zeroDenominator: 'unknown' } : { element: first });
  };
  return (
    <>
      <Field id={`${id}-measure`} label={t('rulesets.measure')}>
        <Choice
          id={`${id}-measure`}
          value={isRatio ? 'ratio' : 'number'}
          options={(['number', 'ratio'] as const).map((one) => ({ value: one, label: t(`rulesets.measure-${one}`) }))}
          onChange={swap}
        />
      </Field>
      {'numerator' in value ? (
        <RatioOf id={id} value={value} onChange={(part) => onChange({ ...value, ...part })} />
      ) : (
        <ElementInput
          id={`${id}-element`}
          label={t('rulesets.element')}
          kinds={['number']}
          value={value.element}
          onChange={(element) => onChange({ element })}
        />
      )}
    </>
  );
}

function ProportionFields({ id, place, rule, onChange }: RuleFieldsProps<'proportional'>) {
  const { t } = useWords();
  return (
    <>
      <RatioOf id={id} value={rule} onChange={(part) => onChange({ ...rule, ...part })} />
      <div className="triple">
        <NumberInput
          id={`${id}-floor`}
          label={t('rulesets.floor')}
          value={rule.floor}
          onChange={(floor) => onChange({ ...rule, floor: floor ?? 0 })}
        />
        <NumberInput
          id={`${id}-full`}
          label={t('rulesets.full')}
          value={rule.full}
          onChange={(full) => onChange({ ...rule, full: full ?? 100 })}
        />
        <NumberInput
          id={`${id}-decimals`}
          label={t('rulesets.decimals')}
          place={`${place}.decimals`}
          value={rule.decimals}
          onChange={(decimals) => onChange({ ...rule, decimals: decimals ?? 2 })}
        />
      </div>
    </>
  );
}

type ChoiceRule = Rule & { kind: 'choice' };
interface ChoiceLine {
  code: string;
  points: number;
  isExempt: boolean;
}

function ChoicePointsFields({ id, rule, onChange }: RuleFieldsProps<'choice'>) {
  const { t } = useWords();
  const lines: ChoiceLine[] = [
    ...Object.entries(rule.points).map(([code, points]) => ({ code, points, isExempt: false })),
    ...rule.exempt.map((code) => ({ code, points: 0, isExempt: true })),
  ];
  const set = (next: readonly ChoiceLine[]) => onChange(withChoices(rule, next));
  return (
    <>
      <ElementInput
        id={`${id}-element`}
        label={t('rulesets.choiceElement')}
        kinds={['string']}
        value={rule.element}
        onChange={(element) => onChange({ ...rule, element })}
      />
      {lines.map((line, at) => (
        <ChoiceLineFields
          // biome-ignore lint/suspicious/noArrayIndexKey: the code of a choice is typed here
          key={at}
          id={`${id}-choice-${at}`}
          line={line}
          onChange={(part) => set(lines.map((one, index) => (index === at ? { ...one, ...part } : one)))}
          onDrop={() => set(lines.filter((_, index) => index !== at))}
        />
      ))}
      <Button
        size="small"
        disabled={lines.some(({ code }) => code === '')}
        onClick={() => set([...lines, { code: '', points: 0, isExempt: false }])}
      >
        {t('rulesets.addChoice')}
      </Button>
    </>
  );
}

interface ChoiceLineProps {
  id: string;
  line: ChoiceLine;
  onChange: (part: Partial<ChoiceLine>) => void;
  onDrop: () => void;
}

function ChoiceLineFields({ id, line, onChange, onDrop }: ChoiceLineProps) {
  const { t } = useWords();
  return (
    <div className="class-row">
      <Field id={id} label={t('rulesets.choiceCode')}>
        <Input id={id} maxLength={80} value={line.code} onChange={(event) => onChange({ code: event.target.value })} />
      </Field>
      {line.isExempt ? null : (
        <NumberInput
          id={`${id}-points`}
          label={t('rulesets.choicePoints', { code: line.code })}
          value={line.points}
          onChange={(points) => onChange({ points: points ?? 0 })}
        />
      )}
      <Tick checked={line.isExempt} onChange={(isExempt) => onChange({ isExempt })}>
        {t('rulesets.choiceExempt', { code: line.code })}
      </Tick>
      <Button size="small" onClick={onDrop}>
        {t('rulesets.dropChoice', { code: line.code })}
      </Button>
    </div>
  );
}

function withChoices(rule: ChoiceRule, lines: readonly ChoiceLine[]): ChoiceRule {
  const scored = lines.filter(({ isExempt }) => !isExempt).map(({ code, points }) => [code, points] as const);
  const exempt = lines.filter(({ isExempt }) => isExempt).map(({ code }) => code);
  return { ...rule, points: Object.fromEntries(scored), exempt };
}
