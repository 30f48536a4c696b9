import { type FiguresView, getFigures } from '@thuocdo/contract/figures';
import type { ReactNode } from 'react';
import { useEndpoint } from '../../api.ts';
import type { FigurePlace } from '../../ui/figure-place.ts';
import { FigureTabs } from '../../ui/figure-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import './figures.css';
import { PeriodPicker } from './period-picker.tsx';
import { useOwnUnit } from './use-own-unit.ts';

interface FigurePageProps {
  place: FigurePlace;
  /** Of a period; undefined until it is known. */
  titleOf: (period: string | undefined) => string;
  onPeriod: (period: string) => void;
  children: (view: FiguresView) => ReactNode;
}

/** A page about what is known of a unit in a period: head, tabs and choice of the period, then what the page tells of it. */
export function FigurePage({ place, titleOf, onPeriod, children }: FigurePageProps) {
  const ownUnit = useOwnUnit();
  const unitId = place.donVi ?? ownUnit;
  const query = place.ky === undefined ? {} : { period: place.ky };
  const figures = useEndpoint(getFigures, { params: { unitId }, query }, { keepLast: true });
  const period = place.ky ?? figures.data?.period;
  return (
    <>
      <PageHeader title={titleOf(period)} subtitle={figures.data?.unit.name} />
      <FigureTabs unitId={place.donVi} period={period} />
      <Loaded from={figures} rows={12}>
        {(view) => (
          <>
            <PeriodPicker period={view.period} known={view.knownPeriods} onChoose={onPeriod} />
            {children(view)}
          </>
        )}
      </Loaded>
    </>
  );
}
