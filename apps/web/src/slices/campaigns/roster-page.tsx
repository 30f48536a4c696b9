import { Link, useParams } from '@tanstack/react-router';
import { getCampaign, getRoster, type RosterRow } from '@thuocdo/contract/campaigns';
import { Input } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { Choice } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useSettled } from '../../ui/lookup.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Status } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import './campaigns.css';

const limit = 120;
type Side = 'all' | 'true' | 'false';

/** Every commune below the campaign's unit, on or off the roster, and why. */
export function RosterPage() {
  const { t } = useWords();
  const { campaignId } = useParams({ from: '/shell/dot-khao-sat/$campaignId/danh-sach' });
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  return (
    <Loaded from={campaign}>
      {(view) => (
        <>
          <PageHeader title={t('campaigns.rosterTitle')} subtitle={view.title} />
          <CampaignTabs campaign={view} />
          <Roster campaignId={campaignId} asOf={view.draft.scope.asOf} />
        </>
      )}
    </Loaded>
  );
}

function Roster({ campaignId, asOf }: { campaignId: string; asOf: string }) {
  const { t } = useWords();
  const [side, setSide] = useState<Side>('all');
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const q = useSettled(text).trim();
  const roster = useEndpoint(
    getRoster,
    {
      params: { campaignId },
      query: { limit, offset, ...(side === 'all' ? {} : { on: side }), ...(q === '' ? {} : { q }) },
    },
    { keepLast: true },
  );
  const counts = roster.data;
  return (
    <>
      <p className="roster-counts" role="status">
        {counts === undefined
          ? null
          : t('campaigns.rosterCounts', { on: showNumber(counts.on), off: showNumber(counts.off) })}{' '}
        <span className="quiet">
          {counts === undefined
            ? null
            : counts.frozenAt === null
              ? t('campaigns.rosterPreview')
              : t('campaigns.rosterFrozen', { time: showInstant(counts.frozenAt) })}
        </span>
      </p>
      <div className="filters">
        <Field id="roster-q" label={t('campaigns.rosterSearch')}>
          <Input
            id="roster-q"
            allowClear
            maxLength={100}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setOffset(0);
            }}
          />
        </Field>
        <Field id="roster-side" label={t('campaigns.rosterShow')}>
          <Choice
            id="roster-side"
            value={side}
            options={[
              { value: 'all', label: t('campaigns.rosterAll') },
              { value: 'true', label: t('campaigns.rosterOn') },
              { value: 'false', label: t('campaigns.rosterOff') },
            ]}
            onChange={(value) => {
              setSide(value);
              setOffset(0);
            }}
          />
        </Field>
      </div>
      <Loaded from={roster} empty={<p className="empty">{t('campaigns.rosterNone')}</p>}>
        {(list) => (
          <RosterTable rows={list.items} asOf={asOf} paging={{ offset, limit, total: list.total, onMove: setOffset }} />
        )}
      </Loaded>
    </>
  );
}

interface RosterTableProps {
  rows: readonly RosterRow[];
  asOf: string;
  paging: { offset: number; limit: number; total: number; onMove: (offset: number) => void };
}

function RosterTable({ rows, asOf, paging }: RosterTableProps) {
  const words = useWords();
  const { t } = words;
  const columns: Column<RosterRow>[] = [
    {
      key: 'name',
      title: t('campaigns.commune'),
      cell: (row) => (
        <Link to="/don-vi/$unitId" params={{ unitId: row.unitId }} search={{ ngay: asOf }}>
          {row.fullName}
        </Link>
      ),
    },
    { key: 'code', title: t('units.code'), cell: (row) => <span className="code">{row.code}</span> },
    { key: 'district', title: t('units.district'), cell: (row) => row.districtName ?? '–' },
    {
      key: 'on',
      title: t('campaigns.rosterSide'),
      cell: (row) => (
        <Status tone={row.on ? 'good' : 'neutral'}>{t(row.on ? 'campaigns.rosterOn' : 'campaigns.rosterOff')}</Status>
      ),
    },
    { key: 'reason', title: t('campaigns.rosterReason'), cell: (row) => reasonOf(row, words) },
  ];
  return (
    <DataTable
      caption={t('campaigns.rosterTitle')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unitId}
      paging={paging}
    />
  );
}

/** «Ngoài phạm vi: phường», «Loại khỏi danh sách: đang sáp nhập». */
function reasonOf(row: RosterRow, { t }: Words): string {
  const kind = isKnownKind(row.kind) ? t(`units.kind-${row.kind}`) : row.kind;
  if (row.reason === 'excluded') return t('campaigns.reason-excluded', { note: row.note ?? '' });
  return row.reason === 'not-in-force'
    ? t('campaigns.reason-not-in-force')
    : t(`campaigns.reason-${row.reason}`, { kind });
}

const isKnownKind = (kind: string): kind is 'xa' | 'phuong' | 'thi_tran' | 'dac_khu' =>
  ['xa', 'phuong', 'thi_tran', 'dac_khu'].includes(kind);
