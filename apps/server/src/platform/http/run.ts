import { type Action, can } from '@thuocdo/core/access';
import { dayOf } from '@thuocdo/core/text';
import type { Actor, HeldGrant } from '../access/actor.ts';
import { visibleTo } from '../access/visible.ts';
import { type AuditStep, appendAudit } from '../audit/append.ts';
import type { Installation } from '../context.ts';
import type { Db, Tx } from '../db/open.ts';
import { Problem } from '../problem.ts';
import type { Command, Effect, Found, Input, Query } from './route.ts';

// biome-ignore lint/suspicious/noExplicitAny: routes of all endpoints pass here
type Any = any;

/** Runs a command: subject → right → change → what follows from it → audit, all in one transaction that a failure undoes whole. */
export function runCommand(
  installation: Installation,
  route: Command<Any, Any>,
  actor: Actor,
  input: Input<Any>,
  requestId: string,
  effects: readonly Effect[],
): Promise<unknown> {
  const now = installation.clock(actor.personId).toISOString();
  const today = dayOf(now);
  return installation.db.transaction().execute(async (tx: Tx) => {
    const found = await route.subject(tx, input, { actor, today });
    const action: Action = typeof route.action === 'function' ? route.action(input) : route.action;
    const acting = actingGrant(actor, action, route.readAction, found);
    const audit = new AuditNotes();
    const context = { tx, actor, acting, now, today, requestId, installation, ...audit.methods };
    const reply = await route.run(context, found, input);
    for (const effect of effects) if (effect.on === action) await effect.run(context, found);
    await appendAudit(tx, auditActor(actor, acting), now, requestId, audit.stepsFor(action, found));
    return reply;
  });
}

/** Runs a query with the viewer's rights. */
export async function runQuery(
  installation: Installation,
  route: Query<Any, Any>,
  actor: Actor,
  input: Input<Any>,
  requestId: string,
): Promise<unknown> {
  const now = installation.clock(actor.personId).toISOString();
  const today = dayOf(now);
  const db: Db = installation.db;
  const found = route.subject ? await route.subject(db, input, { actor, today }) : undefined;
  if (found !== undefined) actingGrant(actor, route.action, route.action, found);
  const visible = (action: Action, columns: Any) => visibleTo(actor.grants, action, columns);
  return route.run({ db, actor, now, today, requestId, installation, visible }, found as Found<Any>, input);
}

/** The grant that allows the action, or the refusal: 404 for what may not be seen, 403 for what may not be done. */
function actingGrant(actor: Actor, action: Action, readAction: Action, found: Found<unknown>): HeldGrant {
  const acting = actor.grants.find((grant) => can([grant], action, found));
  if (acting !== undefined) return acting;
  throw new Problem(can(actor.grants, readAction, found) ? 'not-allowed' : 'not-found');
}

export function auditActor(actor: Actor, acting: HeldGrant) {
  return {
    personId: actor.personId,
    appointmentId: acting.appointmentId,
    title: acting.title,
    organisationName: acting.organisationName,
  };
}

class AuditNotes {
  #detail: Record<string, unknown> = {};
  #also: AuditStep[] = [];
  #skipped = false;

  readonly methods = {
    note: (detail: Record<string, unknown>) => {
      this.#detail = { ...this.#detail, ...detail };
    },
    alsoAudit: (step: AuditStep) => {
      this.#also.push(step);
    },
    skipAudit: () => {
      this.#skipped = true;
    },
  };

  stepsFor(action: Action, found: Found<unknown>): AuditStep[] {
    if (this.#skipped) return this.#also;
    const main = { unitId: found.unitId, action, subjectKind: found.kind, subjectId: found.id, detail: this.#detail };
    return [main, ...this.#also];
  }
}
