import type { Level as LevelSchema } from '@thuocdo/contract/scalars';
import type { z } from 'zod';
import { useWords } from './words.tsx';

type TrustLevel = z.output<typeof LevelSchema>;
const steps: Record<TrustLevel, number> = { self: 1, checked: 2, verified: 3, published: 4 };

/** Trust level of a figure: the word, and bars filled as far as it has come. */
export function Level({ level }: { level: TrustLevel }) {
  const { t } = useWords();
  return (
    <span className="level">
      <span className="level-bars" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <i key={step} className={step <= steps[level] ? 'on' : ''} />
        ))}
      </span>
      {t(`levels.${level}`)}
    </span>
  );
}
