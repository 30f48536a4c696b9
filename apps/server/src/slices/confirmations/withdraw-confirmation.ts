import { withdrawConfirmation } from '@thuocdo/contract/confirmations';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { lockRosterUnit } from '../appraisals/index.ts';
import { insertWithdrawal, readConfirmation } from './confirmations.queries.ts';

/** Thu hồi: the confirmation stays, with the paper and the reason beside it; the commune may be confirmed again afterwards. */
export const withdrawConfirmationRoute = command({
  endpoint: withdrawConfirmation,
  action: 'confirmation.withdraw',
  readAction: 'confirmation.read',
  subject: (tx, { params }) => lockRosterUnit(tx, params.campaignId, params.unitId),
  async run({ tx, actor, acting, now, today, note, skipAudit }, unit, { params, body }) {
    const known = await readConfirmation(tx, params.campaignId, unit.id, params.confirmationId);
    if (known.withdrawal !== null) {
      if (known.withdrawal.documentNumber !== body.documentNumber) throw new Problem('already-withdrawn');
      skipAudit();
      return known;
    }
    if (body.documentDate > today)
      throw new Problem('input-invalid', {
        errors: [{ pointer: '/body/documentDate', rule: 'in-future', params: {} }],
      });
    const place = { unitId: unit.id, id: known.id };
    await insertWithdrawal(tx, place, { ...body, at: now, personId: actor.personId, by: acting.title });
    note({ confirmation: known.id, ruleset: known.ruleset, kind: known.kind, ...body });
    return readConfirmation(tx, params.campaignId, unit.id, known.id);
  },
});
