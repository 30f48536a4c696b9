import type { RulesetFinding } from '@thuocdo/core/judging';
import { type Lang, phraseIfKnown } from '@thuocdo/phrases';
import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { nodeAt, placeOfFinding } from './outline.ts';

/** Everything wrong in the draft, each with the way to its place. */
export function FindingsList({ onJump }: { onJump: (finding: RulesetFinding) => void }) {
  const { t, lang } = useWords();
  const { findings, ruleset } = useEditing();
  if (findings.length === 0) return <p className="notice notice-good">{t('rulesets.noFaults')}</p>;
  return (
    <section className="notice notice-warning" aria-labelledby="findings-title">
      <h2 id="findings-title">{t('rulesets.faultsTitle', { count: findings.length })}</h2>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={`${finding.place} ${finding.code} ${finding.mend}`}>
            <button type="button" className="as-link" onClick={() => onJump(finding)}>
              {nodeAt(ruleset, placeOfFinding(finding, ruleset))?.code ?? whereOf(finding.place, t)}
            </button>{' '}
            {fieldOf(finding.place, lang)}
            {finding.mend}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** «Tên: », where the last part of the place is a field with a name. */
function fieldOf(place: string, lang: Lang): string {
  const field = place.slice(place.lastIndexOf('.') + 1);
  const name = phraseIfKnown(lang, `rulesets.field-${field}`);
  return name === undefined ? '' : `${name}: `;
}

function whereOf(place: string, t: ReturnType<typeof useWords>['t']): string {
  return place.startsWith('examples') ? t('rulesets.part-examples') : t('rulesets.head');
}
