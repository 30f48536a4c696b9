import { getChecks, getIndicators } from '@thuocdo/contract/indicators';
import type { CheckResult } from '@thuocdo/core/checks';
import { query } from '../../platform/http/route.ts';
import { reportKit } from '../definitions/index.ts';
import { figureScene, unitInPeriod } from '../figures/index.ts';
import { checkFigures } from './check-figures.ts';
import { presentIndicator } from './present-indicator.ts';

export const getIndicatorsRoute = query({
  endpoint: getIndicators,
  action: 'figure.read',
  subject: (db, { params, query: { period } }, { today }) => unitInPeriod(db, params.unitId, { period, today }),
  async run({ db }, { unitId }, { query: { period } }) {
    const kit = await reportKit(db);
    const { table } = await figureScene(db, unitId);
    const indicators = [...kit.indicators.indicators.values()];
    return { period, items: indicators.map((one) => presentIndicator(one, { kit, table, unitId, period })) };
  },
});

export const getChecksRoute = query({
  endpoint: getChecks,
  action: 'figure.read',
  subject: (db, { params, query: { period } }, { today }) => unitInPeriod(db, params.unitId, { period, today }),
  async run({ db }, { unitId }, { query: { period, moment, touched } }) {
    const kit = await reportKit(db);
    const { table } = await figureScene(db, unitId);
    const items = checkFigures(kit, table, {
      unitId,
      period,
      ...(moment === undefined ? {} : { moment }),
      ...(touched === undefined ? {} : { touched: new Set(touched.split(',')) }),
    });
    const of = (result: CheckResult) => items.filter((one) => one.result === result).length;
    const counts = {
      errors: of('error'),
      warnings: of('warning'),
      holds: of('holds'),
      unknown: of('unknown'),
      idle: of('idle'),
    };
    return { period, counts, items };
  },
});
