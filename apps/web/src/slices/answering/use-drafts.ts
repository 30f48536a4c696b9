import type { ResponseView } from '@thuocdo/contract/responses';
import { type CompiledForm, coerceAnswer } from '@thuocdo/core/forms';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FieldChange } from '../../offline/database.ts';
import { pendingFor, takeTheirs } from '../../offline/outbox.ts';
import { type OutboxView, useKeeper } from '../../offline/use-outbox.ts';
import { type Draft, type Shown, shownAnswers } from './shown-answers.ts';

export interface Drafts {
  shown: Readonly<Record<string, Shown>>;
  /** A new value or reason of one question; kept on this device after a short pause, then sent. */
  change: (question: string, part: { value?: unknown; reason?: string }) => void;
  /** Keeps what was typed at once: when a field is left, the window hides or the page closes. */
  keepNow: (question?: string) => Promise<void>;
  /** Gives up the own value of a question. */
  forget: (question: string) => Promise<void>;
  /** True while something typed has not reached this device's store. */
  isTyping: boolean;
}

const pause = 600;

export interface DraftedResponse {
  view: ResponseView;
  compiled: CompiledForm;
  outbox: OutboxView;
  /** Reads the server's answers again. */
  refresh: () => void;
}

/** What is typed on this page, on its way to the outbox. */
export function useDrafts({ view, compiled, outbox, refresh }: DraftedResponse, onBehalf: boolean): Drafts {
  const keeper = useKeeper();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const held = useRef(new Map<string, Draft>());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const [isTyping, setTyping] = useState(false);
  const shown = useMemo(() => shownAnswers(view.answers, outbox.changes, drafts), [view, outbox.changes, drafts]);
  const latest = useRef({ view, shown });
  latest.current = { view, shown };

  const keepOne = useCallback(
    async (question: string) => {
      clearTimeout(timers.current.get(question));
      timers.current.delete(question);
      const draft = held.current.get(question);
      const asked = compiled.questions.get(question)?.question;
      if (draft === undefined || asked === undefined) return;
      const { assignment } = latest.current.view;
      const coerced = coerceAnswer(asked, draft.value);
      await keeper.keep({
        unitId: assignment.unitId,
        assignmentId: assignment.id,
        unitName: assignment.unitName,
        question,
        value: coerced.ok ? coerced.answer : draft.value,
        reason: draft.reason,
        baseVersion: draft.baseVersion,
        onBehalf,
      });
      setTyping(timers.current.size > 0);
    },
    [compiled, keeper, onBehalf],
  );

  const keepNow = useCallback(
    async (question?: string) => {
      const waiting = question === undefined ? [...timers.current.keys()] : [question];
      await Promise.all(waiting.filter((code) => timers.current.has(code)).map(keepOne));
    },
    [keepOne],
  );

  const change = useCallback(
    (question: string, part: { value?: unknown; reason?: string }) => {
      const draft: Draft = { ...(held.current.get(question) ?? begun(latest.current, question)), ...part };
      if (draft.reason === '') draft.reason = null;
      held.current.set(question, draft);
      setDrafts(new Map(held.current));
      setTyping(true);
      clearTimeout(timers.current.get(question));
      timers.current.set(
        question,
        setTimeout(() => void keepOne(question), pause),
      );
    },
    [keepOne],
  );

  const forget = useCallback(
    async (question: string) => {
      clearTimeout(timers.current.get(question));
      timers.current.delete(question);
      held.current.delete(question);
      await takeTheirs(keeper.database, latest.current.view.assignment.id, question);
      setDrafts(new Map(held.current));
      setTyping(timers.current.size > 0);
    },
    [keeper],
  );

  useLeaving(keepNow);
  const onSent = useCallback(
    async (gone: readonly FieldChange[]) => {
      for (const change of gone) {
        const own = await keeper.database.versions.get([change.assignmentId, change.question]);
        const isReceived = own !== undefined && own.version > change.baseVersion;
        if (!isReceived || held.current.has(change.question)) continue;
        held.current.set(change.question, { ...change, reason: change.reason ?? null });
      }
      setDrafts(new Map(held.current));
      refresh();
    },
    [keeper, refresh],
  );
  useSent(outbox.changes, held, onSent);
  // What the server has, another may change: a draft that arrived and is not being typed gives way to the server's answer.
  useEffect(() => {
    void arrived(view, keeper.database, held.current, timers.current).then((codes) => {
      if (codes.length === 0) return;
      for (const code of codes) held.current.delete(code);
      setDrafts(new Map(held.current));
    });
  }, [view, keeper]);

  return { shown, change, keepNow, forget, isTyping };
}

function begun({ view, shown }: { view: ResponseView; shown: Drafts['shown'] }, question: string): Draft {
  const before = shown[question];
  return {
    value: before?.value ?? null,
    reason: before?.reason ?? null,
    baseVersion: view.answers[question]?.version ?? 0,
  };
}

async function arrived(
  view: ResponseView,
  database: ReturnType<typeof useKeeper>['database'],
  held: ReadonlyMap<string, Draft>,
  timers: ReadonlyMap<string, unknown>,
): Promise<string[]> {
  const { id } = view.assignment;
  const unsent = new Set((await pendingFor(database, id)).map((change) => change.question));
  const focused = document.activeElement?.closest('[data-question]')?.getAttribute('data-question');
  const codes: string[] = [];
  for (const code of held.keys()) {
    if (timers.has(code) || unsent.has(code) || code === focused) continue;
    const own = await database.versions.get([id, code]);
    if (own !== undefined && (view.answers[code]?.version ?? 0) >= own.version) codes.push(code);
  }
  return codes.filter((code) => !timers.has(code));
}

/**
 * Changes of an earlier visit that went out now are neither unsent any more nor yet in the answers that this page has read:
 * their values stay in sight until the server's answers have come.
 */
function useSent(
  changes: readonly FieldChange[],
  held: { current: ReadonlyMap<string, Draft> },
  onSent: (gone: readonly FieldChange[]) => Promise<void>,
): void {
  const before = useRef(changes);
  useEffect(() => {
    const left = new Set(changes.map((change) => change.mutationId));
    const gone = before.current.filter((change) => !left.has(change.mutationId) && !held.current.has(change.question));
    before.current = changes;
    if (gone.length > 0) void onSent(gone);
  }, [changes, held, onSent]);
}

function useLeaving(keepNow: () => Promise<void>): void {
  useEffect(() => {
    const keep = () => void keepNow();
    const onHidden = () => document.visibilityState === 'hidden' && keep();
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keepNow]);
}

/** Asks before the window closes, only while something has not reached the server. */
export function useLeaveGuard(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsent]);
}
