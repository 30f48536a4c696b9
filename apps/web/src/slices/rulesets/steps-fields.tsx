import type { TierStep } from '@thuocdo/core/judging';
import { Button } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';
import { FindingsHere, NumberInput } from './inputs.tsx';

interface StepsFieldsProps {
  id: string;
  place: string;
  value: readonly TierStep[];
  onChange: (steps: TierStep[]) => void;
}

/** The steps of a scoring table; a gap or an overlap between them is said at once, under the table. */
export function StepsFields({ id, place, value, onChange }: StepsFieldsProps) {
  const { t } = useWords();
  const set = (at: number, part: Partial<TierStep>) =>
    onChange(value.map((step, index) => (index === at ? ({ ...step, ...part } as TierStep) : step)));
  return (
    <fieldset className="editor-group">
      <legend>{t('rulesets.steps')}</legend>
      <ScrollRegion caption={t('rulesets.steps')}>
        <table className="register steps">
          <thead>
            <tr>
              <th scope="col">{t('rulesets.stepFrom')}</th>
              <th scope="col">{t('rulesets.stepTo')}</th>
              <th scope="col">{t('rulesets.stepPoints')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('rulesets.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {value.map((step, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name, and stand in their order
              <tr key={at}>
                <td>
                  <End
                    id={`${id}-${at}-min`}
                    number={at + 1}
                    end="min"
                    step={step}
                    onChange={(part) => set(at, part)}
                  />
                </td>
                <td>
                  <End
                    id={`${id}-${at}-max`}
                    number={at + 1}
                    end="max"
                    step={step}
                    onChange={(part) => set(at, part)}
                  />
                </td>
                <td>
                  <StepPointsFields id={`${id}-${at}`} number={at + 1} step={step} onChange={(part) => set(at, part)} />
                </td>
                <td>
                  <Button size="small" onClick={() => onChange(value.filter((_, index) => index !== at))}>
                    {t('rulesets.dropStep', { number: at + 1 })}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Button size="small" onClick={() => onChange([...value, nextStep(value)])}>
        {t('rulesets.addStep')}
      </Button>
      <FindingsHere place={place} />
    </fieldset>
  );
}

/** Above the highest one. */
function nextStep(steps: readonly TierStep[]): TierStep {
  const highest = Math.max(0, ...steps.flatMap(({ min, max }) => [min ?? 0, max ?? 0]));
  return { min: highest, minOpen: false, max: null, maxOpen: true, points: 0 };
}

interface EndProps {
  id: string;
  number: number;
  end: 'min' | 'max';
  step: TierStep;
  onChange: (part: Partial<TierStep>) => void;
}

function End({ id, number, end, step, onChange }: EndProps) {
  const { t } = useWords();
  const open = end === 'min' ? 'minOpen' : 'maxOpen';
  const label = t(end === 'min' ? 'rulesets.stepFromOf' : 'rulesets.stepToOf', { number });
  return (
    <div className="step-end">
      <NumberInput
        id={id}
        label={label}
        hiddenLabel
        value={step[end]}
        onChange={(value) => onChange({ [end]: value })}
      />
      <label htmlFor={`${id}-open`} className="visually-hidden">
        {t('rulesets.stepEdgeOf', { label })}
      </label>
      <Choice
        id={`${id}-open`}
        value={step[open] ? 'open' : 'closed'}
        options={(['closed', 'open'] as const).map((one) => ({ value: one, label: t(`rulesets.${end}-${one}`) }))}
        onChange={(value) => onChange({ [open]: value === 'open' })}
      />
    </div>
  );
}

interface StepPointsProps {
  id: string;
  number: number;
  step: TierStep;
  onChange: (part: Partial<TierStep>) => void;
}

/** Plain points are edited here; steps counted from the measure itself are shown, and come from files. */
function StepPointsFields({ id, number, step, onChange }: StepPointsProps) {
  const { t } = useWords();
  if ('over' in step) return t('rulesets.stepOver', { over: step.over, times: step.times });
  if ('per' in step) return t('rulesets.stepPer', { points: step.points, per: step.per, from: step.from });
  return (
    <NumberInput
      id={`${id}-points`}
      label={t('rulesets.stepPointsOf', { number })}
      hiddenLabel
      value={step.points}
      onChange={(points) => onChange({ points: points ?? 0 })}
    />
  );
}
