import { type FiguresView, getFigureHistory, getFigures, getSourceSystems } from '@thuocdo/contract/figures';
import { allowedActions } from '@thuocdo/core/access';
import { showFigure } from '@thuocdo/core/figures';
import { endOf, previous, samePeriodLastYear } from '@thuocdo/core/periods';
import type { Reader } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { allElements, sourceSystems } from '../definitions/index.ts';
import { saidAt } from '../values/index.ts';
import { figureKinds, isSaidOf } from './admit-figures.ts';
import { cellKey, type FigureScene, figureScene } from './figure-scene.ts';
import { entriesOf, lastEntriesOf, periodsOf } from './figures.queries.ts';
import { presentRow, type ReportedKind } from './present-figures.ts';
import { sourceNames } from './source-names.ts';
import { unitInPeriod } from './unit-subject.ts';
import { sourceOfActor } from './writer.ts';

const offered = ['figure.write', 'figure.decide'] as const;

export const getFiguresRoute = query({
  endpoint: getFigures,
  action: 'figure.read',
  subject: (db, { params, query: asked }, { today }) =>
    unitInPeriod(db, params.unitId, { period: asked.period ?? today, today }),
  async run({ db, actor, today }, unit, { query: asked }): Promise<FiguresView> {
    const knownPeriods = await periodsOf(db, unit.unitId);
    const period = asked.period ?? lastOver(knownPeriods, today) ?? previous(today.slice(0, 7));
    const before = { previousPeriod: previous(period), lastYearPeriod: samePeriodLastYear(period) };
    const scene = await figureScene(db, unit.unitId, [period, ...Object.values(before)]);
    const { systems, owners } = await sourceSystems(db);
    const kinds = await kindsSaid(db, scene, { period, level: unit.row.level });
    return {
      unit: { id: unit.unitId, name: unit.row.full_name },
      period,
      ...before,
      knownPeriods,
      source: await sourceOfActor(db, actor, unit),
      rows: kinds.map((kind) => presentRow(kind, { scene, period, today })),
      systems: systems.map(({ code, name }) => ({ code, name })),
      owners: owners.map(({ code, name, shortName }) => ({ code, name, shortName })),
      can: allowedActions(actor.grants, offered, unit),
    };
  },
});

/** A plan for a year to come is no reason to open that year first. */
const lastOver = (newestFirst: readonly string[], today: string) =>
  newestFirst.find((period) => endOf(period) <= today) ?? newestFirst[0];

/** Every element that may be said of the unit, and the indicators that somebody stated. */
async function kindsSaid(
  db: Reader,
  scene: FigureScene,
  { period, level }: { period: string; level: string },
): Promise<ReportedKind[]> {
  const elements = await allElements(db);
  const codes = new Set(elements.map(({ code }) => code));
  const stated = [...scene.cells.values()].some((cell) => cell.period === period && !codes.has(cell.element));
  const indicators = stated ? [...(await figureKinds(db)).values()].filter(({ code }) => !codes.has(code)) : [];
  return [
    ...elements.filter((element) => isSaidOf(element, level)),
    ...indicators.filter(({ code }) => scene.cells.has(cellKey(code, period))),
  ];
}

export const getFigureHistoryRoute = query({
  endpoint: getFigureHistory,
  action: 'figure.read',
  subject: (db, { params, query: asked }, { today }) =>
    unitInPeriod(db, params.unitId, { period: asked.period ?? today.slice(0, 4), today }),
  async run({ db }, unit, { params, query: { period } }) {
    const kind = (await figureKinds(db)).get(params.element);
    if (kind === undefined) throw new Problem('not-found', { element: params.element });
    const entries = await entriesOf(db, unit.unitId, params.element, period);
    const names = await sourceNames(db, [...new Set(entries.map(({ source }) => source))]);
    return {
      items: entries.map(({ id, period: of, source, value, provenance, at, by }) => ({
        id,
        period: of,
        source,
        sourceName: names.get(source) ?? source,
        said: saidAt(provenance),
        text: value === null ? null : showFigure(kind, value),
        at,
        by,
        note: ('entryId' in provenance ? provenance.note : undefined) ?? null,
      })),
    };
  },
});

export const getSourceSystemsRoute = query({
  endpoint: getSourceSystems,
  action: 'figure.read',
  subject: (db, { params, query: asked }, { today }) =>
    unitInPeriod(db, params.unitId, { period: asked.period, today }),
  async run({ db }, unit, { query: { period } }) {
    const { systems, owners } = await sourceSystems(db);
    const elements = (await allElements(db)).filter((element) => isSaidOf(element, unit.row.level));
    const scene = await figureScene(db, unit.unitId, [period]);
    const last = await lastEntriesOf(db, unit.unitId, period);
    return {
      items: systems.map(({ code, name, kind, owner: ownerCode, note }) => {
        const owner = owners.find((one) => one.code === ownerCode);
        const own = elements.filter((element) => element.system === code);
        const latest = last
          .filter(({ element }) => own.some((one) => one.code === element))
          .sort((a, b) => (a.at < b.at ? 1 : -1))[0];
        return {
          code,
          name,
          kind,
          owner: { code: ownerCode, name: owner?.name ?? ownerCode, shortName: owner?.shortName ?? ownerCode },
          note: note ?? null,
          elements: own.length,
          known: own.filter((element) => scene.cells.get(cellKey(element.code, period))?.settled.kind === 'stands')
            .length,
          lastEntry: latest ? { at: latest.at, by: latest.by, said: saidAt(latest.provenance) } : null,
        };
      }),
    };
  },
});
