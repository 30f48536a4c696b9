import type { ConnectorsView } from '@thuocdo/contract/connectors';
import { Button, Input } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { Field, FieldMessage } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { ElementChoice } from './element-choice.tsx';
import { type Filling, fieldId, TextField, useMissing } from './text-field.tsx';

const elementKinds = ['column', 'fixed'] as const;
const periodKinds = ['this-month', 'previous-month', 'this-year', 'previous-year', 'column'] as const;

interface MappingFieldsProps {
  filling: Filling;
  view: ConnectorsView;
}

/** How the rows of the reply become figures: element, value, period, unit. */
export function MappingFields({ filling, view }: MappingFieldsProps) {
  const { t } = useWords();
  const { entry, change } = filling;
  const choice = <T extends string>(
    field: 'elementKind' | 'unitKind' | 'periodKind' | 'format' | 'numbers',
    label: string,
    options: readonly { value: T; label: string }[],
  ) => (
    <Field id={fieldId(field)} label={label}>
      <Choice
        id={fieldId(field)}
        value={entry[field] as T}
        options={options}
        onChange={(value) => change({ [field]: value })}
      />
    </Field>
  );
  return (
    <fieldset className="editor-group">
      <legend>{t('connectors.counts')}</legend>
      <div className="pair">
        {choice(
          'format',
          t('connectors.format'),
          (['json', 'csv'] as const).map((value) => ({ value, label: t(`connectors.format-${value}`) })),
        )}
        {entry.format === 'json' ? (
          <TextField filling={filling} field="rows" label={t('connectors.rows')} help={t('connectors.rowsHelp')} />
        ) : null}
      </div>
      {choice(
        'elementKind',
        t('connectors.elementFrom'),
        elementKinds.map((value) => ({ value, label: t(`connectors.element-${value}`) })),
      )}
      {entry.elementKind === 'fixed' ? (
        <FixedElement filling={filling} view={view} />
      ) : (
        <CodeMap filling={filling} view={view} />
      )}
      <div className="pair">
        <TextField
          filling={filling}
          field="value"
          label={t('connectors.valueColumn')}
          help={t('connectors.columnHelp')}
        />
        {choice(
          'numbers',
          t('connectors.numbers'),
          (['vietnamese', 'plain'] as const).map((value) => ({ value, label: t(`connectors.numbers-${value}`) })),
        )}
      </div>
      <div className="pair">
        {choice(
          'periodKind',
          t('connectors.periodFrom'),
          periodKinds.map((value) => ({ value, label: t(`connectors.period-${value}`) })),
        )}
        {entry.periodKind === 'column' ? (
          <TextField filling={filling} field="periodColumn" label={t('connectors.periodColumn')} />
        ) : null}
      </div>
      <div className="pair">
        {choice('unitKind', t('connectors.unitFrom'), [
          { value: 'own' as const, label: t('connectors.unit-own', { unit: view.unit.name }) },
          { value: 'column' as const, label: t('connectors.unit-column') },
        ])}
        {entry.unitKind === 'column' ? (
          <TextField filling={filling} field="unitColumn" label={t('connectors.unitColumn')} />
        ) : null}
      </div>
    </fieldset>
  );
}

function FixedElement({ filling, view }: MappingFieldsProps) {
  const { t } = useWords();
  const { entry, change } = filling;
  const id = fieldId('element');
  return (
    <Field id={id} label={t('connectors.chooseElement')} message={useMissing(filling, 'element')}>
      <ElementChoice
        id={id}
        value={entry.element}
        system={entry.system}
        elements={view.elements}
        onChange={(element) => change({ element })}
      />
    </Field>
  );
}

function CodeMap({ filling, view }: MappingFieldsProps) {
  const { t } = useWords();
  const { entry, change } = filling;
  const set = (at: number, part: Partial<{ code: string; element: string }>) =>
    change({ codes: entry.codes.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <>
      <TextField
        filling={filling}
        field="codeColumn"
        label={t('connectors.codeColumn')}
        help={t('connectors.columnHelp')}
      />
      <fieldset className="code-map" id={fieldId('codes')}>
        <legend>{t('connectors.codeMap')}</legend>
        {entry.codes.map(({ code, element }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          <div key={at} className="code-row">
            <Input
              aria-label={t('connectors.codeOf', { n: at + 1 })}
              placeholder={t('connectors.code')}
              maxLength={200}
              value={code}
              onChange={(event) => set(at, { code: event.target.value })}
            />
            <ElementChoice
              id={`connector-code-${at}`}
              label={t('connectors.elementOf', { n: at + 1 })}
              value={element}
              system={entry.system}
              elements={view.elements}
              onChange={(chosen) => set(at, { element: chosen })}
            />
            <Button
              aria-label={t('connectors.removeCode', { n: at + 1 })}
              disabled={entry.codes.length === 1}
              onClick={() => change({ codes: entry.codes.filter((_one, index) => index !== at) })}
            >
              ×
            </Button>
          </div>
        ))}
        <FieldMessage fieldId={fieldId('codes')} message={useMissing(filling, 'codes')} />
        <Button onClick={() => change({ codes: [...entry.codes, { code: '', element: '' }] })}>
          {t('connectors.addCode')}
        </Button>
      </fieldset>
    </>
  );
}
