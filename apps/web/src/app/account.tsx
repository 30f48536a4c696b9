import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { saveAs } from '../api.ts';
import { exportOutbox } from '../offline/outbox.ts';
import { useKeeper, useOutbox } from '../offline/use-outbox.ts';
import { Ask } from '../ui/ask.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { useWords } from '../ui/words.tsx';
import { useSession } from './session.ts';
import { useSignOut } from './use-sign-out.ts';

/** Position and office of the person, password, sign-out; unsent work is asked about first. */
export function Account() {
  const { t } = useWords();
  const session = useSession();
  const { waiting } = useOutbox();
  const [asking, setAsking] = useState(false);
  const leaving = useSignOut();
  const [first, ...others] = session.positions;
  return (
    <section className="account" aria-label={t('shell.account')}>
      <details>
        <summary>
          <span className="visually-hidden">{t('shell.account')}: </span>
          <UserOutlined className="only-narrow" aria-hidden="true" />
          <span className="position">{first?.title ?? session.person.displayName}</span>
          <span className="office">{first?.organisationName ?? ''}</span>
        </summary>
        <div className="account-box">
          <p className="only-narrow">
            {first?.title} <span className="quiet">{first?.organisationName}</span>
          </p>
          <p>{session.person.username}</p>
          {others.length === 0 ? null : (
            <>
              <h2>{t('shell.otherPositions')}</h2>
              <ul className="plain">
                {others.map((one) => (
                  <li key={one.appointmentId}>
                    {one.title} <span className="quiet">{one.organisationName}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <Link to="/doi-mat-khau">{t('shell.changePassword')}</Link>
        </div>
      </details>
      <Button
        type="text"
        icon={<LogoutOutlined />}
        aria-label={t('shell.signOut')}
        loading={leaving.underway}
        onClick={() => (waiting > 0 ? setAsking(true) : leaving.signOut())}
      >
        <span className="only-wide-text">{t('shell.signOut')}</span>
      </Button>
      <ProblemNotice problem={leaving.problem} />
      <UnsentWork open={asking} count={waiting} onStay={() => setAsking(false)} onLeave={leaving.signOut} />
    </section>
  );
}

interface UnsentWorkProps {
  open: boolean;
  count: number;
  onStay: () => void;
  onLeave: () => void;
}

function UnsentWork({ open, count, onStay, onLeave }: UnsentWorkProps) {
  const { t } = useWords();
  const { database } = useKeeper();
  const rescue = async () => {
    const at = new Date().toISOString();
    saveAs(
      new Blob([await exportOutbox(database, at)], { type: 'application/json' }),
      `thuocdo-${at.slice(0, 10)}.json`,
    );
  };
  return (
    <Ask
      open={open}
      title={t('outbox.signOutTitle', { count })}
      onClose={onStay}
      actions={
        <>
          <Button onClick={() => void rescue()}>{t('outbox.export')}</Button>
          <Button onClick={onLeave}>{t('outbox.signOutAnyway')}</Button>
          <Button type="primary" onClick={onStay}>
            {t('outbox.stay')}
          </Button>
        </>
      }
    >
      <p>{t('outbox.signOutText')}</p>
    </Ask>
  );
}
