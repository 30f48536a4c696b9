import { Link } from '@tanstack/react-router';
import { useContext, useId } from 'react';
import { useWords } from '../ui/words.tsx';
import { MenuContext, type MenuEntry, menuFor, menuParts } from './menu.ts';
import { useSession } from './session.ts';

export function MainMenu({ onChoose }: { onChoose?: () => void }) {
  const { can } = useSession();
  const parts = menuParts(menuFor(useContext(MenuContext), can));
  return (
    <>
      {parts.map((part) => (
        <Part key={part.entries[0]?.to} {...part} {...(onChoose === undefined ? {} : { onChoose })} />
      ))}
    </>
  );
}

interface PartProps {
  heading: string | undefined;
  entries: readonly MenuEntry[];
  onChoose?: () => void;
}

function Part({ heading, entries, onChoose }: PartProps) {
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
            <Link to={to as string} {...(onChoose === undefined ? {} : { onClick: onChoose })}>
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
