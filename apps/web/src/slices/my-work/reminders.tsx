import { BellOutlined } from '@ant-design/icons';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { listMyWork } from '@thuocdo/contract/responses';
import { readReminder } from '@thuocdo/contract/review';
import { Button } from 'antd';
import { useCommand } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

type Reminder = ReplyOf<typeof listMyWork>['reminders'][number];

/** «Đôn đốc» that were sent to the respondent; those seen fold away. */
export function Reminders({ reminders }: { reminders: readonly Reminder[] }) {
  const { t } = useWords();
  if (reminders.length === 0) return null;
  const unread = reminders.filter((one) => one.readAt === null);
  const read = reminders.filter((one) => one.readAt !== null);
  return (
    <section aria-label={t('answering.reminders')} className="reminders">
      {unread.map((one) => (
        <ReminderLine key={one.id} reminder={one} />
      ))}
      {read.length === 0 ? null : (
        <details>
          <summary>
            {t('answering.reminders')} – {t('answering.reminderSeen').toLowerCase()} ({read.length})
          </summary>
          <ul className="plain">
            {read.map((one) => (
              <li key={one.id}>
                {one.message}{' '}
                <span className="quiet">
                  {t('answering.reminderFrom', { from: one.from, at: showInstant(one.sentAt) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ReminderLine({ reminder }: { reminder: Reminder }) {
  const { t } = useWords();
  const seen = useCommand(readReminder, { refreshes: [listMyWork] });
  return (
    <div className="notice notice-warning reminder">
      <p>
        <BellOutlined aria-hidden="true" /> <strong>{t('answering.reminders')}:</strong> {reminder.message}
      </p>
      <p className="quiet">{t('answering.reminderFrom', { from: reminder.from, at: showInstant(reminder.sentAt) })}</p>
      <ProblemNotice problem={seen.error} />
      <Button
        size="small"
        loading={seen.isPending}
        onClick={() => seen.run({ params: { unitId: reminder.unitId, reminderId: reminder.id } })}
      >
        {t('answering.reminderSeen')}
      </Button>
    </div>
  );
}
