import { overrideBlock, restoreBlock } from '@thuocdo/contract/reports';
import { blockText } from '@thuocdo/core/reports';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { deleteOverride, overridesOf, saveOverride } from './notes.queries.ts';
import { requireOpen } from './open-report.ts';
import { prepareReport } from './prepare-report.ts';
import { lockReport } from './reports.queries.ts';

/** «Sửa câu này»: only sentences of the template; what a department writes has its slot, and a table its figures. */
export const overrideBlockRoute = command({
  endpoint: overrideBlock,
  action: 'report.write',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run({ tx, actor, acting, now, note }, found, { params, body }) {
    const { row: report } = found;
    requireOpen(report);
    const known = (await overridesOf(tx, report)).find(({ place }) => place === params.place);
    const { draft } = await prepareReport(tx, found);
    const block = draft.blocks.find(({ place }) => place === params.place);
    if (block?.kind !== 'paragraph' || block.slot !== undefined)
      throw new Problem('not-found', { place: params.place });
    const said = { place: params.place, ...body, insteadOf: known?.insteadOf ?? blockText(block) };
    await saveOverride(tx, report, said, { at: now, personId: actor.personId, title: acting.title });
    note(said);
    return { ...said, at: now, by: acting.title };
  },
});

export const restoreBlockRoute = command({
  endpoint: restoreBlock,
  action: 'report.write',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run({ tx, note, skipAudit }, { row: report }, { params }) {
    requireOpen(report);
    if (await deleteOverride(tx, report, params.place)) note({ restored: params.place });
    else skipAudit();
    return { place: params.place };
  },
});
