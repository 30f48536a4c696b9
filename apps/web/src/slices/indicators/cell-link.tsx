import { Link } from '@tanstack/react-router';
import type { FiguresView } from '@thuocdo/contract/figures';
import { useWords } from '../../ui/words.tsx';

interface CellLinkProps {
  view: FiguresView;
  donVi: string | undefined;
  element: { code: string; name: string };
}

/**
 * A figure by name with what counts of it, leading to its cell in the register. An indicator that no paper states has no cell: it
 * leads to how it is worked out.
 */
export function CellLink({ view, donVi, element: { code, name } }: CellLinkProps) {
  const { t } = useWords();
  const row = view.rows.find((one) => one.element === code);
  const place = { ...(donVi === undefined ? {} : { donVi }), ky: view.period };
  if (row === undefined)
    return (
      <Link to="/so-lieu/chi-so" search={{ ...place, tim: code }} lang="vi">
        {name}
      </Link>
    );
  return (
    <>
      <Link to="/so-lieu" search={{ ...place, o: code }} lang="vi">
        {name}
      </Link>
      <span className="number">{row.state === 'conflict' ? t('figures.state-conflict') : (row.text ?? '–')}</span>
    </>
  );
}
