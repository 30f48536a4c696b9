import type { ResponseView } from '@thuocdo/contract/responses';
import type { CompiledForm } from '@thuocdo/core/forms';
import { type ReactNode, useCallback, useState } from 'react';
import { keepMine } from '../../offline/outbox.ts';
import { type OutboxView, useKeeper } from '../../offline/use-outbox.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { Drafts } from './use-drafts.ts';
import { namesOf, rosterOf } from './working.ts';

interface ConflictsProps {
  view: ResponseView;
  compiled: CompiledForm;
  outbox: OutboxView;
  drafts: Drafts;
  refresh: () => void;
  children: (open: (question: string) => void) => ReactNode;
}

/** Asks about each question that somebody else changed meanwhile, one after another, until the person puts it off. */
export function Conflicts({ view, compiled, outbox, drafts, refresh, children }: ConflictsProps) {
  const { database, sendNow } = useKeeper();
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set());
  const open = useCallback((question: string) => setPutOff((now) => without(now, question)), []);
  const stuck = outbox.changes.filter((change) => change.state === 'conflict');
  const first = stuck.find((change) => !putOff.has(change.question));
  const question = first === undefined ? undefined : compiled.questions.get(first.question)?.question;
  return (
    <>
      {children(open)}
      {first === undefined || question === undefined ? null : (
        <ConflictDialog
          key={first.mutationId}
          question={question}
          changes={outbox.changes.filter((change) => change.question === question.code)}
          stored={view.answers[question.code]}
          unitNames={namesOf(rosterOf(view.context))}
          onMine={() => void keepMine(database, first.sequence, crypto.randomUUID()).then(sendNow)}
          onTheirs={() => void drafts.forget(question.code).then(refresh)}
          onLater={() => setPutOff((now) => new Set(now).add(question.code))}
        />
      )}
    </>
  );
}

function without(codes: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const left = new Set(codes);
  left.delete(code);
  return left;
}
