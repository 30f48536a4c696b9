import { useQueryClient } from '@tanstack/react-query';
import type { SlotView } from '@thuocdo/contract/report-views';
import { writeSlot } from '@thuocdo/contract/reports';
import { useEffect, useRef, useState } from 'react';
import { asProblem, call, keyOf, type ProblemError } from '../../api.ts';
import { afterReport } from './refreshed.ts';

/** What a colleague wrote in between. */
export interface Theirs {
  text: string;
  by: string;
  at: string;
  revision: number;
  state: SlotView['state'];
}

export interface SlotDraft {
  text: string;
  state: SlotView['state'];
  change: (text: string, state?: SlotView['state']) => void;
  saving: 'clean' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';
  savedAt: string | undefined;
  problem: ProblemError | undefined;
  theirs: Theirs | undefined;
  /** Puts my text over the colleague's, which stays in the history. */
  keepMine: () => void;
  keepTheirs: () => void;
  flush: () => Promise<void>;
}

const pause = 900;

/** Saves a moment after the last keystroke, one save at a time; a colleague's change stops it until a person chooses. */
export function useSlotDraft(reportId: string, slot: SlotView): SlotDraft {
  const client = useQueryClient();
  const [shown, setShown] = useState({ text: slot.text, state: slot.state });
  const [saving, setSaving] = useState<SlotDraft['saving']>('clean');
  const [savedAt, setSavedAt] = useState<string>();
  const [problem, setProblem] = useState<ProblemError>();
  const [theirs, setTheirs] = useState<Theirs>();
  const work = useRef({
    ...shown,
    seen: slot.revision,
    isDirty: false,
    running: undefined as Promise<void> | undefined,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveOnce = async () => {
    const now = work.current;
    now.isDirty = false;
    setSaving('saving');
    try {
      const body = { text: now.text, state: now.state, seen: now.seen };
      const reply = await call(writeSlot, { params: { reportId, slot: slot.slot }, body });
      now.seen = reply.revision;
      setProblem(undefined);
      setSavedAt(new Date().toISOString());
      setSaving(now.isDirty ? 'waiting' : 'saved');
    } catch (error) {
      now.isDirty = true;
      const found = asProblem(error);
      if (found.code === 'narrative-changed') setTheirs(theirsOf(found));
      else setProblem(found);
      setSaving(found.code === 'narrative-changed' ? 'conflict' : 'failed');
      throw error;
    }
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = work.current;
    try {
      while (now.running !== undefined || now.isDirty) {
        now.running ??= saveOnce().finally(() => {
          now.running = undefined;
        });
        await now.running;
      }
    } catch {
      // What failed stands on the page with its problem and is tried again with the next change.
      return;
    }
    await Promise.all(afterReport.map((one) => client.invalidateQueries({ queryKey: keyOf(one) })));
  };
  const change = (text: string, state?: SlotView['state']) => {
    const next = { text, state: text.trim() === '' ? ('empty' as const) : (state ?? 'writing') };
    Object.assign(work.current, next, { isDirty: true });
    setShown(next);
    if (theirs !== undefined) return;
    setSaving('waiting');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), state === undefined ? pause : 0);
  };
  const settle = (next: { text: string; state: SlotView['state'] }, isMine: boolean) => {
    if (theirs === undefined) return;
    Object.assign(work.current, next, { seen: theirs.revision, isDirty: isMine });
    setShown(next);
    setTheirs(undefined);
    setSaving(isMine ? 'waiting' : 'clean');
    void flush();
  };
  const leave = useRef(flush);
  useEffect(() => {
    leave.current = flush;
  });
  useEffect(() => () => void leave.current(), []);
  return {
    ...shown,
    change,
    saving,
    savedAt,
    problem,
    theirs,
    keepMine: () => settle(shown, true),
    keepTheirs: () => settle({ text: theirs?.text ?? '', state: theirs?.state ?? 'empty' }, false),
    flush,
  };
}

function theirsOf({ details }: ProblemError): Theirs {
  const { text, by, at, revision, state } = details as unknown as Theirs;
  return { text, by, at, revision, state };
}
