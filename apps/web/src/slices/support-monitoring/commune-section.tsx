import type { MonitoredCommune, SupportMonitoring } from '@thuocdo/contract/support-monitoring';
import { useState } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords } from '../../ui/words.tsx';
import { useComparedColumns, useItemColumn } from './compared-columns.tsx';
import { Change, CourseWord, Range } from './points.tsx';

/** Communes with what they had before and after; a press on the name shows its lines. */
export function CommuneSection({ view }: { view: SupportMonitoring }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<MonitoredCommune>();
  return (
    <section aria-labelledby="theo-xa">
      <h2 id="theo-xa">{t('supportMonitoring.byCommune')}</h2>
      <p className="quiet">{t('supportMonitoring.byCommuneHelp')}</p>
      <DataTable
        caption={t('supportMonitoring.byCommune')}
        columns={useCommuneColumns(view, setAsked)}
        rows={view.communes}
        rowKey={({ unit }) => unit.id}
        {...(view.sum === null ? {} : { foot: <SumRow view={view} /> })}
      />
      <SidePanel
        open={asked !== undefined}
        title={t('supportMonitoring.linesOf', { unit: asked?.unit.name ?? '' })}
        onClose={() => setAsked(undefined)}
      >
        {asked === undefined ? null : <LinesOf commune={asked} view={view} />}
      </SidePanel>
    </section>
  );
}

const hasDistricts = ({ communes }: SupportMonitoring) =>
  new Set(communes.map(({ unit }) => unit.districtName)).size > 1;

function useCommuneColumns(
  view: SupportMonitoring,
  onAsk: (commune: MonitoredCommune) => void,
): Column<MonitoredCommune>[] {
  const { t } = useWords();
  const compared = useComparedColumns<MonitoredCommune>(({ sum }) => sum);
  return [
    {
      key: 'commune',
      title: t('supportMonitoring.commune'),
      cell: (row) => (
        <button
          type="button"
          className="link"
          title={t('supportMonitoring.showLines', { unit: row.unit.name })}
          onClick={() => onAsk(row)}
        >
          {row.unit.name}
        </button>
      ),
    },
    ...(hasDistricts(view)
      ? [
          {
            key: 'district',
            title: t('supportMonitoring.district'),
            cell: ({ unit }: MonitoredCommune) => unit.districtName ?? '',
          },
        ]
      : []),
    {
      key: 'total',
      title: t('supportMonitoring.totalAfter'),
      numeric: true,
      cell: ({ totalAfter }) => <Range range={totalAfter} />,
    },
    {
      key: 'level',
      title: t('supportMonitoring.level'),
      cell: ({ levelAfter }) => (levelAfter === null ? '' : t(`levels.${levelAfter}`)),
    },
    ...compared,
    {
      key: 'plans',
      title: t('supportMonitoring.plansOf'),
      numeric: true,
      cell: ({ plans, plansDone }) => (plans === 0 ? '' : `${showNumber(plans)} (${showNumber(plansDone)})`),
    },
  ];
}

function SumRow({ view }: { view: SupportMonitoring }) {
  const { t } = useWords();
  const { sum } = view;
  return (
    <tr>
      <th scope="row" colSpan={hasDistricts(view) ? 4 : 3}>
        {t('supportMonitoring.sum')}
      </th>
      <td className="numeric">
        <Range range={sum?.before ?? null} />
      </td>
      <td className="numeric">
        <Range range={sum?.after ?? null} />
      </td>
      <td className="numeric">
        <Change change={sum?.change} />
      </td>
      <td />
    </tr>
  );
}

/** Every line of one commune. */
function LinesOf({ commune, view: { items } }: { commune: MonitoredCommune; view: SupportMonitoring }) {
  const { t } = useWords();
  const rows = items.map((item, at) => ({ item, cell: commune.cells[at] ?? null }));
  type Row = (typeof rows)[number];
  const item = useItemColumn<Row>((row) => row.item);
  const compared = useComparedColumns<Row>((row) => row.cell);
  return (
    <DataTable
      caption={t('supportMonitoring.linesOf', { unit: commune.unit.name })}
      rows={rows}
      rowKey={(row) => row.item.code}
      columns={[
        item,
        ...compared,
        { key: 'course', title: t('supportMonitoring.course'), cell: ({ cell }) => <CourseWord cell={cell} /> },
      ]}
    />
  );
}
