import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, FieldMessage } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Faults, messageAt } from './faults.ts';
import { movedTask, type TaskDraft, taskFieldId } from './tasks-draft.ts';

interface TaskEditorProps {
  drafts: readonly TaskDraft[];
  faults: Faults;
  /** Days done are open once the plan is approved. */
  mayFinish: boolean;
  usualDue: string;
  onChange: (drafts: TaskDraft[]) => void;
}

/** One line a piece of work. Enter adds the next one; Alt with an arrow moves the line and takes the focus along. */
export function TaskEditor({ drafts, faults, mayFinish, usualDue, onChange }: TaskEditorProps) {
  const { t } = useWords();
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  const add = () => {
    const id = crypto.randomUUID();
    wanted.current = taskFieldId(id, 'title');
    onChange([...drafts, { id, title: '', dueOn: usualDue, doneOn: '' }]);
  };
  const set = (at: number, part: Partial<TaskDraft>) =>
    onChange(drafts.map((draft, place) => (place === at ? { ...draft, ...part } : draft)));
  const press = (event: KeyboardEvent, at: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.altKey && by !== undefined) {
      event.preventDefault();
      wanted.current = taskFieldId(drafts[at]?.id ?? '', 'title');
      onChange(movedTask(drafts, at, by));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add();
    }
  };
  return (
    <>
      {drafts.length === 0 ? <p className="quiet">{t('support.tasksNone')}</p> : null}
      <ol className="plain support-tasks">
        {drafts.map((draft, at) => (
          <TaskLine
            key={draft.id}
            draft={draft}
            place={at + 1}
            faults={faults}
            mayFinish={mayFinish}
            onSet={(part) => set(at, part)}
            onPress={(event) => press(event, at)}
            onDrop={() => onChange(drafts.filter(({ id }) => id !== draft.id))}
          />
        ))}
      </ol>
      <p>
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
          {t('support.taskAdd')}
        </Button>
      </p>
    </>
  );
}

interface TaskLineProps {
  draft: TaskDraft;
  place: number;
  faults: Faults;
  mayFinish: boolean;
  onSet: (part: Partial<TaskDraft>) => void;
  onPress: (event: KeyboardEvent) => void;
  onDrop: () => void;
}

function TaskLine({ draft, place, faults, mayFinish, onSet, onPress, onDrop }: TaskLineProps) {
  const { t } = useWords();
  const fields = {
    title: taskFieldId(draft.id, 'title'),
    dueOn: taskFieldId(draft.id, 'dueOn'),
    doneOn: taskFieldId(draft.id, 'doneOn'),
  };
  const label = (field: 'task' | 'taskDue' | 'taskDone') =>
    t('support.taskOf', { field: t(`support.${field}`), place });
  const title = messageAt(faults, fields.title);
  const dueOn = messageAt(faults, fields.dueOn);
  const doneOn = messageAt(faults, fields.doneOn);
  return (
    <li>
      <div className="support-task-title">
        <label className="visually-hidden" htmlFor={fields.title}>
          {label('task')}
        </label>
        <input
          {...describedBy(fields.title, title)}
          className="input"
          maxLength={300}
          placeholder={t('support.taskNew')}
          value={draft.title}
          onChange={({ target }) => onSet({ title: target.value })}
          onKeyDown={onPress}
        />
        <FieldMessage fieldId={fields.title} message={title} />
      </div>
      <div>
        <label htmlFor={fields.dueOn}>
          <span aria-hidden="true">{t('support.taskDue')}</span>
          <span className="visually-hidden">{label('taskDue')}</span>
        </label>
        <DayInput id={fields.dueOn} value={draft.dueOn} onChange={(day) => onSet({ dueOn: day })} message={dueOn} />
        <FieldMessage fieldId={fields.dueOn} message={dueOn} />
      </div>
      {mayFinish ? (
        <div>
          <label htmlFor={fields.doneOn}>
            <span aria-hidden="true">{t('support.taskDone')}</span>
            <span className="visually-hidden">{label('taskDone')}</span>
          </label>
          <DayInput
            id={fields.doneOn}
            value={draft.doneOn}
            onChange={(day) => onSet({ doneOn: day })}
            message={doneOn}
          />
          <FieldMessage fieldId={fields.doneOn} message={doneOn} />
        </div>
      ) : null}
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={t('support.taskDrop', { title: draft.title || t('support.taskNew') })}
        onClick={onDrop}
      />
    </li>
  );
}
