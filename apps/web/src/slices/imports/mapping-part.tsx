import { listElements } from '@thuocdo/contract/definitions';
import {
  examineImport,
  getImport,
  getImportHead,
  type ImportHead,
  type ImportMapping,
  type ImportView,
  listImportChecks,
  listImportLines,
  listImportMappings,
  listImports,
} from '@thuocdo/contract/imports';
import { layoutOf } from '@thuocdo/core/imports';
import { isPeriod } from '@thuocdo/core/periods';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { ColumnTable } from './column-table.tsx';
import { faultsIn, MappingFaults } from './mapping-faults.tsx';

interface Asked {
  sheet?: string;
  row?: number;
  saved?: string;
}

/** Step 2: what the columns mean. Proposed from the headers or taken from a saved mapping; a person decides. */
export function MappingPart({ unitId, unitName, view }: { unitId: string; unitName: string; view: ImportView }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked>({});
  const head = useEndpoint(getImportHead, { params: { unitId, importId: view.id }, query: asked }, { keepLast: true });
  // Somebody deleted or renamed it meanwhile: the columns are proposed again.
  const isGone = asked.saved !== undefined && head.error?.code === 'not-found';
  useEffect(() => {
    if (isGone) setAsked(({ saved: _gone, ...place }) => place);
  }, [isGone]);
  return (
    <section aria-labelledby="import-step2" className="import-step">
      <h2 id="import-step2">{t('imports.step2')}</h2>
      <Loaded from={head}>
        {(found) => (
          <MappingForm
            key={`${found.sheet} ${found.headRow} ${asked.saved ?? ''}`}
            unitId={unitId}
            unitName={unitName}
            view={view}
            head={found}
            asked={asked}
            onAsk={setAsked}
          />
        )}
      </Loaded>
    </section>
  );
}

interface MappingFormProps {
  unitId: string;
  unitName: string;
  view: ImportView;
  head: ImportHead;
  asked: Asked;
  onAsk: (asked: Asked) => void;
}

function MappingForm({ unitId, unitName, view, head, asked, onAsk }: MappingFormProps) {
  const { t } = useWords();
  const isSame = view.mapping?.sheet === head.sheet && view.mapping.headRow === head.headRow;
  const [mapping, setMapping] = useState<ImportMapping>(
    view.mapping !== null && isSame && asked.saved === undefined ? view.mapping : head.mapping,
  );
  const elements = useEndpoint(listElements);
  const examine = useCommand(examineImport, {
    refreshes: [getImport, listImportLines, listImportChecks, listImports, listImportMappings],
  });
  const change = (part: Partial<ImportMapping>) => setMapping((now) => ({ ...now, ...part }));
  const faults = examine.error === null ? head.faults : faultsIn(examine.error);
  const isPeriodWrong = mapping.period !== null && mapping.period !== '' && !isPeriod(mapping.period);
  const submit = () => examine.run({ params: { unitId, importId: view.id }, body: { mapping: tidy(mapping) } });
  return (
    <>
      <SheetChoice view={view} head={head} asked={asked} onAsk={onAsk} />
      <MappingFaults faults={faults} />
      <ColumnTable
        head={head}
        columns={mapping.columns}
        elements={elements.data?.items ?? []}
        onChange={(columns) => change({ columns })}
      />
      <p className="quiet">{t(`imports.layout-${layoutOf(mapping)}`)}</p>
      <WholeFields
        mapping={mapping}
        unit={{ id: unitId, name: unitName }}
        isPeriodWrong={isPeriodWrong}
        onChange={change}
      />
      {examine.error !== null && faults.length === 0 ? <ProblemNotice problem={examine.error} /> : null}
      <Button
        type={view.counts === null ? 'primary' : 'default'}
        loading={examine.isPending}
        disabled={isPeriodWrong}
        onClick={submit}
      >
        {t(examine.isPending ? 'imports.examining' : 'imports.examine')}
      </Button>
    </>
  );
}

/** Empty texts are nothing said. */
function tidy(mapping: ImportMapping): ImportMapping {
  const said = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());
  return {
    ...mapping,
    period: said(mapping.period),
    columns: mapping.columns.map((column) => {
      const isValue = column.role === 'value';
      return {
        ...column,
        element: isValue ? said(column.element) : null,
        period: isValue ? said(column.period) : null,
      };
    }),
  };
}

function SheetChoice({ view, head, asked, onAsk }: Pick<MappingFormProps, 'view' | 'head' | 'asked' | 'onAsk'>) {
  const { t } = useWords();
  const [row, setRow] = useState(String(head.headRow));
  const askRow = () => {
    if (/^[1-9]\d{0,5}$/.test(row) && Number(row) !== head.headRow)
      onAsk({ ...asked, sheet: head.sheet, row: Number(row) });
  };
  const fresh = { value: '', label: t('imports.noSaved') };
  return (
    <div className="import-fields">
      {head.saved.length === 0 ? null : (
        <Field id="import-saved" label={t('imports.savedMapping')}>
          <Choice
            id="import-saved"
            value={asked.saved ?? ''}
            options={[fresh, ...head.saved.map((name) => ({ value: name, label: name }))]}
            onChange={(name) => onAsk(name === '' ? {} : { saved: name })}
          />
        </Field>
      )}
      <Field id="import-sheet-name" label={t('imports.sheet')}>
        <Choice
          id="import-sheet-name"
          value={head.sheet}
          options={view.sheets.map((name) => ({ value: name, label: name }))}
          onChange={(sheet) => onAsk({ ...(asked.saved === undefined ? {} : { saved: asked.saved }), sheet })}
        />
      </Field>
      <Field id="import-row" label={t('imports.headRow')}>
        <Input
          id="import-row"
          className="import-row"
          inputMode="numeric"
          maxLength={6}
          value={row}
          onChange={(event) => setRow(event.target.value)}
          onBlur={askRow}
          onPressEnter={askRow}
        />
      </Field>
    </div>
  );
}

interface WholeFieldsProps {
  mapping: ImportMapping;
  unit: { id: string; name: string };
  isPeriodWrong: boolean;
  onChange: (part: Partial<ImportMapping>) => void;
}

/** What is said for all rows, and the name under which the columns are kept. */
function WholeFields({ mapping, unit, isPeriodWrong, onChange }: WholeFieldsProps) {
  const { t } = useWords();
  const hasUnitColumn = mapping.columns.some(({ role }) => role === 'unit');
  const message = isPeriodWrong ? { severity: 'error' as const, text: t('imports.periodWrong') } : undefined;
  return (
    <div className="import-fields">
      {hasUnitColumn ? null : (
        <Field id="import-unit" label={t('imports.fixedUnit')}>
          <Choice
            id="import-unit"
            value={mapping.unitId ?? ''}
            options={[
              { value: '', label: t('imports.fixedUnitNone') },
              { value: unit.id, label: unit.name },
            ]}
            onChange={(chosen) => onChange({ unitId: chosen === '' ? null : chosen })}
          />
        </Field>
      )}
      <Field id="import-period" label={t('imports.period')} help={t('imports.periodHelp')} message={message}>
        <Input
          {...describedBy('import-period', message, true)}
          className="import-period"
          maxLength={10}
          value={mapping.period ?? ''}
          onChange={(event) => onChange({ period: event.target.value })}
        />
      </Field>
      <Field id="import-name" label={t('imports.saveAs')} help={t('imports.saveAsHelp')}>
        <Input
          {...describedBy('import-name', undefined, true)}
          maxLength={120}
          value={mapping.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
    </div>
  );
}
