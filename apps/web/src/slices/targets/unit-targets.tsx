import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { getUnitTargets } from '@thuocdo/contract/targets';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { itemTitle, showActual, showDifference, showTarget } from './amounts.ts';
import { HistoryPanel, type TargetName } from './history-panel.tsx';
import { StateWord } from './state-word.tsx';
import './targets.css';

type Line = ReplyOf<typeof getUnitTargets>['items'][number];

/** Targets of one commune over the years, for its own page; a viewer of another place does not learn of them. */
export function UnitTargets({ unitId }: { unitId: string }) {
  const words = useWords();
  const { t } = words;
  const [asked, setAsked] = useState<TargetName>();
  const targets = useEndpoint(getUnitTargets, { params: { unitId } });
  if (targets.error !== null && (targets.error.status === 404 || targets.error.status === 403)) return null;
  const ask = ({ item, year }: Line) => setAsked({ unitId, subject: item.subject, year });
  const columns: Column<Line>[] = [
    { key: 'item', title: t('targets.item'), width: 220, cell: ({ item }) => itemTitle(item) },
    { key: 'year', title: t('targets.year'), numeric: true, cell: ({ year }) => year },
    {
      key: 'target',
      title: t('targets.target'),
      numeric: true,
      cell: (line) => (
        <button type="button" className="link" onClick={() => ask(line)}>
          {line.cell === null ? t('targets.yes') : showTarget(line.cell, line.item, words)}
        </button>
      ),
    },
    {
      key: 'actual',
      title: t('targets.actual'),
      numeric: true,
      cell: ({ cell, item }) => (cell?.actual ? showActual(cell.actual, item, words) : ''),
    },
    {
      key: 'difference',
      title: t('targets.difference'),
      numeric: true,
      cell: ({ cell, item }) => (cell === null ? '' : showDifference(cell, item)),
    },
    {
      key: 'state',
      title: t('targets.state'),
      cell: ({ cell, item }) => (cell === null ? '' : <StateWord cell={cell} item={item} />),
    },
  ];
  return (
    <section aria-labelledby="targets-title" className="unit-children">
      <h2 id="targets-title">{t('targets.ownTitle')}</h2>
      <Loaded from={targets} empty={<p className="empty">{t('targets.ownNone')}</p>}>
        {({ items }) => (
          <DataTable
            caption={t('targets.ownTitle')}
            columns={columns}
            rows={items}
            rowKey={({ year, item }) => `${year} ${item.subject}`}
          />
        )}
      </Loaded>
      <HistoryPanel name={asked} onClose={() => setAsked(undefined)} />
    </section>
  );
}
