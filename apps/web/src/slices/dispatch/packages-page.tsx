import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { downloadPackage, importPackage, listPackages } from '@thuocdo/contract/results';
import { useState } from 'react';
import { asProblem, keyOf, type ProblemError, upload, useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber, showSize } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import './dispatch.css';
import { DirectionStatus, type Package } from './package-facts.tsx';
import { PackageRefusal } from './package-refusal.tsx';

const limit = 50;

/** «Gói dữ liệu»: built here, received from other installations. */
export function PackagesPage() {
  const { t } = useWords();
  const can = useCan();
  const [offset, setOffset] = useState(0);
  const packages = useEndpoint(listPackages, { query: { limit, offset } }, { keepLast: true });
  return (
    <>
      <PageHeader title={t('packages.menu')} subtitle={t('packages.note')} />
      {can('package.import') ? <ReceivePackage /> : null}
      <Loaded from={packages} empty={<p className="empty">{t('packages.empty')}</p>}>
        {(list) => <PackageTable rows={list.items} paging={{ offset, limit, total: list.total, onMove: setOffset }} />}
      </Loaded>
    </>
  );
}

function ReceivePackage() {
  const { t } = useWords();
  const client = useQueryClient();
  const [refused, setRefused] = useState<ProblemError>();
  const [received, setReceived] = useState<Package>();
  const send = async (file: File, onProgress: (share: number) => void) => {
    setRefused(undefined);
    setReceived(undefined);
    try {
      setReceived(await upload(importPackage, { body: {} }, file, { onProgress }));
      await client.invalidateQueries({ queryKey: keyOf(listPackages) });
    } catch (error) {
      setRefused(asProblem(error));
      throw error;
    }
  };
  return (
    <section className="card package-new" aria-labelledby="receive-title">
      <h2 id="receive-title">{t('packages.receive')}</h2>
      <p className="quiet">{t('packages.receiveNote')}</p>
      <FileDrop label={t('packages.receive')} accept=".json,application/json" onFile={send} />
      {refused === undefined ? null : <PackageRefusal problem={refused} />}
      <div role="status">
        {received === undefined ? null : (
          <p className="notice notice-good">
            {t('packages.received', { units: showNumber(received.units), values: showNumber(received.values) })}{' '}
            <Link to="/goi-du-lieu/$packageId" params={{ packageId: received.id }}>
              {t('packages.see')}
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

interface PackageTableProps {
  rows: readonly Package[];
  paging: { offset: number; limit: number; total: number; onMove: (offset: number) => void };
}

function PackageTable({ rows, paging }: PackageTableProps) {
  const { t } = useWords();
  const columns: Column<Package>[] = [
    {
      key: 'campaign',
      title: t('packages.campaign'),
      width: 280,
      cell: (row) => (
        <Link to="/goi-du-lieu/$packageId" params={{ packageId: row.id }}>
          {row.campaignTitle}
        </Link>
      ),
    },
    { key: 'direction', title: t('packages.direction'), cell: (row) => <DirectionStatus pack={row} /> },
    { key: 'period', title: t('campaigns.period'), cell: (row) => row.period },
    {
      key: 'unit',
      title: t('packages.unit'),
      cell: (row) => (
        <>
          {row.unitName}
          <div className="quiet">{row.fromInstallation}</div>
        </>
      ),
    },
    { key: 'units', title: t('packages.units'), numeric: true, cell: (row) => showNumber(row.units) },
    { key: 'values', title: t('packages.values'), numeric: true, cell: (row) => showNumber(row.values) },
    {
      key: 'at',
      title: t('packages.at'),
      cell: (row) => (
        <>
          {showInstant(row.at)}
          <div className="quiet">{row.by}</div>
        </>
      ),
    },
    {
      key: 'file',
      title: t('packages.file'),
      cell: (row) => (
        <FileButton
          small
          label={showSize(row.size)}
          name={`${showSize(row.size)} – ${t('packages.download')}: ${row.campaignTitle}, ${showInstant(row.at)}`}
          endpoint={downloadPackage}
          input={{ params: { packageId: row.id } }}
        />
      ),
    },
  ];
  return (
    <DataTable caption={t('packages.menu')} columns={columns} rows={rows} rowKey={(row) => row.id} paging={paging} />
  );
}
