import { Link } from '@tanstack/react-router';
import type { BroughtPlan, StalledPlan, SupportMonitoring } from '@thuocdo/contract/support-monitoring';
import { label as periodLabel } from '@thuocdo/core/periods';
import { changeInWords } from '@thuocdo/phrases/points-in-words';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { dayOf, showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { CourseWord } from './points.tsx';

/** Plans that do not move, with why and since when. */
export function StalledSection({ view: { stalled } }: { view: SupportMonitoring }) {
  const { t } = useWords();
  const columns: Column<StalledPlan>[] = [
    ...usePlanColumns(),
    {
      key: 'why',
      title: t('supportMonitoring.why'),
      cell: ({ why }) => <strong>{t(`supportMonitoring.stall-${why}`)}</strong>,
    },
    { key: 'due', title: t('supportMonitoring.due'), cell: ({ due }) => (due === null ? '' : showDay(due)) },
    {
      key: 'late',
      title: t('supportMonitoring.daysLate'),
      numeric: true,
      cell: ({ daysLate }) => (daysLate === 0 ? '' : showNumber(daysLate)),
    },
    { key: 'said', title: t('supportMonitoring.said'), width: 190, cell: ({ said }) => said },
  ];
  return (
    <section aria-labelledby="dang-vuong">
      <h2 id="dang-vuong">{t('supportMonitoring.stalled')}</h2>
      {stalled.length === 0 ? (
        <p className="empty">{t('supportMonitoring.noStalled')}</p>
      ) : (
        <>
          <p className="quiet">{t('supportMonitoring.stalledHelp')}</p>
          <DataTable
            caption={t('supportMonitoring.stalled')}
            columns={columns}
            rows={stalled}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </section>
  );
}

/** Plans whose result the commune took over, with the points of their lines. */
export function BroughtSection({ view: { brought } }: { view: SupportMonitoring }) {
  const { t } = useWords();
  const columns: Column<BroughtPlan>[] = [
    ...usePlanColumns(),
    { key: 'done', title: t('supportMonitoring.doneOn'), cell: ({ doneAt }) => showDay(dayOf(doneAt)) },
    {
      key: 'results',
      title: t('supportMonitoring.results'),
      width: 190,
      cell: ({ results }) => <Results results={results} />,
    },
    { key: 'lines', title: t('supportMonitoring.linePoints'), cell: ({ lines }) => <LinePoints lines={lines} /> },
    {
      key: 'cost',
      title: t('supportMonitoring.cost'),
      numeric: true,
      cell: ({ cost }) => (cost === null ? t('supportMonitoring.free') : showNumber(cost)),
    },
  ];
  return (
    <section aria-labelledby="da-mang-lai">
      <h2 id="da-mang-lai">{t('supportMonitoring.brought')}</h2>
      {brought.length === 0 ? (
        <p className="empty">{t('supportMonitoring.noBrought')}</p>
      ) : (
        <>
          <p className="quiet">{t('supportMonitoring.broughtHelp')}</p>
          <DataTable
            caption={t('supportMonitoring.brought')}
            columns={columns}
            rows={brought}
            rowKey={({ id }) => id}
          />
        </>
      )}
    </section>
  );
}

type PlanHead = Pick<StalledPlan, 'id' | 'unit' | 'enterprise' | 'items'>;

function usePlanColumns(): Column<PlanHead>[] {
  const { t } = useWords();
  return [
    {
      key: 'commune',
      title: t('supportMonitoring.commune'),
      cell: ({ id, unit }) => <Link to={`/ho-tro/${unit.id}/${id}` as string}>{unit.name}</Link>,
    },
    {
      key: 'enterprise',
      title: t('supportMonitoring.enterprise'),
      width: 170,
      cell: ({ enterprise }) => enterprise.name,
    },
    {
      key: 'items',
      title: t('supportMonitoring.items'),
      width: 190,
      cell: ({ items }) => (
        <ul className="plain">
          {items.map(({ code, name }) => (
            <li key={code}>
              <span className="code">{code}</span> {name}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function Results({ results }: { results: BroughtPlan['results'] }) {
  const { t } = useWords();
  const said = (value: BroughtPlan['results'][number]['value']) => {
    if (typeof value === 'boolean') return t(value ? 'answering.yes' : 'answering.no');
    return typeof value === 'number' ? showNumber(value) : value;
  };
  return (
    <ul className="plain">
      {results.map(({ element, name, value, period }) => (
        <li key={`${element} ${period}`}>
          {t('supportMonitoring.resultLine', { name, value: said(value), period: periodLabel(period) })}
        </li>
      ))}
    </ul>
  );
}

function LinePoints({ lines }: { lines: BroughtPlan['lines'] }) {
  const { lang } = useWords();
  return (
    <ul className="plain">
      {lines.map(({ code, cell }) => (
        <li key={code}>
          <span className="code">{code}</span> <CourseWord cell={cell} />
          {cell === null ? null : ` (${changeInWords(lang, cell.change)})`}
        </li>
      ))}
    </ul>
  );
}
