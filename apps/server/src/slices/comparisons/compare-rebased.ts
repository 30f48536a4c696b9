import type { Compared } from '@thuocdo/core/comparing';
import type { RebaseRule } from '@thuocdo/core/elements';
import {
  type Made,
  type Origin,
  type RebasedElement,
  type Registered,
  rebase,
  rebasedAttributes,
} from '@thuocdo/core/rebasing';
import { tableOf } from '@thuocdo/core/values';
import { listElementRows } from '../definitions/index.ts';
import {
  type Ask,
  type AttributesOn,
  type ComparedUnit,
  chunks,
  judgeBoth,
  type OriginRow,
  othersTurn,
  ownAttributes,
} from './compare-own.ts';
import { type Before, lostWithin, originsOf, type RosterUnit, rosterIds, unitsBefore } from './comparisons.queries.ts';
import { type Known, knownValues, leastSure } from './known-values.ts';

const communesAtOnce = 150;

/**
 * Communes of July 2025 by the values of the old communes that they were made of, judged under both laws. Only values
 * that the viewer may see are read: of a commune that lies partly elsewhere nothing is told of the rest.
 * @param seen the communes of the roster that the viewer may see
 */
export async function* compareRebased(
  ask: Ask,
  targets: readonly RosterUnit[],
  seen: ReadonlySet<string>,
): AsyncGenerator<ComparedUnit> {
  const elements = await rebasedElements(ask);
  for (const some of chunks(targets, communesAtOnce)) {
    const past = await readPast(ask, some, seen);
    const own = await ownAttributes(ask, some);
    for (const unit of some) yield compareTarget(ask, unit, { ...past, own, elements });
    await othersTurn();
  }
}

async function rebasedElements({ db }: Ask): Promise<RebasedElement[]> {
  const rows = await listElementRows(db);
  return rows
    .filter(({ scope }) => scope === 'commune')
    .map(({ code, rebase: rule }) => ({ code, rebase: rule as RebaseRule }));
}

/** What is known of the communes before the reform out of which some were made. */
interface Past {
  origins: ReadonlyMap<string, readonly Origin[]>;
  before: ReadonlyMap<string, Before>;
  onRoster: ReadonlySet<string>;
  known: ReadonlyMap<string, Known>;
  attributes: AttributesOn;
  /** The old communes under both laws on their own boundaries; filled as they are met. */
  compared: Map<string, Compared>;
}

async function readPast(ask: Ask, targets: readonly RosterUnit[], seen: ReadonlySet<string>): Promise<Past> {
  const { db, campaign } = ask;
  const day = campaign.draft.scope.asOf;
  const named = await originsOf(
    db,
    targets.map(({ unitId }) => unitId),
  );
  const namedIds = idsOf(named);
  const parents = new Set(
    [...(await unitsBefore(db, namedIds, day)).values()].flatMap(({ parentId }) => parentId ?? []),
  );
  const lost = await lostWithin(db, [...parents], day);
  const before = await unitsBefore(db, [...namedIds, ...lost.map(({ unitId }) => unitId)], day);
  const origins = withPerhaps(named, before, lost);
  const ids = idsOf(origins);
  const visible = ids.filter((unitId) => seen.has(unitId));
  return {
    origins,
    before,
    onRoster: await rosterIds(db, campaign.id, ids),
    known: await knownValues(db, visible, ask.reading),
    attributes: await ownAttributes(ask, [...before.values()]),
    compared: new Map(),
  };
}

const idsOf = (origins: ReadonlyMap<string, readonly Origin[]>): string[] => [
  ...new Set([...origins.values()].flatMap((of) => of.map(({ unitId }) => unitId))),
];

/** A commune that ceased without a named heir may lie in whatever came out of its district. */
function withPerhaps(
  named: ReadonlyMap<string, readonly Origin[]>,
  before: ReadonlyMap<string, Before>,
  lost: readonly Before[],
): Map<string, Origin[]> {
  return new Map(
    [...named].map(([target, of]) => {
      const parents = new Set(of.map(({ unitId }) => before.get(unitId)?.parentId));
      const perhaps = lost.filter(({ parentId }) => parents.has(parentId));
      return [target, [...of, ...perhaps.map(({ unitId }): Origin => ({ unitId, kind: 'perhaps' }))]];
    }),
  );
}

function compareTarget(
  { laws }: Ask,
  unit: RosterUnit,
  past: Past & { own: AttributesOn; elements: readonly RebasedElement[] },
): ComparedUnit {
  const made: Made = { unitId: unit.unitId, of: past.origins.get(unit.unitId) ?? [] };
  const known = new Map(made.of.flatMap(({ unitId }) => knownOf(past.known, unitId)));
  const rebased = rebase(made, past.elements, tableOf([...known.values()].flatMap(({ values }) => values)));
  const values = rebased.derived.map(({ value }) => value);
  const judged = judgeBoth(laws, values, (day) => attributesOf(unit, made, past, day));
  const origins = made.of.map((origin) => originRow(laws, origin, past));
  const level = leastSure(made.of.map(({ unitId }) => past.known.get(unitId)?.level ?? null));
  return { unit, level, values, ...judged, known, made: { origins, rebased } };
}

function knownOf(known: ReadonlyMap<string, Known>, unitId: string): [string, Known][] {
  const found = known.get(unitId);
  return found === undefined ? [] : [[unitId, found]];
}

function attributesOf(unit: RosterUnit, made: Made, past: Past & { own: AttributesOn }, day: string) {
  const parts = new Map<string, Registered>();
  for (const { unitId } of made.of) {
    const before = past.before.get(unitId);
    if (before === undefined) continue;
    parts.set(unitId, { path: before.path, kind: before.kind, attributes: declared(past.attributes(unitId, day)) });
  }
  const own = { path: unit.path, kind: unit.kind, attributes: declared(past.own(unit.unitId, day)) };
  return rebasedAttributes(made, own, parts, day);
}

/** Without where the unit lies and what it is: those are the new unit's own. */
function declared({ unit_path: _path, unit_kind: _kind, ...attributes }: ReturnType<AttributesOn>) {
  return attributes;
}

function originRow(laws: Ask['laws'], { unitId, kind }: Origin, past: Past): OriginRow {
  const name = past.before.get(unitId)?.name ?? unitId;
  if (!past.onRoster.has(unitId)) return { unitId, name, kind, state: 'off-roster', compared: null };
  const known = past.known.get(unitId);
  if (known === undefined) return { unitId, name, kind, state: 'not-visible', compared: null };
  const compared =
    past.compared.get(unitId) ?? judgeBoth(laws, known.values, (day) => past.attributes(unitId, day)).compared;
  past.compared.set(unitId, compared);
  return { unitId, name, kind, state: known.level === null ? 'no-values' : 'has-values', compared };
}
