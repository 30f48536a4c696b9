import { getSlotHistory, writeSlot } from '@thuocdo/contract/reports';
import { command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { readSlot, requireOpen } from './open-report.ts';
import { findReport, lockReport } from './reports.queries.ts';
import { type SlotVersion, saveSlot, slotVersions } from './slots.queries.ts';

const sittingMinutes = 10;

/** Autosave of a narrative: two who write one slot at once are both shown what the other wrote; a replayed save does nothing. */
export const writeSlotRoute = command({
  endpoint: writeSlot,
  action: 'report.write',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run({ tx, actor, acting, now, note, skipAudit }, { row: report }, { params, body }) {
    requireOpen(report);
    const current = await readSlot(tx, report, params.slot);
    const state = body.text === '' ? ('empty' as const) : body.state === 'empty' ? ('writing' as const) : body.state;
    if (current.text === body.text && current.state === state) {
      skipAudit();
      return current;
    }
    if (current.revision !== body.seen) {
      const { revision, text, updatedBy, updatedAt } = current;
      throw new Problem('narrative-changed', { revision, text, by: updatedBy, at: updatedAt, state: current.state });
    }
    const [before] = await slotVersions(tx, report, params.slot);
    const goesOn = before?.personId === actor.personId && minutesBetween(before.at, now) < sittingMinutes;
    if (goesOn && before.state === state) skipAudit();
    const revision = current.revision + 1;
    const by = { at: now, personId: actor.personId, title: acting.title };
    await saveSlot(tx, report, { slot: params.slot, text: body.text, state, revision }, by);
    note({ slot: params.slot, revision, state });
    return readSlot(tx, report, params.slot);
  },
});

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

export const getSlotHistoryRoute = query({
  endpoint: getSlotHistory,
  action: 'report.read',
  subject: (db, { params }, { today }) => findReport(db, params.reportId, today),
  async run({ db }, { row: report }, { params }) {
    const versions = sittings(await slotVersions(db, report, params.slot));
    return { items: versions.map(({ personId: _person, ...version }) => version) };
  },
});

/** Autosaves of one sitting are one entry: the last of them. */
function sittings(versions: readonly SlotVersion[]): SlotVersion[] {
  const kept: SlotVersion[] = [];
  let later: SlotVersion | undefined;
  for (const version of versions) {
    const goesOn = later?.personId === version.personId && minutesBetween(version.at, later.at) < sittingMinutes;
    if (!goesOn) kept.push(version);
    later = version;
  }
  return kept;
}
