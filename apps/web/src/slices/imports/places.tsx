import type { ProblemError } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';

/** The cells that a refusal names: somebody entered other figures there. */
export function PlacesOf({ problem }: { problem: ProblemError | null }) {
  const { t } = useWords();
  const places = (problem?.errors ?? []).filter(({ rule }) => rule === 'figure-changed');
  if (places.length === 0) return null;
  return (
    <ul aria-label={t('imports.places')}>
      {places.slice(0, 50).map(({ pointer, params }) => (
        <li key={pointer}>
          {t('imports.placeChanged', {
            cell: pointer,
            unit: String(params?.['unit'] ?? ''),
            element: String(params?.['element'] ?? ''),
            period: String(params?.['period'] ?? ''),
            by: String(params?.['by'] ?? ''),
          })}
        </li>
      ))}
    </ul>
  );
}
