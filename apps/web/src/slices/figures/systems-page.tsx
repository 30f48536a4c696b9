import { getRouteApi, Link } from '@tanstack/react-router';
import { getFigures, getSourceSystems, type SourceSystem } from '@thuocdo/contract/figures';
import { label } from '@thuocdo/core/periods';
import { whereSaid } from '@thuocdo/phrases/where-said';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FigureTabs } from '../../ui/figure-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import './figures.css';
import { type FiguresSearch, readFiguresSearch } from './figures-search.ts';
import { PeriodPicker } from './period-picker.tsx';
import { useOwnUnit } from './use-own-unit.ts';

const route = getRouteApi('/shell/nguon-so-lieu');

/** «Nguồn số liệu»: each system and register with its owner, how far it is filled in for a period, and its last entry. */
export function SystemsPage() {
  const words = useWords();
  const { t, lang } = words;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ownUnit = useOwnUnit();
  const unitId = search.donVi ?? ownUnit;
  const figures = useEndpoint(
    getFigures,
    { params: { unitId }, query: search.ky === undefined ? {} : { period: search.ky } },
    { keepLast: true },
  );
  const period = search.ky ?? figures.data?.period;
  const systems = useEndpoint(
    getSourceSystems,
    { params: { unitId }, query: { period: period ?? '' } },
    { enabled: period !== undefined, keepLast: true },
  );
  const caption = period === undefined ? '' : t('figures.systemsCaption', { period: label(period) });
  return (
    <>
      <PageHeader
        title={
          period === undefined ? t('figures.systemsTitlePlain') : t('figures.systemsTitle', { period: label(period) })
        }
        subtitle={figures.data?.unit.name}
      />
      <FigureTabs unitId={search.donVi} period={period} />
      <Loaded from={figures}>
        {(view) => (
          <PeriodPicker
            period={view.period}
            known={view.knownPeriods}
            onChoose={(ky) => void navigate({ search: readFiguresSearch({ ...search, ky }), replace: true })}
          />
        )}
      </Loaded>
      <Loaded from={systems} rows={12}>
        {({ items }) => (
          <DataTable
            caption={caption}
            columns={columnsOf(words, lang, { donVi: search.donVi, ky: period })}
            rows={items}
            rowKey={({ code }) => code}
          />
        )}
      </Loaded>
    </>
  );
}

function columnsOf(
  { t }: Words,
  lang: Words['lang'],
  place: { donVi: string | undefined; ky: string | undefined },
): Column<SourceSystem>[] {
  const linkTo = (nguon: string): FiguresSearch => readFiguresSearch({ ...place, nguon });
  return [
    {
      key: 'name',
      title: t('figures.systemName'),
      width: 300,
      cell: ({ name, code, note, elements }) => (
        <>
          {elements === 0 ? (
            name
          ) : (
            <Link to="/so-lieu" search={linkTo(code)} aria-label={t('figures.systemOpenOf', { name })}>
              {name}
            </Link>
          )}
          {note === null ? null : <div className="quiet">{note}</div>}
        </>
      ),
    },
    { key: 'kind', title: t('figures.systemKind'), cell: ({ kind }) => t(`figures.system-${kind}`) },
    { key: 'owner', title: t('figures.owner'), width: 200, cell: ({ owner }) => owner.name },
    {
      key: 'filled',
      title: t('figures.systemFilled'),
      numeric: true,
      cell: ({ known, elements }) =>
        elements === 0 ? <span className="quiet">{t('figures.systemNothing')}</span> : `${known}/${elements}`,
    },
    {
      key: 'last',
      title: t('figures.systemLast'),
      width: 240,
      cell: ({ lastEntry }) =>
        lastEntry === null ? (
          <span className="quiet">{t('figures.systemNever')}</span>
        ) : (
          <>
            {showInstant(lastEntry.at)} · {whereSaid(lang, lastEntry.said)}
            <div className="quiet">{lastEntry.by}</div>
          </>
        ),
    },
  ];
}
