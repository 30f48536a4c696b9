import type { ResponseView } from '@thuocdo/contract/responses';
import { type CompiledForm, type Form, parseForm, prefill } from '@thuocdo/core/forms';
import type { ElementNames, Judgement, Ruleset } from '@thuocdo/core/judging';
import { dayOf } from '@thuocdo/core/text';
import { useDeferredValue, useMemo } from 'react';
import { elementNames, judgeNow, rulesetsOf } from './judging-now.ts';
import type { Shown } from './shown-answers.ts';
import { useElements } from './use-response.ts';
import { contextOf, type Working, workOut } from './working.ts';

/** The reply's form, compiled once for each version of it; undefined when this program cannot read it. */
export function useCompiledForm(view: ResponseView | undefined): CompiledForm | undefined {
  const form = view?.form as Form | undefined;
  const key = form === undefined ? '' : `${form.code} ${form.version}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form version never changes; the reply around it does
  return useMemo(() => {
    if (form === undefined) return undefined;
    const parsed = parseForm(form);
    return parsed.ok ? parsed.compiled : undefined;
  }, [key]);
}

/** What the answers come to. Follows typing a moment later, so that keys never wait for it. */
export function useWorking(
  compiled: CompiledForm,
  view: ResponseView,
  shown: Readonly<Record<string, Shown>>,
): Working {
  const settled = useDeferredValue(shown);
  return useMemo(() => workOut(compiled, settled, view), [compiled, settled, view]);
}

export interface Judged {
  judgements: Judgement[];
  rulesets: readonly Ruleset[];
  names: ElementNames;
}

/** The verdicts on the answers as they stand, with the names that their sentences need. */
export function useJudgements(compiled: CompiledForm, view: ResponseView, working: Pick<Working, 'answers'>): Judged {
  const elements = useElements();
  const answers = useDeferredValue(working.answers);
  const rulesetKey = JSON.stringify([view.rulesets.length, view.overlays.length, view.campaign.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: published rulesets never change while a page is open
  const rulesets = useMemo(() => rulesetsOf(view), [rulesetKey]);
  const judgements = useMemo(() => judgeNow(compiled, answers, rulesets, view), [compiled, answers, rulesets, view]);
  const names = useMemo(() => elementNames(compiled, elements), [compiled, elements]);
  return { judgements, rulesets, names };
}

/** What the registry knows of the respondent, for questions that are not answered; taken over only by a press. */
export function useProposals(compiled: CompiledForm, view: ResponseView): Record<string, unknown> {
  return useMemo(
    () => prefill(compiled, {}, { today: dayOf(view.now), context: contextOf(view.context) }).answers,
    [compiled, view.now, view.context],
  );
}
