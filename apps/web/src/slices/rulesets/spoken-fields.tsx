import {
  type Amount,
  type Requirement,
  type Rule,
  type Ruleset,
  requirementsOf,
  ruleText,
  type Spoken,
} from '@thuocdo/core/judging';
import { Tick } from '../../ui/choice.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { useWords } from '../../ui/words.tsx';
import { EditingContext, useEditing } from './editing.ts';
import { FindingsHere } from './inputs.tsx';
import { RuleBuilder } from './rule-builder.tsx';
import { AmountFields } from './threshold-fields.tsx';

interface SpokenFieldsProps {
  ruleset: Ruleset;
  spoken: Spoken;
  onChange: (spoken: Spoken) => void;
  onDrop: () => void;
}

const without = <T,>(all: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== key));

/** What a province says of one ruleset, requirement by requirement: the law’s own rule stands beside it. */
export function SpokenFields({ ruleset, spoken, onChange, onDrop }: SpokenFieldsProps) {
  const { t } = useWords();
  const editing = useEditing();
  return (
    <EditingContext value={{ ...editing, ruleset }}>
      <section className="spoken" aria-label={ruleset.name}>
        <h2>
          {ruleset.name} <span className="quiet code">{ruleset.code}</span>
        </h2>
        <ConfirmButton
          size="small"
          danger
          title={t('rulesets.overlayDropTitle')}
          text={ruleset.name}
          onConfirm={onDrop}
        >
          {t('rulesets.overlayDrop')}
        </ConfirmButton>
        <FindingsHere place={`rulesets.${ruleset.code}`} />
        <ul className="plain">
          {requirementsOf(ruleset)
            .filter(canBeFilled)
            .map((requirement) => (
              <SpokenLine
                key={requirement.code}
                requirement={requirement}
                rulesetCode={ruleset.code}
                spoken={spoken}
                onChange={onChange}
              />
            ))}
        </ul>
      </section>
    </EditingContext>
  );
}

/** Thresholds may be sharpened, open rules given, and what is not read as binding confirmed; the rest is the law’s. */
function canBeFilled({ rule, normative }: Requirement): boolean {
  return rule.kind === 'open' || !normative || ('threshold' in rule && rule.threshold !== undefined);
}

interface SpokenLineProps {
  requirement: Requirement;
  rulesetCode: string;
  spoken: Spoken;
  onChange: (spoken: Spoken) => void;
}

function SpokenLine({ requirement, rulesetCode, spoken, onChange }: SpokenLineProps) {
  const { t } = useWords();
  const { dictionary } = useEditing();
  const { code, name, rule, normative } = requirement;
  const id = `spoken-${rulesetCode}-${code}`.replaceAll('.', '-');
  const amount = spoken.thresholds[code];
  const given = spoken.rules?.[code];
  const setAmount = (next: Amount | undefined) =>
    onChange({
      ...spoken,
      thresholds: next ? { ...spoken.thresholds, [code]: next } : without(spoken.thresholds, code),
    });
  const setRule = (next: Rule | undefined) =>
    onChange({ ...spoken, rules: next ? { ...spoken.rules, [code]: next } : without(spoken.rules ?? {}, code) });
  return (
    <li className="spoken-line">
      <strong>
        <span className="code">{code}</span> {name}
      </strong>
      <div className="quiet">{ruleText(rule, dictionary.names)}</div>
      {rule.kind === 'open' ? (
        <Tick checked={given !== undefined} onChange={(on) => setRule(on ? { kind: 'open' } : undefined)}>
          {t('rulesets.overlayRule', { code })}
        </Tick>
      ) : null}
      {given === undefined ? null : (
        <RuleBuilder
          id={id}
          place={`rulesets.${rulesetCode}.rules.${code}`}
          legend={t('rulesets.rule')}
          rule={given}
          onChange={setRule}
        />
      )}
      {'threshold' in rule ? (
        <Tick checked={amount !== undefined} onChange={(on) => setAmount(on ? { value: null } : undefined)}>
          {t('rulesets.overlayThreshold', { code })}
        </Tick>
      ) : null}
      {amount === undefined ? null : <AmountFields id={id} value={amount} onChange={setAmount} />}
      {normative ? null : (
        <Tick
          checked={spoken.confirms.includes(code)}
          onChange={(on) =>
            onChange({
              ...spoken,
              confirms: on ? [...spoken.confirms, code] : spoken.confirms.filter((one) => one !== code),
            })
          }
        >
          {t('rulesets.overlayConfirm', { code })}
        </Tick>
      )}
    </li>
  );
}
