import { getRouteApi, Link } from '@tanstack/react-router';
import { type FiguresView, getSourceSystems, type SourceSystem } from '@thuocdo/contract/figures';
import { label } from '@thuocdo/core/periods';
import { whereSaid } from '@thuocdo/phrases/where-said';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { FigurePage } from './figure-page.tsx';
import { type FiguresSearch, readFiguresSearch } from './figures-search.ts';

const route = getRouteApi('/shell/nguon-so-lieu');

/** «Nguồn số liệu»: each system and register with its owner, how far it is filled in for a period, and its last entry. */
export function SystemsPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <FigurePage
      place={search}
      titleOf={(period) =>
        period === undefined ? t('figures.systemsTitlePlain') : t('figures.systemsTitle', { period: label(period) })
      }
      onPeriod={(ky) => void navigate({ search: readFiguresSearch({ ...search, ky }), replace: true })}
    >
      {(view) => <SystemsTable view={view} donVi={search.donVi} />}
    </FigurePage>
  );
}

function SystemsTable({ view: { unit, period }, donVi }: { view: FiguresView; donVi: string | undefined }) {
  const words = useWords();
  const systems = useEndpoint(getSourceSystems, { params: { unitId: unit.id }, query: { period } }, { keepLast: true });
  return (
    <Loaded from={systems} rows={12}>
      {({ items }) => (
        <DataTable
          caption={words.t('figures.systemsCaption', { period: label(period) })}
          columns={columnsOf(words, words.lang, { donVi, ky: period })}
          rows={items}
          rowKey={({ code }) => code}
        />
      )}
    </Loaded>
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
      width: 200,
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
    { key: 'kind', title: t('figures.systemKind'), cell: ({ kind }) => t(`figures.system-${kind}`) },
    { key: 'owner', title: t('figures.owner'), width: 200, cell: ({ owner }) => owner.name },
  ];
}
