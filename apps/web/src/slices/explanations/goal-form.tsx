import { Input } from 'antd';
import { useState } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { choiceOf, type Goal, type GoalChoice, type Goals, goalChoices, pointsFrom } from './goals.ts';

interface GoalFormProps {
  id: string;
  goals: Goals;
  goal: Goal;
  onChoose: (points: number) => void;
}

/** How far an index is to be brought: a grade, everything, or a number of points. */
export function GoalForm({ id, goals, goal, onChoose }: GoalFormProps) {
  const { t } = useWords();
  const [isOther, setOther] = useState(false);
  const [text, setText] = useState(goal.kind === 'points' ? showNumber(goal.points) : '');
  const choices = goalChoices(goals);
  const points = pointsFrom(text, goals.max);
  const message: Message | undefined =
    points === undefined
      ? { severity: 'error', text: t('explanations.goalPointsWrong', { max: showNumber(goals.max ?? 10_000) }) }
      : undefined;
  const choose = (key: string) => {
    const chosen = choices.find((one) => one.key === key);
    setOther(chosen?.kind === 'other');
    if (chosen === undefined || chosen.kind === 'other') return;
    setText(showNumber(chosen.points));
    onChoose(chosen.points);
  };
  const write = (written: string) => {
    setText(written);
    const wanted = pointsFrom(written, goals.max);
    if (wanted !== undefined) onChoose(wanted);
  };
  return (
    <div className="goal">
      <Field id={`${id}-goal`} label={t('explanations.goal')}>
        <Choice
          id={`${id}-goal`}
          value={isOther ? 'other' : choiceOf(goal, choices)}
          options={choices.map((one) => ({ value: one.key, label: labelOf(one, t) }))}
          onChange={choose}
        />
      </Field>
      {isOther || choiceOf(goal, choices) === 'other' ? (
        <Field id={`${id}-points`} label={t('explanations.goalPoints')} message={message}>
          <Input
            {...describedBy(`${id}-points`, message)}
            inputMode="decimal"
            maxLength={12}
            value={text}
            onChange={(event) => write(event.target.value)}
          />
        </Field>
      ) : null}
    </div>
  );
}

function labelOf(choice: GoalChoice, t: Words['t']): string {
  switch (choice.kind) {
    case 'grade':
      return t('explanations.goalGrade', { grade: choice.grade, points: showNumber(choice.points) });
    case 'full':
      return t('explanations.goalFull', { points: showNumber(choice.points) });
    case 'other':
      return t('explanations.goalOther');
  }
}
