import { Link } from '@tanstack/react-router';
import { useContext } from 'react';
import { useWords } from '../ui/words.tsx';
import { MenuContext, menuFor } from './menu.ts';
import { useSession } from './session.ts';

export function MainMenu({ onChoose }: { onChoose?: () => void }) {
  const { t } = useWords();
  const { can } = useSession();
  return (
    <ul className="menu">
      {menuFor(useContext(MenuContext), can).map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <Link to={to as string} {...(onChoose === undefined ? {} : { onClick: onChoose })}>
            <span aria-hidden="true">
              <Icon />
            </span>
            {(t as (key: string) => string)(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
