import { useQueryClient } from '@tanstack/react-query';
import {
  type AppraisalContent,
  type AppraisalView,
  getAppraisal,
  saveAppraisal,
} from '@thuocdo/contract/confirmations';
import { useEffect, useRef, useState } from 'react';
import { asProblem, call, keyOf, type ProblemError } from '../../api.ts';
import { readyToSave } from './appraisal-entry.ts';

export interface AppraisalDraft {
  content: AppraisalContent;
  change: (next: AppraisalContent) => void;
  state: 'clean' | 'waiting' | 'saving' | 'saved' | 'failed';
  /** The moment at which the server had everything. */
  savedAt: string | undefined;
  problem: ProblemError | undefined;
  /** Saves what is not saved yet; the version to go on with, or undefined when it did not work. */
  flush: () => Promise<number | undefined>;
}

const pause = 900;

/** Saves a moment after the last keystroke, one save at a time; what fails stays on the page and is tried again. */
export function useAppraisalDraft(view: AppraisalView): AppraisalDraft {
  const client = useQueryClient();
  const [content, setContent] = useState(view.content);
  const [state, setState] = useState<AppraisalDraft['state']>('clean');
  const [savedAt, setSavedAt] = useState<string>();
  const [problem, setProblem] = useState<ProblemError>();
  const work = useRef({
    content,
    version: view.version,
    isDirty: false,
    running: undefined as Promise<void> | undefined,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const params = { campaignId: view.campaignId, unitId: view.unitId, appraisalId: view.id };

  const saveOnce = async () => {
    const now = work.current;
    now.isDirty = false;
    setState('saving');
    try {
      const body = { content: readyToSave(now.content), version: now.version };
      const reply = await call(saveAppraisal, { params, body });
      now.version = reply.version;
      client.setQueryData(keyOf(getAppraisal, { params }), reply);
      setProblem(undefined);
      setSavedAt(new Date().toISOString());
      setState(now.isDirty ? 'waiting' : 'saved');
    } catch (error) {
      now.isDirty = true;
      setProblem(asProblem(error));
      setState('failed');
      throw error;
    }
  };
  const flush = async (): Promise<number | undefined> => {
    clearTimeout(timer.current);
    const now = work.current;
    try {
      while (now.running !== undefined || now.isDirty) {
        now.running ??= saveOnce().finally(() => {
          now.running = undefined;
        });
        await now.running;
      }
      return now.version;
    } catch {
      return undefined;
    }
  };
  const change = (next: AppraisalContent) => {
    work.current.content = next;
    work.current.isDirty = true;
    setContent(next);
    setState('waiting');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), pause);
  };
  const leave = useRef(flush);
  useEffect(() => {
    leave.current = flush;
  });
  useEffect(() => () => void leave.current(), []);
  useLeavingWarning(() => work.current.isDirty || work.current.running !== undefined);
  return { content, change, state, savedAt, problem, flush };
}

/** The browser asks before it closes a page on which something is not saved. */
function useLeavingWarning(isUnsaved: () => boolean): void {
  const asked = useRef(isUnsaved);
  useEffect(() => {
    asked.current = isUnsaved;
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (asked.current()) event.preventDefault();
    };
    globalThis.addEventListener('beforeunload', warn);
    return () => globalThis.removeEventListener('beforeunload', warn);
  }, []);
}
