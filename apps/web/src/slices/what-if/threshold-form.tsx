import type { TriableRequirement } from '@thuocdo/contract/what-if';
import { Button } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { ErrorSummary, Field, type SummaryLine } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { faultText, fieldId } from './fault-text.ts';
import { draftOf, readDraft, type ThresholdDraft } from './threshold-draft.ts';
import { ThresholdFields } from './threshold-fields.tsx';
import type { Triable, TryBody } from './what-if-page.tsx';

interface ThresholdFormProps {
  triable: Triable;
  isBusy: boolean;
  onTry: (body: TryBody) => void;
  /** Something was edited: what stands below is of an earlier try. */
  onEdit: () => void;
}

const levels = ['highest', 'self', 'checked', 'verified'] as const;
type Triables = readonly TriableRequirement[];

/** Which thresholds are tried, on which ruleset and level. */
export function ThresholdForm({ triable, isBusy, onTry, onEdit }: ThresholdFormProps) {
  const { t } = useWords();
  const [code, setCode] = useState(triable.rulesets[0]?.code ?? '');
  const [level, setLevel] = useState<TryBody['level']>('highest');
  const [drafts, setDrafts] = useState<readonly ThresholdDraft[]>([]);
  const [errors, setErrors] = useState<readonly SummaryLine[]>([]);
  const requirements: Triables = triable.rulesets.find((one) => one.code === code)?.requirements ?? [];
  const edit = (next: readonly ThresholdDraft[]) => {
    setDrafts(next);
    onEdit();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = faultsOf(drafts, requirements, t);
    setErrors(found);
    if (found.length === 0) onTry({ ruleset: code, level, thresholds: amountsOf(drafts, requirements) });
  };
  return (
    <form onSubmit={submit} noValidate className="try-form">
      <ErrorSummary errors={errors} />
      <div className="try-fields">
        <Field id="try-ruleset" label={t('whatIf.ruleset')}>
          <Choice
            id="try-ruleset"
            value={code}
            options={triable.rulesets.map((one) => ({ value: one.code, label: one.name }))}
            onChange={(next) => {
              setCode(next);
              edit([]);
              setErrors([]);
            }}
          />
        </Field>
        <Field id="try-level" label={t('whatIf.level')}>
          <Choice
            id="try-level"
            value={level}
            options={levels.map((one) => ({ value: one, label: t(`levels.${one}`) }))}
            onChange={(next) => {
              setLevel(next);
              onEdit();
            }}
          />
        </Field>
        <AddRequirement requirements={requirements} drafts={drafts} onAdd={(one) => edit([...drafts, draftOf(one)])} />
      </div>
      {drafts.map((draft) => {
        const requirement = requirements.find((one) => one.code === draft.code);
        if (requirement === undefined) return null;
        return (
          <ThresholdFields
            key={draft.code}
            requirement={requirement}
            draft={draft}
            errors={errors}
            onChange={(next) => edit(drafts.map((one) => (one.code === next.code ? next : one)))}
            onRemove={() => edit(drafts.filter((one) => one.code !== draft.code))}
          />
        );
      })}
      <Button type="primary" htmlType="submit" disabled={isBusy}>
        {t(isBusy ? 'whatIf.running' : 'whatIf.run')}
      </Button>
    </form>
  );
}

interface AddRequirementProps {
  requirements: Triables;
  drafts: readonly ThresholdDraft[];
  onAdd: (requirement: TriableRequirement) => void;
}

function AddRequirement({ requirements, drafts, onAdd }: AddRequirementProps) {
  const { t } = useWords();
  if (requirements.length === 0) return <p className="empty">{t('whatIf.none')}</p>;
  const left = requirements.filter((one) => drafts.every((draft) => draft.code !== one.code));
  return (
    <Field id="try-requirement" label={t('whatIf.requirement')}>
      <Choice
        id="try-requirement"
        value=""
        options={[
          { value: '', label: t('whatIf.choose') },
          ...left.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` })),
        ]}
        onChange={(chosen) => {
          const requirement = left.find((one) => one.code === chosen);
          if (requirement !== undefined) onAdd(requirement);
        }}
      />
    </Field>
  );
}

type Say = ReturnType<typeof useWords>['t'];

function faultsOf(drafts: readonly ThresholdDraft[], requirements: Triables, t: Say): SummaryLine[] {
  if (drafts.length === 0) return [{ fieldId: 'try-requirement', text: t('whatIf.nothingChosen') }];
  return drafts.flatMap((draft) => {
    const requirement = requirements.find((one) => one.code === draft.code);
    const read = requirement && readDraft(draft, requirement);
    if (read === undefined || read.ok) return [];
    return Object.entries(read.faults).map(([field, fault]) => ({
      fieldId: fieldId(draft.code, field),
      text: `${draft.code}: ${faultText(fault, t)}`,
    }));
  });
}

function amountsOf(drafts: readonly ThresholdDraft[], requirements: Triables): TryBody['thresholds'] {
  return Object.fromEntries(
    drafts.flatMap((draft) => {
      const requirement = requirements.find((one) => one.code === draft.code);
      const read = requirement && readDraft(draft, requirement);
      return read?.ok ? [[draft.code, read.amount]] : [];
    }),
  );
}
