import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { ElementInput } from './inputs.tsx';

interface RatioValue {
  numerator: string;
  denominator: string;
  zeroDenominator: 'unknown' | 'exempt';
}

/** Numerator, denominator, and what a denominator of 0 means. */
export function RatioOf({
  id,
  value,
  onChange,
}: {
  id: string;
  value: RatioValue;
  onChange: (part: Partial<RatioValue>) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <div className="pair">
        {(['numerator', 'denominator'] as const).map((part) => (
          <ElementInput
            key={part}
            id={`${id}-${part}`}
            label={t(`rulesets.${part}`)}
            kinds={['number']}
            value={value[part]}
            onChange={(code) => onChange({ [part]: code })}
          />
        ))}
      </div>
      <Field id={`${id}-zero`} label={t('rulesets.zeroDenominator')}>
        <Choice
          id={`${id}-zero`}
          value={value.zeroDenominator}
          options={(['unknown', 'exempt'] as const).map((one) => ({ value: one, label: t(`rulesets.nothing-${one}`) }))}
          onChange={(zeroDenominator) => onChange({ zeroDenominator })}
        />
      </Field>
    </>
  );
}
