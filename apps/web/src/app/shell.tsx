import { MenuOutlined } from '@ant-design/icons';
import { Link, Outlet } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import { KeeperContext } from '../offline/use-outbox.ts';
import { useWords } from '../ui/words.tsx';
import { Account } from './account.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { MainMenu } from './main-menu.tsx';
import { OutboxLine } from './outbox-line.tsx';
import { RouteFocus } from './route-focus.ts';
import { type HeldSession, useHeldSession } from './session.ts';
import { useEndedSession } from './use-ended-session.ts';
import { useSessionKeeper } from './use-session-keeper.ts';

/** The frame around every page behind the sign-in; empty in the moment between an ended session and the sign-in page. */
export function Shell() {
  const session = useHeldSession();
  useEndedSession();
  return session === null ? null : <Frame session={session} />;
}

function Frame({ session }: { session: HeldSession }) {
  const { t } = useWords();
  const keeper = useSessionKeeper(session);
  const drawer = useRef<HTMLDialogElement>(null);
  if (keeper === undefined) return null;
  const closeDrawer = () => drawer.current?.close();
  return (
    <KeeperContext value={keeper}>
      <a className="skip" href="#noi-dung">
        {t('shell.skipToContent')}
      </a>
      {session.illustrative ? <IllustrativeBanner /> : null}
      <header className="top">
        <Button
          className="only-narrow"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('shell.openMenu')}
          onClick={() => drawer.current?.showModal()}
        />
        <Link to="/" className="brand">
          {t('shell.product')}
        </Link>
        <OutboxLine />
        <LanguageSwitch />
        <Account />
      </header>
      <Who session={session} />
      <div className="body">
        <nav className="side" aria-label={t('shell.menu')}>
          <MainMenu />
        </nav>
        <main id="noi-dung" tabIndex={-1}>
          <Outlet />
          <RouteFocus />
        </main>
      </div>
      <dialog ref={drawer} className="drawer" aria-label={t('shell.menu')}>
        <Button type="text" onClick={closeDrawer}>
          {t('shell.closeMenu')}
        </Button>
        <nav aria-label={t('shell.menu')}>
          <MainMenu onChoose={closeDrawer} />
        </nav>
      </dialog>
    </KeeperContext>
  );
}

function IllustrativeBanner() {
  const { t } = useWords();
  return (
    <aside className="illustrative" aria-label={t('shell.illustrative')}>
      <strong>{t('shell.illustrative')}</strong> <span>{t('shell.illustrativeNote')}</span>
    </aside>
  );
}

/** On a telephone the header has no room for position and office: they stand in a line of their own. */
function Who({ session }: { session: HeldSession }) {
  const [first] = session.positions;
  if (first === undefined) return null;
  return (
    <aside className="who only-narrow" aria-label={first.title}>
      {first.title} · {first.organisationName}
    </aside>
  );
}
