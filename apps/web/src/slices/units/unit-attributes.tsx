import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { declareUnitAttribute, listUnitAttributes } from '@thuocdo/contract/units';
import { phraseIfKnown } from '@thuocdo/phrases';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';

type Attribute = ReplyOf<typeof listUnitAttributes>['items'][number];

/** The class of a commune by its area, which the thresholds of criterion 8 ask for. */
const communeClasses = ['vung_dtts_mien_nui', 'hai_dao', 'con_lai'] as const;

/** Dated features of a commune that thresholds depend on. A viewer of another place does not learn of them. */
export function UnitAttributes({ unitId, mayDeclare }: { unitId: string; mayDeclare: boolean }) {
  const { t } = useWords();
  const attributes = useEndpoint(listUnitAttributes, { params: { unitId } });
  if (attributes.error !== null && (attributes.error.status === 404 || attributes.error.status === 403)) return null;
  return (
    <section aria-labelledby="attributes-title" className="unit-children">
      <h2 id="attributes-title">{t('units.attributes')}</h2>
      <Loaded from={attributes} empty={<p className="empty">{t('units.noAttributes')}</p>}>
        {({ items }) => <AttributeTable rows={items} />}
      </Loaded>
      {mayDeclare ? <DeclareForm unitId={unitId} /> : null}
    </section>
  );
}

function AttributeTable({ rows }: { rows: readonly Attribute[] }) {
  const words = useWords();
  const { t } = words;
  const columns: Column<Attribute>[] = [
    {
      key: 'attribute',
      title: t('units.attribute'),
      cell: (row) => said(`units.attribute-${row.attribute}`, row.attribute, words),
    },
    { key: 'value', title: t('units.value'), cell: (row) => said(`units.value-${row.value}`, row.value, words) },
    { key: 'from', title: t('units.from'), cell: (row) => showDay(row.validFrom) },
    { key: 'to', title: t('units.to'), cell: (row) => (row.validTo === null ? '–' : showDay(row.validTo)) },
    { key: 'basis', title: t('units.basis'), width: 220, cell: (row) => (row.basis === '' ? '–' : row.basis) },
  ];
  return (
    <DataTable
      caption={t('units.attributes')}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.attribute} ${row.validFrom}`}
    />
  );
}

const said = (key: string, code: string, { lang }: Words): string => phraseIfKnown(lang, key) ?? code;

function DeclareForm({ unitId }: { unitId: string }) {
  const { t } = useWords();
  const [value, setValue] = useState<(typeof communeClasses)[number]>('con_lai');
  const [validFrom, setValidFrom] = useState('');
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const declaring = useCommand(declareUnitAttribute, { refreshes: [listUnitAttributes] });
  const missing = (text: string): Message | undefined =>
    tried && text.trim() === '' ? { severity: 'error', text: t('units.required') } : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (validFrom === '' || basis.trim() === '') return;
    declaring.run({ params: { unitId }, body: { attribute: 'commune_class', value, validFrom, basis } });
  };
  return (
    <details className="declare">
      <summary>{t('units.declare')}</summary>
      <form onSubmit={submit} noValidate>
        <ProblemNotice problem={declaring.error} />
        <div role="status">
          {declaring.data === undefined ? null : <p className="notice notice-good">{t('units.declared')}</p>}
        </div>
        <Field id="class-value" label={t('units.attribute-commune_class')}>
          <Choice
            id="class-value"
            value={value}
            options={communeClasses.map((one) => ({ value: one, label: t(`units.value-${one}`) }))}
            onChange={setValue}
          />
        </Field>
        <Field id="class-from" label={t('units.from')} help={t('units.fromHelp')} message={missing(validFrom)}>
          <DayInput id="class-from" hasHelp message={missing(validFrom)} value={validFrom} onChange={setValidFrom} />
        </Field>
        <Field id="class-basis" label={t('units.basis')} help={t('units.basisHelp')} message={missing(basis)}>
          <Input
            {...describedBy('class-basis', missing(basis), true)}
            maxLength={300}
            value={basis}
            onChange={(event) => setBasis(event.target.value)}
          />
        </Field>
        <Button type="primary" htmlType="submit" loading={declaring.isPending}>
          {t('units.declareDo')}
        </Button>
      </form>
    </details>
  );
}
