import type { TriableRequirement } from '@thuocdo/contract/what-if';
import { phraseIfKnown } from '@thuocdo/phrases';
import { Button, Input } from 'antd';
import { Tick } from '../../ui/choice.tsx';
import { describedBy, Field, type SummaryLine } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { fieldId } from './fault-text.ts';
import type { ThresholdDraft } from './threshold-draft.ts';

interface ThresholdFieldsProps {
  requirement: TriableRequirement;
  draft: ThresholdDraft;
  errors: readonly SummaryLine[];
  onChange: (draft: ThresholdDraft) => void;
  onRemove: () => void;
}

/** The threshold of one requirement: as it is in force, and as it is tried. */
export function ThresholdFields({ requirement, draft, errors, onChange, onRemove }: ThresholdFieldsProps) {
  const { t, lang } = useWords();
  const { code, name, unit, classes } = requirement;
  const input = (field: string, label: string, value: string, change: (text: string) => void) => {
    const id = fieldId(code, field);
    const error = errors.find((one) => one.fieldId === id);
    const message = error === undefined ? undefined : { severity: 'error' as const, text: error.text };
    return (
      <Field key={field} id={id} label={label} message={message}>
        <Input
          {...describedBy(id, message)}
          className="try-number"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      </Field>
    );
  };
  return (
    <fieldset className="try-requirement">
      <legend>
        {code} {name}
      </legend>
      <p className="quiet">
        {t('whatIf.current', { threshold: currentOf(requirement, { t, lang }), text: requirement.text })}
        {requirement.illustrative ? ` – ${t('whatIf.illustrative')}` : ''}
      </p>
      {classes.length === 0 ? null : (
        <Tick checked={draft.sameForAll} onChange={(sameForAll) => onChange({ ...draft, sameForAll })}>
          {t('whatIf.sameForAll')}
        </Tick>
      )}
      <div className="try-fields">
        {draft.sameForAll
          ? input('value', t('whatIf.threshold', { unit }), draft.value, (value) => onChange({ ...draft, value }))
          : classes.map((one) =>
              input(
                one,
                t('whatIf.thresholdOfClass', { class: className(one, lang), unit }),
                draft.byClass[one] ?? '',
                (text) => onChange({ ...draft, byClass: { ...draft.byClass, [one]: text } }),
              ),
            )}
      </div>
      <Button size="small" onClick={onRemove} aria-label={t('whatIf.removeOf', { code })}>
        {t('whatIf.remove')}
      </Button>
    </fieldset>
  );
}

/** A class in words where there are words for it. */
export const className = (code: string, lang: Words['lang']): string =>
  phraseIfKnown(lang, `units.value-${code}`) ?? code;

function currentOf(requirement: TriableRequirement, { t, lang }: Pick<Words, 't' | 'lang'>): string {
  const { value, valueByClass, unit } = requirement;
  const said = (number: number | null | undefined) =>
    typeof number === 'number' ? `${showNumber(number)}${unit === '%' ? '%' : ` ${unit}`}` : t('whatIf.notSaid');
  if (valueByClass === null) return said(value);
  return Object.entries(valueByClass)
    .map(([one, number]) => `${className(one, lang)} ${said(number)}`)
    .join('; ');
}
