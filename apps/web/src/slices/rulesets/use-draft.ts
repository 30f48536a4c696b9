import { useQueryClient } from '@tanstack/react-query';
import { type DraftView, getRulesetDraft, listRulesetDrafts, saveRulesetDraft } from '@thuocdo/contract/rulesets';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, call, keyOf, type ProblemError } from '../../api.ts';

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; problem: ProblemError }
  | { kind: 'conflict'; by: string };

export interface Drafting<C extends object> {
  content: C;
  change: (next: C) => void;
  saveState: SaveState;
  revision: number;
  /** Saves now what is not saved yet; false when it could not be. */
  flush: () => Promise<boolean>;
  /** After a conflict: their draft instead of this one, or this one over theirs. */
  takeTheirs: () => Promise<void>;
  keepMine: () => Promise<void>;
}

const pauseBeforeSaving = 1200;
/** Whoever types without a pause is saved all the same. */
const longestUnsaved = 4000;

/** Keeps a draft while it is written: saved whole after each pause, never over somebody else’s work without being asked. */
export function useDraft<C extends object>(first: DraftView, read: (content: unknown) => C): Drafting<C> {
  const client = useQueryClient();
  const [kept] = useState(() => unsentOf(first.id));
  const [content, setContent] = useState(() => read(kept?.content ?? first.content));
  const [saveState, setSaveState] = useState<SaveState>(
    kept === undefined ? { kind: 'saved', at: first.updatedAt } : { kind: 'unsaved' },
  );
  const latest = useRef(content);
  const sent = useRef(kept === undefined ? content : undefined);
  const unsavedSince = useRef(0);
  const revision = useRef(kept?.revision ?? first.revision);
  const running = useRef<Promise<boolean>>(undefined);
  const draftId = first.id;

  const save = useCallback(async (): Promise<boolean> => {
    const going = latest.current;
    setSaveState({ kind: 'saving' });
    try {
      const body = { content: going as Record<string, unknown>, revision: revision.current };
      const reply = await call(saveRulesetDraft, { params: { draftId }, body });
      revision.current = reply.revision;
      sent.current = going;
      unsavedSince.current = 0;
      sessionStorage.removeItem(unsentKey(draftId));
      const isNewest = latest.current === going;
      setSaveState(isNewest ? { kind: 'saved', at: reply.updatedAt } : { kind: 'unsaved' });
      void client.invalidateQueries({ queryKey: keyOf(listRulesetDrafts) });
      return isNewest ? true : save();
    } catch (error) {
      const problem = asProblem(error);
      keepUnsent(draftId, { content: going, revision: revision.current });
      const isConflict = problem.code === 'stale-version';
      setSaveState(
        isConflict ? { kind: 'conflict', by: String(problem.details['by'] ?? '') } : { kind: 'failed', problem },
      );
      return false;
    }
  }, [client, draftId]);

  const flush = useCallback(async (): Promise<boolean> => {
    if (running.current !== undefined) return running.current;
    if (latest.current === sent.current) return true;
    running.current = save().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [save]);

  const isConflict = saveState.kind === 'conflict';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the content starts the pause anew
  useEffect(() => {
    if (latest.current === sent.current || isConflict) return;
    if (unsavedSince.current === 0) unsavedSince.current = Date.now();
    const left = unsavedSince.current + longestUnsaved - Date.now();
    const timer = setTimeout(() => void flush(), Math.max(0, Math.min(pauseBeforeSaving, left)));
    return () => clearTimeout(timer);
  }, [content, flush, isConflict]);
  useEffect(() => guardLeaving(() => latest.current !== sent.current, flush), [flush]);

  const change = (next: C) => {
    latest.current = next;
    setContent(next);
    if (!isConflict) setSaveState({ kind: 'unsaved' });
  };
  const fresh = () => call(getRulesetDraft, { params: { draftId } });
  const takeTheirs = async () => {
    const theirs = await fresh();
    revision.current = theirs.revision;
    latest.current = read(theirs.content);
    sent.current = latest.current;
    setContent(latest.current);
    sessionStorage.removeItem(unsentKey(draftId));
    setSaveState({ kind: 'saved', at: theirs.updatedAt });
  };
  const keepMine = async () => {
    revision.current = (await fresh()).revision;
    await save();
  };
  return { content, change, saveState, revision: revision.current, flush, takeTheirs, keepMine };
}

/** A closed window asks while something is not saved; a change of page saves it. */
function guardLeaving(isDirty: () => boolean, flush: () => Promise<boolean>): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isDirty()) event.preventDefault();
  };
  const again = () => void flush();
  window.addEventListener('beforeunload', ask);
  window.addEventListener('online', again);
  return () => {
    window.removeEventListener('beforeunload', ask);
    window.removeEventListener('online', again);
    void flush();
  };
}

interface Unsent {
  content: object;
  revision: number;
}

const unsentKey = (draftId: string): string => `thuocdo.ruleset-draft.${draftId}`;

/** What could not be sent stays with this window, and is there again when the draft is opened anew. */
function keepUnsent(draftId: string, unsent: Unsent): void {
  sessionStorage.setItem(unsentKey(draftId), JSON.stringify(unsent));
}

function unsentOf(draftId: string): Unsent | undefined {
  const stored = sessionStorage.getItem(unsentKey(draftId));
  return stored === null ? undefined : (JSON.parse(stored) as Unsent);
}
