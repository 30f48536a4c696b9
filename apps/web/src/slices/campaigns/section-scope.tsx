import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Tick } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { UnitLookup } from '../../ui/unit-lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { EditorGroup, EditorSection } from './editor-section.tsx';
import { unitKinds } from './entry.ts';
import { removedAt, replacedAt } from './rows.ts';
import { TextField } from './text-field.tsx';

interface ScopeSectionProps {
  /** The roster that the kept draft would give. */
  preview: ReactNode;
  changedSince: boolean;
}

/** Which communes: the unit above, the day of the boundaries, kinds, and single units left out with a reason. */
export function ScopeSection({ preview, changedSince }: ScopeSectionProps) {
  const { t } = useWords();
  const { entry, change, messages, unitStays } = useEditing();
  return (
    <EditorSection name="scope" title={t('campaigns.section-scope')} note={t('campaigns.scopeNote')}>
      <div className="pair">
        {unitStays ? (
          <div className="field" id="scope-unitId" tabIndex={-1}>
            <span className="label">{t('campaigns.unit')}</span>
            <div>{entry.unitName}</div>
            <div className="quiet">{t('campaigns.unitStays')}</div>
          </div>
        ) : (
          <Field id="scope-unitId" label={t('campaigns.unit')} message={messages.get('scope-unitId')}>
            <UnitLookup
              id="scope-unitId"
              level="province"
              asOf={entry.asOf}
              chosen={entry.unitName}
              message={messages.get('scope-unitId')}
              onChoose={(unit) => change({ unitId: unit.id, unitName: unit.fullName, exclude: [] })}
            />
          </Field>
        )}
        <Field
          id="scope-asOf"
          label={t('campaigns.asOf')}
          help={t('campaigns.asOfHelp')}
          message={messages.get('scope-asOf')}
        >
          <DayInput
            id="scope-asOf"
            hasHelp
            message={messages.get('scope-asOf')}
            value={entry.asOf}
            onChange={(asOf) => change({ asOf })}
          />
        </Field>
      </div>
      <EditorGroup id="scope-kinds" legend={t('campaigns.kinds')}>
        <div className="ticks">
          {unitKinds.map((kind) => (
            <Tick
              key={kind}
              checked={entry.kinds.includes(kind)}
              onChange={(on) =>
                change({ kinds: unitKinds.filter((one) => (one === kind ? on : entry.kinds.includes(one))) })
              }
            >
              {t(`units.kind-${kind}`)}
            </Tick>
          ))}
        </div>
      </EditorGroup>
      <Exclusions />
      {preview}
      {changedSince ? <p className="quiet">{t('campaigns.previewStale')}</p> : null}
    </EditorSection>
  );
}

function Exclusions() {
  const { t } = useWords();
  const { entry, change } = useEditing();
  const { exclude } = entry;
  return (
    <EditorGroup id="scope-exclude" legend={t('campaigns.exclusions')}>
      {exclude.map((one, at) => (
        <div key={one.id} className="exclusion">
          <TextField
            id={`scope-exclude-${at}-reason`}
            label={t('campaigns.excludeReason', { unit: one.unitName })}
            max={300}
            value={one.reason}
            onChange={(reason) => change({ exclude: replacedAt(exclude, at, { reason }) })}
          />
          <Button
            size="small"
            onClick={() => change({ exclude: removedAt(exclude, at) })}
            aria-label={`${t('campaigns.remove')}: ${one.unitName}`}
          >
            {t('campaigns.remove')}
          </Button>
        </div>
      ))}
      {entry.unitId === '' ? (
        <p className="quiet">{t('campaigns.chooseUnitFirst')}</p>
      ) : (
        <Field id="scope-exclude-add" label={t('campaigns.excludeAdd')}>
          <UnitLookup
            id="scope-exclude-add"
            level="commune"
            within={entry.unitId}
            asOf={entry.asOf}
            onChoose={(unit) =>
              exclude.some((one) => one.unitId === unit.id) ||
              change({
                exclude: [
                  ...exclude,
                  { unitId: unit.id, unitName: unit.fullName, reason: '', id: crypto.randomUUID() },
                ],
              })
            }
          />
        </Field>
      )}
    </EditorGroup>
  );
}
