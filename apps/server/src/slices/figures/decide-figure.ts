import { decideFigure } from '@thuocdo/contract/figures';
import { settleCell } from '@thuocdo/core/figures';
import { previous, samePeriodLastYear } from '@thuocdo/core/periods';
import type { ElementValue } from '@thuocdo/core/values';
import { positionOf } from '../../platform/access/actor.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { allElements } from '../definitions/index.ts';
import { cellKey, figureScene } from './figure-scene.ts';
import { saveDecision } from './figures.queries.ts';
import { presentRow } from './present-figures.ts';
import { unitInPeriod } from './unit-subject.ts';

/** A person says which of several sources counts, having seen what each of them says now. */
export const decideFigureRoute = command({
  endpoint: decideFigure,
  action: 'figure.decide',
  readAction: 'figure.read',
  subject: (tx, { params, body }, { today }) => unitInPeriod(tx, params.unitId, { period: body.period, today }),
  async run({ tx, acting, actor, now, today, note }, unit, { body }) {
    const element = (await allElements(tx)).find(({ code }) => code === body.element);
    if (element === undefined) throw new Problem('not-found', { element: body.element });
    const periods = [body.period, previous(body.period), samePeriodLastYear(body.period)];
    const cell = (await figureScene(tx, unit.unitId, periods)).cells.get(cellKey(body.element, body.period));
    const decision = {
      source: body.source,
      seen: body.seen.map(({ source, value }) => ({ source, value: value as ElementValue })),
    };
    if (cell === undefined || cell.said.length < 2) throw new Problem('nothing-to-decide');
    const settled = settleCell(cell.said, decision);
    if (settled.kind !== 'stands' || !settled.decided) throw new Problem('figures-changed', { errors: [] });
    const by = { at: now, personId: actor.personId, title: positionOf(acting) };
    await saveDecision(
      tx,
      unit.unitId,
      { element: body.element, period: body.period, reason: body.reason, ...decision },
      by,
    );
    note({ ...body });
    return presentRow(element, { scene: await figureScene(tx, unit.unitId, periods), period: body.period, today });
  },
});
