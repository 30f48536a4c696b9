import { type FigureChange, saveFigures } from '@thuocdo/contract/figures';
import { showFigure } from '@thuocdo/core/figures';
import { positionOf } from '../../platform/access/actor.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { admitFigure, type FigureKind, figureKinds } from './admit-figures.ts';
import { currentEntries, keyOf } from './figures.queries.ts';
import { type NewFigure, recordFigures } from './record-figures.ts';
import { unitInPeriod } from './unit-subject.ts';

/**
 * Figures typed or pasted, in the name of the writer's organisation. All or none: every cell that is refused is named, and so is every
 * cell that a colleague changed since the writer looked.
 */
export const saveFiguresRoute = command({
  endpoint: saveFigures,
  action: 'figure.write',
  readAction: 'figure.read',
  subject: (tx, { params, body }, { today }) =>
    unitInPeriod(tx, params.unitId, { period: body.cells[0]?.period ?? '', today }),
  async run({ tx, acting, actor, now, today, note, skipAudit, installation }, unit, { body }) {
    const kinds = await figureKinds(tx);
    const place = { unitId: unit.unitId, source: acting.organisationId };
    const read = body.cells.map((cell) => ({
      cell,
      figure: admitFigure(kinds, cell, { level: unit.row.level, today }),
    }));
    refuseFaults(read);
    const figures = read.map(
      ({ cell, figure }): NewFigure => ({
        ...place,
        element: cell.element,
        period: cell.period,
        value: figure.ok ? figure.value : undefined,
        provenance: { kind: 'typed', ...printOf(cell) },
      }),
    );
    const before = await currentEntries(tx, figures, { lock: true });
    refuseChanged(
      body.cells.map((cell) => ({ ...cell, ...place })),
      before,
      kinds,
    );
    const by = { at: now, personId: actor.personId, title: positionOf(acting) };
    const { entries, unchanged } = await recordFigures(tx, figures, { newId: installation.newId, by, before });
    if (entries.length === 0) skipAudit();
    else
      note({
        cells: entries.map(({ element, period, value }) => ({ element, period, value: value ?? null })).slice(0, 200),
        count: entries.length,
      });
    return {
      saved: entries.map(({ id, element, period, value }) => {
        const kind = kinds.get(element);
        const isShown = value !== undefined && kind !== undefined;
        return {
          element,
          period,
          entryId: value === undefined ? null : id,
          text: isShown ? showFigure(kind, value) : null,
        };
      }),
      unchanged,
      at: now,
    };
  },
});

/** What the writer tells beside the value; a typed figure stands on paper as it was typed. */
function printOf({ text, printed = text, section, phrase, approximate, certainty, note }: FigureChange) {
  const said = { printed: printed?.trim(), section, phrase, approximate, certainty, note };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== ''));
}

type Cell = { element: string; period: string; text?: string | undefined };

function refuseFaults(read: readonly { cell: Cell; figure: ReturnType<typeof admitFigure> }[]): void {
  const seen = new Set<string>();
  const errors = read.flatMap(({ cell: { element, period, text }, figure }, at) => {
    const key = `${element} ${period}`;
    const rule = seen.has(key) ? 'figure-twice' : figure.ok ? undefined : figure.fault;
    seen.add(key);
    const params = { element, period, ...(text === undefined ? {} : { text: text.slice(0, 100) }) };
    return rule === undefined ? [] : [{ pointer: `/body/cells/${at}`, rule, params }];
  });
  if (errors.length > 0) throw new Problem('figures-refused', { errors: errors.slice(0, 200), count: errors.length });
}

/** Two people of one organisation at the same cell: the second one is told what the first one entered. */
function refuseChanged(
  cells: readonly (Cell & { seen: string | null; unitId: string; source: string })[],
  current: Awaited<ReturnType<typeof currentEntries>>,
  kinds: ReadonlyMap<string, FigureKind>,
): void {
  const now = new Map(current.map((value) => [keyOf(value), value]));
  const errors = cells.flatMap((cell, at) => {
    const entry = now.get(keyOf(cell));
    const entryId = entry && 'entryId' in entry.provenance ? entry.provenance.entryId : null;
    if (entryId === cell.seen) return [];
    const { element, period } = cell;
    const kind = kinds.get(element);
    const shown = entry && kind ? showFigure(kind, entry.value) : null;
    const params = { element, period, by: entry?.recordedBy ?? '', at: entry?.recordedAt ?? '', entryId, text: shown };
    return [{ pointer: `/body/cells/${at}`, rule: 'figure-changed', params }];
  });
  if (errors.length > 0) throw new Problem('figures-changed', { errors: errors.slice(0, 200) });
}
