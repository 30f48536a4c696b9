import { Link, useLocation } from '@tanstack/react-router';
import { useContext, useId } from 'react';
import { useWords } from '../ui/words.tsx';
import { entryAt, MenuContext, type MenuEntry, menuFor, menuParts } from './menu.ts';
import { useSession } from './session.ts';

export function MainMenu({ onChoose }: { onChoose?: () => void }) {
  const { can } = useSession();
  const { pathname } = useLocation();
  const entries = menuFor(useContext(MenuContext), can);
  const current = entryAt(entries, pathname);
  return (
    <>
      {menuParts(entries).map((part) => (
        <Part key={part.entries[0]?.to} {...part} current={current} {...(onChoose === undefined ? {} : { onChoose })} />
      ))}
    </>
  );
}

interface PartProps {
  heading: string | undefined;
  entries: readonly MenuEntry[];
  /** Address of the entry under which the open page stands. */
  current: string | undefined;
  onChoose?: () => void;
}

function Part({ heading, entries, current, onChoose }: PartProps) {
  const { t } = useWords();
  const id = useId();
  const say = t as (key: string) => string;
  return (
    <>
      {heading === undefined ? null : (
        <p id={id} className="menu-heading">
          {say(heading)}
        </p>
      )}
      <ul className="menu" {...(heading === undefined ? {} : { 'aria-labelledby': id })}>
        {entries.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to as string}
              activeOptions={{ exact: true }}
              {...(to === current ? { className: 'active', 'aria-current': 'page' as const } : {})}
              {...(onChoose === undefined ? {} : { onClick: onChoose })}
            >
              <span aria-hidden="true">
                <Icon />
              </span>
              {say(label)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
