import { useParams } from '@tanstack/react-router';
import { listRulesets } from '@thuocdo/contract/definitions';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { downloadPackage, getReceivedPackage } from '@thuocdo/contract/results';
import { phraseIfKnown } from '@thuocdo/phrases';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import './dispatch.css';
import { PackageFacts } from './package-facts.tsx';

type Held = ReplyOf<typeof getReceivedPackage>;
type HeldUnit = Held['units'][number];
const limit = 100;

/** What one package holds, as it was built or received: units, states, verdicts. */
export function PackagePage() {
  const { t } = useWords();
  const { packageId } = useParams({ from: '/shell/goi-du-lieu/$packageId' });
  const [offset, setOffset] = useState(0);
  const held = useEndpoint(getReceivedPackage, { params: { packageId }, query: { limit, offset } }, { keepLast: true });
  return (
    <Loaded from={held}>
      {(view) => (
        <>
          <PageHeader
            title={view.package.campaignTitle}
            subtitle={t(`packages.${view.package.direction}Word`)}
            actions={
              <FileButton
                small
                label={t('packages.download')}
                name={t('packages.download')}
                endpoint={downloadPackage}
                input={{ params: { packageId } }}
              />
            }
          />
          <PackageFacts pack={view.package} />
          <UnitTable rows={view.units} paging={{ offset, limit, total: view.total, onMove: setOffset }} />
        </>
      )}
    </Loaded>
  );
}

interface UnitTableProps {
  rows: readonly HeldUnit[];
  paging: { offset: number; limit: number; total: number; onMove: (offset: number) => void };
}

/** One column for each criterion that any unit of the page was judged by. */
function UnitTable({ rows, paging }: UnitTableProps) {
  const { lang, t } = useWords();
  const judged = [...new Set(rows.flatMap((row) => Object.keys(row.verdicts)))].sort();
  const columns: Column<HeldUnit>[] = [
    { key: 'name', title: t('campaigns.commune'), width: 150, cell: (row) => row.name },
    { key: 'code', title: t('units.code'), cell: (row) => <span className="code">{row.code}</span> },
    { key: 'district', title: t('units.district'), width: 140, cell: (row) => row.district ?? '–' },
    {
      key: 'state',
      title: t('campaigns.state'),
      width: 110,
      cell: (row) => phraseIfKnown(lang, `states.${row.state}`) ?? row.state,
    },
    ...judged.map(
      (key): Column<HeldUnit> => ({
        key: `verdict ${key}`,
        title: <VerdictTitle column={key} />,
        width: 150,
        cell: (row) => {
          const verdict = row.verdicts[key];
          return verdict === undefined ? '–' : <VerdictStatus verdict={verdict} />;
        },
      }),
    ),
    { key: 'values', title: t('packages.values'), numeric: true, cell: (row) => showNumber(row.values) },
  ];
  return (
    <DataTable
      caption={t('packages.heldUnits')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      paging={paging}
    />
  );
}

/** `ntm_2021_2025:8.1` as «8.1» over the name of its ruleset; without a number it is the whole criterion. */
function VerdictTitle({ column }: { column: string }) {
  const { t } = useWords();
  const [code = '', number] = column.split(':');
  const rulesets = useEndpoint(listRulesets);
  return (
    <>
      {number ?? t('packages.wholeCriterion')}
      <div className="quiet">{rulesets.data?.items.find((one) => one.code === code)?.name ?? code}</div>
    </>
  );
}
