import { getPath } from '@thuocdo/contract/explanations';
import type { LevelView } from '@thuocdo/contract/results';
import {
  cheapestPath,
  type ElementNames,
  type Goal,
  type Judgement,
  nextGoal,
  type Ruleset,
} from '@thuocdo/core/judging';
import { useId, useMemo, useState } from 'react';
import type { z } from 'zod';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import './explanations.css';
import { GoalForm } from './goal-form.tsx';
import { PathSteps } from './path-steps.tsx';
import { useEfforts } from './use-efforts.ts';

interface ToDoProps {
  campaignId: string;
  unitId: string;
  ruleset: string;
  level: z.output<typeof LevelView>;
}

/** «Việc cần làm để đạt» of what was handed in, by the effort classes of the department. */
export function ToDo({ campaignId, unitId, ruleset, level }: ToDoProps) {
  const { t } = useWords();
  const id = useId();
  const [points, setPoints] = useState<number>();
  const found = useEndpoint(
    getPath,
    { params: { campaignId, unitId }, query: { ruleset, level, ...(points === undefined ? {} : { points }) } },
    { keepLast: true },
  );
  return (
    <section className="to-do" aria-labelledby={id}>
      <h2 id={id}>{t('explanations.toDo')}</h2>
      <p className="quiet">{t('explanations.toDoNote')}</p>
      <Loaded from={found}>
        {(reply) =>
          reply.path === null || reply.ruleset === null ? (
            <p className="empty">{t('explanations.noResult')}</p>
          ) : (
            <>
              {reply.ruleset.kind === 'index' ? (
                <GoalForm id={`${id}-form`} goals={reply} goal={reply.goal} onChoose={setPoints} />
              ) : null}
              <PathSteps path={reply.path} kind={reply.ruleset.kind} names={reply.names} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

interface ToDoNowProps {
  unitId: string;
  ruleset: Ruleset;
  judgement: Judgement;
  names: ElementNames;
}

/** The same while typing, worked out here; needs no network. */
export function ToDoNow({ unitId, ruleset, judgement, names }: ToDoNowProps) {
  const efforts = useEfforts(unitId, ruleset.code);
  const id = useId();
  const [points, setPoints] = useState<number>();
  const goal: Goal = points === undefined ? nextGoal(ruleset, judgement) : { kind: 'points', points };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a goal is its kind and points
  const path = useMemo(
    () => cheapestPath(ruleset, judgement, efforts, goal),
    [ruleset, judgement, efforts, goal.kind, goal.kind === 'points' ? goal.points : 0],
  );
  const goals = { grades: [...(ruleset.scale?.grades ?? [])], max: ruleset.scale?.max ?? null };
  return (
    <div className="to-do">
      {ruleset.kind === 'index' ? <GoalForm id={id} goals={goals} goal={goal} onChoose={setPoints} /> : null}
      <PathSteps path={path} kind={ruleset.kind} names={names} />
    </div>
  );
}
