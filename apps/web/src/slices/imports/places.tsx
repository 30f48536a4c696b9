import type { ProblemError } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';

/** The cells that a refusal names: somebody entered other figures there, or what they say breaks a rule that must hold. */
export function PlacesOf({ problem }: { problem: ProblemError | null }) {
  const { t } = useWords();
  const places = (problem?.errors ?? []).flatMap(({ pointer, rule, params }) => {
    const said = (name: string) => String(params?.[name] ?? '');
    if (rule === 'check-stops') return [`${pointer}: ${said('sentence')}`];
    if (rule !== 'figure-changed') return [];
    const place = { unit: said('unit'), element: said('element'), period: said('period'), by: said('by') };
    return [t('imports.placeChanged', { cell: pointer, ...place })];
  });
  if (places.length === 0) return null;
  return (
    <ul aria-label={t('imports.places')}>
      {places.slice(0, 50).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
