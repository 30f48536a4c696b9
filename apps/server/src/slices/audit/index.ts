import { verifyAudit } from '@thuocdo/contract/results';
import { verifyChain } from '../../platform/audit/verify.ts';
import { query, type Route } from '../../platform/http/route.ts';
import { findUnitSubject } from '../units/index.ts';

/** Recomputes a unit's audit chain for those whom it concerns. */
const verifyAuditRoute = query({
  endpoint: verifyAudit,
  action: 'audit.read',
  subject: async (db, { params }, { actor, today }) => {
    const unit = await findUnitSubject(db, params.unitId, today);
    const own = actor.grants.find((grant) => grant.unitId === unit.id);
    return own === undefined ? unit : { ...unit, organisationId: own.organisationId };
  },
  run: ({ db }, unit) => verifyChain(db, unit.id),
});

export const auditRoutes: Route[] = [verifyAuditRoute];
