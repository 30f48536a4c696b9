import { getRouteApi } from '@tanstack/react-router';
import { type ElementView, listElements } from '@thuocdo/contract/definitions';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FigureTabs } from '../../ui/figure-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import { DictionaryFilters } from './dictionary-filters.tsx';
import { type DictionarySearch, findElements, readDictionarySearch } from './dictionary-search.ts';
import { ElementDetail } from './element-detail.tsx';
import './figures.css';

const route = getRouteApi('/shell/tu-dien-chi-tieu');
const limit = 100;

export type Dictionary = ReplyOf<typeof listElements>;
export type AskDictionary = (change: { [K in keyof DictionarySearch]: DictionarySearch[K] | undefined }) => void;

/** «Từ điển chỉ tiêu»: every element with all that is said of it. */
export function DictionaryPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const dictionary = useEndpoint(listElements);
  const ask: AskDictionary = (change) =>
    void navigate({ search: readDictionarySearch({ ...search, tu: undefined, ...change }), replace: true });
  return (
    <>
      <PageHeader
        title={t('figures.dictionaryTitle')}
        subtitle={
          dictionary.data === undefined
            ? null
            : t('figures.dictionaryCount', { count: showNumber(dictionary.data.items.length) })
        }
      />
      <FigureTabs unitId={search.donVi} period={search.ky} />
      <Loaded from={dictionary} rows={12}>
        {(data) => <Found dictionary={data} search={search} onAsk={ask} />}
      </Loaded>
    </>
  );
}

interface FoundProps {
  dictionary: Dictionary;
  search: DictionarySearch;
  onAsk: AskDictionary;
}

function Found({ dictionary, search, onAsk }: FoundProps) {
  const words = useWords();
  const { t } = words;
  const found = findElements(dictionary.items, search);
  const offset = Math.min(search.tu ?? 0, Math.max(0, found.length - 1));
  const open = dictionary.items.find(({ code }) => code === search.ma);
  return (
    <>
      <DictionaryFilters dictionary={dictionary} search={search} shown={found.length} onAsk={onAsk} />
      <DataTable
        caption={t('figures.dictionaryTitle')}
        columns={columnsOf(dictionary, words, (ma) => onAsk({ ma, tu: search.tu }))}
        rows={found.slice(offset, offset + limit)}
        rowKey={({ code }) => code}
        paging={{ offset, limit, total: found.length, onMove: (tu) => onAsk({ tu }) }}
      />
      <SidePanel
        open={open !== undefined}
        title={open?.name ?? ''}
        onClose={() => onAsk({ ma: undefined, tu: search.tu })}
      >
        {open === undefined ? null : (
          <ElementDetail element={open} dictionary={dictionary} onOpen={(ma) => onAsk({ ma, tu: search.tu })} />
        )}
      </SidePanel>
    </>
  );
}

function columnsOf(dictionary: Dictionary, { t }: Words, open: (code: string) => void): Column<ElementView>[] {
  const systemOf = (code: string | null) => dictionary.systems.find((system) => system.code === code)?.name ?? '–';
  const ownerOf = (code: string | null) => dictionary.owners.find((owner) => owner.code === code)?.shortName ?? '–';
  return [
    {
      key: 'name',
      title: t('figures.colName'),
      width: 280,
      cell: ({ code, name }) => (
        <>
          <button type="button" className="link" onClick={() => open(code)}>
            {name}
          </button>
          <div className="quiet code">{code}</div>
        </>
      ),
    },
    { key: 'unit', title: t('figures.colUnit'), cell: ({ unitOfMeasure }) => unitOfMeasure ?? '–' },
    { key: 'type', title: t('figures.dictionaryType'), cell: ({ type }) => t(`figures.type-${type as 'integer'}`) },
    {
      key: 'scope',
      title: t('figures.dictionaryScope'),
      cell: ({ scope }) => t(`figures.scope-${scope as 'commune'}`),
    },
    { key: 'section', title: t('figures.colSection'), cell: ({ section }) => section ?? '–' },
    {
      key: 'periods',
      title: t('figures.dictionaryPeriods'),
      cell: ({ periods }) =>
        periods.length === 0
          ? t('figures.anyPeriod')
          : periods.map((kind) => t(`figures.kind-${kind}`).toLowerCase()).join(', '),
    },
    { key: 'system', title: t('figures.colSystem'), width: 200, cell: ({ system }) => systemOf(system) },
    { key: 'owner', title: t('figures.colOwner'), cell: ({ owner }) => ownerOf(owner) },
  ];
}
