import type { Readable } from 'node:stream';
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@thuocdo/contract/endpoint';
import type { Action } from '@thuocdo/core/access';
import type { Expression, SqlBool } from 'kysely';
import type { Actor, HeldGrant } from '../access/actor.ts';
import type { VisibleColumns } from '../access/visible.ts';
import type { AuditStep } from '../audit/append.ts';
import type { Installation } from '../context.ts';
import type { Db, Tx } from '../db/open.ts';

/** A file in a request: read it once, it is counted against the limit while it streams. */
export interface Upload {
  name: string;
  /** Bytes. */
  size: number;
  content: Readable;
}

/** A file in a reply. `inline` only for types that a browser cannot run. */
export interface FileReply {
  name: string;
  mediaType: string;
  content: Uint8Array | Readable;
  inline?: boolean;
}

export interface Input<E> {
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  file: Upload | undefined;
}

type Answer<E> = E extends { reply: 'file' } ? FileReply : ReplyOf<E>;

/** What an action is about. `row` is what the slice needs to go on; the rest decides who may. */
export interface Found<S> {
  row: S;
  kind: string;
  id: string;
  unitId: string;
  unitPath: string;
  organisationId?: string | undefined;
}

interface Common {
  actor: Actor;
  /** The moment of the request (ISO, UTC). */
  now: string;
  /** The day in Vietnam, YYYY-MM-DD. */
  today: string;
  requestId: string;
  installation: Installation;
}

export interface CommandContext extends Common {
  tx: Tx;
  /** The position that gave the right: it stands in the audit entry and beside what is written. */
  acting: HeldGrant;
  /** Adds to what the audit entry of this command tells. */
  note(detail: Record<string, unknown>): void;
  /** Records a step on another subject as well (a bulk command: one a response). */
  alsoAudit(step: AuditStep): void;
  /** Nothing changed (a replayed click): no entry. */
  skipAudit(): void;
}

export interface QueryContext extends Common {
  db: Db;
  visible(action: Action, columns: VisibleColumns): Expression<SqlBool>;
}

export interface Command<E extends Endpoint = Endpoint, S = unknown> {
  kind: 'command';
  endpoint: E;
  /** A function where what is asked decides which right it takes (answering, or answering on behalf). */
  action: Action | ((input: Input<E>) => Action);
  /** Without this right the subject does not exist for the viewer (404); with it a refusal is 403. */
  readAction: Action;
  subject: (tx: Tx, input: Input<E>, context: { actor: Actor; today: string }) => Promise<Found<S>>;
  run: (context: CommandContext, subject: Found<S>, input: Input<E>) => Promise<Answer<E>>;
}

export interface Query<E extends Endpoint = Endpoint, S = unknown> {
  kind: 'query';
  endpoint: E;
  action: Action;
  subject?: (db: Db, input: Input<E>, context: { actor: Actor; today: string }) => Promise<Found<S>>;
  run: (context: QueryContext, subject: Found<S>, input: Input<E>) => Promise<Answer<E>>;
}

/** A route outside the rule: open to all, or only about the person who asks. It must say why. */
export interface PlainRoute<E extends Endpoint = Endpoint> {
  kind: 'open' | 'personal';
  endpoint: E;
  why: string;
  run: (context: PlainContext, input: Input<E>) => Promise<Answer<E>>;
}

export interface PlainContext {
  /** Present on personal routes always, on open ones when somebody is signed in. */
  actor: Actor | undefined;
  now: string;
  today: string;
  requestId: string;
  address: string;
  agent: string;
  installation: Installation;
  setSessionCookie(token: string | undefined): void;
}

/** A program that calls in its own name: it may do one thing for one unit, reads nothing, and never gets a session. */
export interface Program {
  id: string;
  unitId: string;
  /** Who did it, in audit entries and beside what is written: «Hệ thống VNPT-iOffice». */
  title: string;
  /** The person on whose clock it runs. */
  clockOf: string;
}

/** A route for programs: a token of its own instead of a session, an Idempotency-Key instead of a CSRF token. */
export interface ProgramRoute<E extends Endpoint = Endpoint, P extends Program = Program> {
  kind: 'program';
  endpoint: E;
  /** What stands in the audit entry. */
  action: Action;
  run: (context: ProgramContext<P>, input: Input<E>) => Promise<{ status: number; body: Answer<E> }>;
}

export interface ProgramContext<P extends Program = Program> {
  tx: Tx;
  program: P;
  /** Names the call in what it writes. */
  callId: string;
  now: string;
  today: string;
  installation: Installation;
  /** Something changed: the audit entry tells this. Without it there is none. */
  note(detail: Record<string, unknown>): void;
}

/** What follows from an action in a later slice, inside the same transaction: the earlier slice knows nothing of it. */
export interface Effect {
  on: Action;
  // biome-ignore lint/suspicious/noExplicitAny: rows of all subjects pass here; an effect reads what it knows of its action
  run: (context: CommandContext, subject: Found<any>) => Promise<void>;
}

// Routes of all endpoints stand in one list; their exact types matter only where they are written.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Route = Command<any, any> | Query<any, any> | PlainRoute<any> | ProgramRoute<any, any>;

/** A change of the world: one transaction, one permission, one audit entry. */
export function command<E extends Endpoint, S>(definition: Omit<Command<E, S>, 'kind'>): Command<E, S> {
  return { kind: 'command', ...definition };
}

/** A call of a program: one transaction, one audit entry, done once for each Idempotency-Key. */
export function programRoute<E extends Endpoint, P extends Program>(
  definition: Omit<ProgramRoute<E, P>, 'kind'>,
): ProgramRoute<E, P> {
  return { kind: 'program', ...definition };
}

/** A question: reads through the viewer's rights. With `subject` the right is asked on it, else use `visible`. */
export function query<E extends Endpoint, S>(definition: Omit<Query<E, S>, 'kind'>): Query<E, S> {
  return { kind: 'query', ...definition };
}

export function openRoute<E extends Endpoint>(definition: Omit<PlainRoute<E>, 'kind'>): PlainRoute<E> {
  return { kind: 'open', ...definition };
}

export function personalRoute<E extends Endpoint>(definition: Omit<PlainRoute<E>, 'kind'>): PlainRoute<E> {
  return { kind: 'personal', ...definition };
}
