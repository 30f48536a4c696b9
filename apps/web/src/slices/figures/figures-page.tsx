import { getRouteApi } from '@tanstack/react-router';
import { type FiguresView, getFigures } from '@thuocdo/contract/figures';
import { label } from '@thuocdo/core/periods';
import { useEndpoint } from '../../api.ts';
import { FigureTabs } from '../../ui/figure-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import './figures.css';
import { type AskFigures, readFiguresSearch } from './figures-search.ts';
import { PeriodPicker } from './period-picker.tsx';
import { Register } from './register.tsx';
import { useOwnUnit } from './use-own-unit.ts';

const route = getRouteApi('/shell/so-lieu');

/** «Số liệu»: the register of a unit's figures in a period. */
export function FiguresPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ownUnit = useOwnUnit();
  const unitId = search.donVi ?? ownUnit;
  const query = search.ky === undefined ? {} : { period: search.ky };
  const figures = useEndpoint(getFigures, { params: { unitId }, query }, { keepLast: true });
  const ask: AskFigures = (change) =>
    void navigate({ search: readFiguresSearch({ ...search, ...change }), replace: true });
  const view = figures.data;
  const period = view?.period ?? search.ky;
  return (
    <>
      <PageHeader
        title={view === undefined ? t('figures.titlePlain') : t('figures.title', { period: label(view.period) })}
        subtitle={view === undefined ? null : <Subtitle view={view} />}
      />
      <FigureTabs unitId={search.donVi} period={period} />
      <Loaded from={figures} rows={12}>
        {(data) => (
          <>
            <PeriodPicker period={data.period} known={data.knownPeriods} onChoose={(ky) => ask({ ky })} />
            <Register key={`${data.unit.id} ${data.period}`} view={data} search={search} onAsk={ask} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Subtitle({ view: { unit, source, can } }: { view: FiguresView }) {
  const { t } = useWords();
  const mayWrite = source !== null && can.includes('figure.write');
  return (
    <>
      {unit.name} · {mayWrite ? t('figures.enteredFor', { source: source.name }) : t('figures.readOnly')}
    </>
  );
}
