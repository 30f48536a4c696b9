import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import {
  type FigureChange,
  type FiguresView,
  getFigureHistory,
  getFigures,
  getSourceSystems,
  saveFigures,
} from '@thuocdo/contract/figures';
import { getChecks, getIndicators } from '@thuocdo/contract/indicators';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, call, keyOf, type ProblemError } from '../../api.ts';
import {
  afterRefused,
  afterSaved,
  cellsOf,
  type Draft,
  type Drafts,
  drop,
  noDrafts,
  readyOf,
  settle,
  type Written,
  write,
} from './drafts.ts';
import { forget, remember, type Steps, undo } from './undo.ts';

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; problem: ProblemError };

/** The register while it is written in: what is unsaved, how it is saved, and how it is undone. */
export interface Book {
  view: FiguresView;
  mayWrite: boolean;
  drafts: Drafts;
  saveState: SaveState;
  write: (written: readonly Written[], by: Draft['by']) => void;
  saveAll: () => void;
  drop: (element: string) => void;
  settle: (element: string, choice: 'mine' | 'theirs') => void;
  undo: () => void;
  canUndo: boolean;
  /** Elements that were saved since the register was opened. */
  saved: ReadonlySet<string>;
}

const pause = 800;
/** Without a network it is tried again; a refusal that names no cell waits for its person. */
const pauseAfterFailure = 5000;
/** Reads that a saved figure makes stale. */
export const afterFigures = [getFigures, getFigureHistory, getSourceSystems, getChecks, getIndicators] as const;

/**
 * Keeps what is typed with the session (it is there again after another page was looked at) and saves it a moment later; a pasted
 * block waits for a click. A refused cell never holds up the valid ones: they are sent again without it.
 */
export function useBook(view: FiguresView): Book {
  const { drafts, change } = useDrafts(view.unit.id, view.period);
  const [steps, setSteps] = useState<Steps>([]);
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const { saveState, save } = useSaving(view, change, (elements) => {
    setSteps((now) => forget(now, elements));
    setSaved((now) => new Set([...now, ...elements]));
  });
  const waiting = readyOf(drafts, 'typed').length;
  const isStuck = saveState.kind === 'failed' && saveState.problem.status > 0 && saveState.problem.status < 500;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the drafts begins the pause anew
  useEffect(() => {
    if (waiting === 0 || isStuck) return;
    const timer = setTimeout(() => void save('typed'), saveState.kind === 'failed' ? pauseAfterFailure : pause);
    return () => clearTimeout(timer);
  }, [drafts, waiting, save, saveState]);
  useLeaving(drafts, save);
  const { source } = view;
  return {
    view,
    mayWrite: source !== null && view.can.includes('figure.write'),
    drafts,
    saveState,
    write: (written, by) =>
      change((before) => {
        const after = write(before, written, { source, by });
        setSteps((now) => remember(now, before, after));
        return after;
      }),
    saveAll: () => void save('all'),
    drop: (element) => change((now) => drop(now, element)),
    settle: (element, choice) => change((now) => settle(now, element, choice)),
    undo: () => {
      const undone = undo(drafts, steps);
      change(() => undone.drafts);
      setSteps(undone.steps);
    },
    canUndo: steps.length > 0,
    saved,
  };
}

type Change = (next: (now: Drafts) => Drafts) => void;

function useDrafts(unitId: string, period: string): { drafts: Drafts; change: Change } {
  const client = useQueryClient();
  const { data } = useQuery<Drafts>({
    queryKey: draftsKey(unitId, period),
    queryFn: () => noDrafts,
    initialData: noDrafts,
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = useCallback<Change>(
    (next) => void client.setQueryData<Drafts>(draftsKey(unitId, period), (now) => next(now ?? noDrafts)),
    [client, unitId, period],
  );
  return { drafts: data, change };
}

const draftsKey = (unitId: string, period: string) => ['figure-drafts', unitId, period] as const;

function useSaving({ unit, period }: FiguresView, change: Change, onSaved: (elements: readonly string[]) => void) {
  const client = useQueryClient();
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'idle' });
  const busy = useRef(false);
  const told = useRef(onSaved);
  useEffect(() => {
    told.current = onSaved;
  });
  const save = useCallback(
    async (which: 'typed' | 'all'): Promise<void> => {
      const now = client.getQueryData<Drafts>(draftsKey(unit.id, period)) ?? noDrafts;
      const cells = cellsOf(readyOf(now, which), period);
      if (busy.current || cells.length === 0) return;
      busy.current = true;
      setSaveState({ kind: 'saving' });
      const answer = await send(unit.id, cells);
      if ('reply' in answer) {
        await Promise.all(afterFigures.map((one) => client.invalidateQueries({ queryKey: keyOf(one) })));
        change((drafts) => afterSaved(drafts, cells, answer.reply.saved));
        told.current(cells.map(({ element }) => element));
        setSaveState({ kind: 'saved', at: answer.reply.at });
      } else if (namesCells(answer.problem)) {
        change((drafts) => afterRefused(drafts, answer.problem.errors));
        await client.invalidateQueries({ queryKey: keyOf(getFigures) });
        setSaveState({ kind: 'idle' });
      } else setSaveState({ kind: 'failed', problem: answer.problem });
      busy.current = false;
      if ('problem' in answer && namesCells(answer.problem)) await save(which);
    },
    [client, unit.id, period, change],
  );
  return { saveState, save };
}

async function send(
  unitId: string,
  cells: FigureChange[],
): Promise<{ reply: ReplyOf<typeof saveFigures> } | { problem: ProblemError }> {
  try {
    return { reply: await call(saveFigures, { params: { unitId }, body: { cells } }) };
  } catch (error) {
    return { problem: asProblem(error) };
  }
}

/** A refusal of single cells: the others can go without them. */
const namesCells = ({ errors }: ProblemError): boolean =>
  errors.length > 0 && errors.every(({ params }) => params?.['element'] !== undefined);

/** A closed window asks while something is unsaved; a change of page saves what was typed. */
function useLeaving(drafts: Drafts, save: (which: 'typed' | 'all') => Promise<void>): void {
  const isDirty = drafts.size > 0;
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  useEffect(() => () => void save('typed'), [save]);
}
