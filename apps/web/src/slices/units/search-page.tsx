import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { searchUnits, type UnitView } from '@thuocdo/contract/units';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Status } from '../../ui/status.tsx';
import { periodOf } from '../../ui/unit-lookup.tsx';
import { useWords } from '../../ui/words.tsx';
import './units.css';

const limit = 100;

/** «Đơn vị hành chính»: found by name, with or without marks, or by code, in every period or on one day. */
export function UnitSearchPage() {
  const { t } = useWords();
  const { q = '', ngay } = useSearch({ from: '/shell/don-vi' });
  return (
    <>
      <PageHeader title={t('units.menu')} subtitle={t('units.note')} />
      <SearchForm key={`${q} ${ngay ?? ''}`} q={q} day={ngay ?? ''} />
      {q.trim() === '' ? <Start /> : <Hits q={q} day={ngay} />}
    </>
  );
}

function SearchForm({ q, day }: { q: string; day: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState(q);
  const [asOf, setAsOf] = useState(day);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const search = { ...(text.trim() === '' ? {} : { q: text.trim() }), ...(asOf === '' ? {} : { ngay: asOf }) };
    void navigate({ to: '/don-vi', search });
  };
  return (
    <search>
      <form className="unit-search" onSubmit={submit}>
        <Field id="unit-q" label={t('units.search')} help={t('units.searchHelp')}>
          <Input
            {...describedBy('unit-q', undefined, true)}
            maxLength={100}
            placeholder={t('units.searchPlaceholder')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Field id="unit-day" label={t('units.asOf')} help={t('units.asOfHelp')}>
          <DayInput leavesOutUnread id="unit-day" hasHelp value={asOf} onChange={setAsOf} />
        </Field>
        <Button type="primary" htmlType="submit">
          {t('units.find')}
        </Button>
      </form>
    </search>
  );
}

const examples = ['tra vinh', 'xa thong hoa', 'Hòa Ân', '29335', 'Hiếu Từ'] as const;

function Start() {
  const { t } = useWords();
  return (
    <p className="quiet">
      {t('units.examples')}{' '}
      {examples.map((example) => (
        <Link key={example} to="/don-vi" search={{ q: example }} className="example">
          {example}
        </Link>
      ))}
    </p>
  );
}

function Hits({ q, day }: { q: string; day: string | undefined }) {
  const { t } = useWords();
  const hits = useEndpoint(searchUnits, { query: { q, limit, ...(day === undefined ? {} : { asOf: day }) } });
  return (
    <Loaded from={hits} empty={<p className="empty">{t('units.none', { q })}</p>}>
      {({ items }) => (
        <>
          <p role="status" className="quiet">
            {t(items.length < limit ? 'units.found' : 'units.foundMany', { count: items.length })}
          </p>
          <UnitTable caption={t('units.hits', { q })} units={items} day={day} />
        </>
      )}
    </Loaded>
  );
}

interface UnitTableProps {
  caption: string;
  units: readonly UnitView[];
  day: string | undefined;
}

/** Units with what they lie in and the period in which name, kind and parent hold. */
export function UnitTable({ caption, units, day }: UnitTableProps) {
  const { t } = useWords();
  const columns: Column<UnitView>[] = [
    {
      key: 'name',
      title: t('units.name'),
      width: 190,
      cell: (unit) => (
        <Link to="/don-vi/$unitId" params={{ unitId: unit.id }} search={day === undefined ? {} : { ngay: day }}>
          {unit.fullName}
          <span className="quiet only-narrow">
            {[unit.districtName, unit.provinceName].filter((name) => name !== null).join(', ')}
          </span>
        </Link>
      ),
    },
    { key: 'code', title: t('units.code'), cell: (unit) => <span className="code">{unit.code}</span> },
    { key: 'level', title: t('units.level'), cell: (unit) => t(`units.level-${unit.level}`) },
    { key: 'district', title: t('units.district'), cell: (unit) => unit.districtName ?? '–' },
    { key: 'province', title: t('units.province'), cell: (unit) => unit.provinceName ?? '–' },
    {
      key: 'period',
      title: t('units.period'),
      width: 190,
      cell: (unit) => (
        <>
          {periodOf(unit, { t })} <EraMark unit={unit} />
        </>
      ),
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={units} rowKey={(unit) => `${unit.id} ${unit.validFrom}`} />
  );
}

/** Before or after the reform of 1 July 2025, which gave old codes new meanings. */
export function EraMark({ unit }: { unit: Pick<UnitView, 'era'> }) {
  const { t } = useWords();
  const isOld = unit.era === '2023';
  return <Status tone={isOld ? 'neutral' : 'busy'}>{t(isOld ? 'units.beforeReform' : 'units.afterReform')}</Status>;
}
