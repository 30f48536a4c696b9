import { putSupportTasks, type SupportPlanView } from '@thuocdo/contract/support';
import { dayOf } from '@thuocdo/core/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { type Faults, noFaults, serverFaults } from './faults.ts';
import { PlanProblem } from './plan-problem.tsx';
import { afterPlan } from './refreshed.ts';
import { TaskEditor } from './task-editor.tsx';
import { draftFaults, draftsOf, type TaskDraft, taskFieldId, tasksOf } from './tasks-draft.ts';

const editable: readonly SupportPlanView['state'][] = ['requested', 'answered', 'sent_back', 'advised', 'approved'];

/** The pieces of the work with their days; the enterprise edits them until it reports. */
export function PlanTasks({ plan }: { plan: SupportPlanView }) {
  const { t } = useWords();
  const mayEdit = plan.can.includes('support.answer') && editable.includes(plan.state);
  return (
    <section className="support-part" aria-labelledby="support-tasks">
      <h2 id="support-tasks">
        {t('support.tasksTitle')}
        {plan.tasks === 0 ? null : ` – ${t('support.tasksDone', { done: plan.tasksDone, total: plan.tasks })}`}
      </h2>
      {mayEdit ? <EditTasks plan={plan} /> : <ReadTasks plan={plan} />}
    </section>
  );
}

type Task = SupportPlanView['taskList'][number];

function ReadTasks({ plan }: { plan: SupportPlanView }) {
  const { t } = useWords();
  const { now } = useSession();
  if (plan.taskList.length === 0) return <p className="quiet">{t('support.tasksNone')}</p>;
  const isGoingOn = plan.state === 'approved';
  const columns: Column<Task>[] = [
    { key: 'task', title: t('support.task'), width: 220, cell: ({ title }) => title },
    {
      key: 'due',
      title: t('support.taskDue'),
      width: 150,
      cell: ({ dueOn, doneOn }) => <Deadline day={dueOn} now={now} done={doneOn !== null || !isGoingOn} />,
    },
    {
      key: 'done',
      title: t('support.taskDone'),
      width: 110,
      cell: ({ doneOn }) => (doneOn === null ? t('support.taskDoneNo') : showDay(doneOn)),
    },
  ];
  return <DataTable caption={t('support.tasksTitle')} columns={columns} rows={plan.taskList} rowKey={({ id }) => id} />;
}

function EditTasks({ plan }: { plan: SupportPlanView }) {
  const { t, lang } = useWords();
  const today = dayOf(useSession().now);
  const [drafts, setDrafts] = useState<TaskDraft[]>();
  const [own, setOwn] = useState<Faults>(noFaults);
  const save = useCommand(putSupportTasks, { refreshes: afterPlan, onDone: () => setDrafts(undefined) });
  const shown = drafts ?? draftsOf(plan);
  const ofServer = serverFaults(save.error, lang, (pointer) => {
    const [, , , at, field] = pointer.split('/');
    return taskFieldId(shown[Number(at)]?.id ?? '', (field ?? 'title') as 'title' | 'dueOn' | 'doneOn');
  });
  const faults = own.size > 0 ? own : ofServer;
  const send = () => {
    const found = draftFaults(shown, plan, today);
    setOwn(new Map(found.map(({ fieldId, phrase }) => [fieldId, t(`support.${phrase}`)])));
    if (found.length > 0) return;
    const body = { version: plan.version, tasks: tasksOf(shown) };
    save.run({ params: { unitId: plan.unit.id, planId: plan.id }, body });
  };
  return (
    <>
      <p className="quiet">{t('support.tasksHelp')}</p>
      <PlanProblem problem={save.error} faults={faults} />
      <TaskEditor
        drafts={shown}
        faults={faults}
        mayFinish={plan.state === 'approved'}
        usualDue={plan.offer?.endsOn ?? ''}
        onChange={setDrafts}
      />
      <div className="row-actions">
        <Button type="primary" disabled={drafts === undefined || save.isPending} onClick={send}>
          {t('support.tasksSave')}
        </Button>
        <span role="status">
          {drafts !== undefined ? t('support.tasksChanged') : save.isSuccess ? t('support.tasksSaved') : ''}
        </span>
      </div>
    </>
  );
}
