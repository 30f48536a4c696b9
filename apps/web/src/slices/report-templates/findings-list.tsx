import { useWords } from '../../ui/words.tsx';
import { useEditing } from './editing.ts';
import { outlineOf, pathName, type SectionPath } from './sections.ts';

/** Everything wrong in the draft, each with the way to its section. */
export function FindingsList({ onJump }: { onJump: (path: SectionPath) => void }) {
  const { t } = useWords();
  const { template, findings, wordsOf } = useEditing();
  if (findings.length === 0) return null;
  const sections = outlineOf(template.sections);
  const sectionOf = (path: string) => sections.filter((line) => path.startsWith(`${pathName(line.path)}.`)).at(-1);
  return (
    <section className="notice notice-error" aria-label={t('templates.findings')}>
      <p>{t('templates.findingsCount', { count: findings.length })}</p>
      <ul>
        {findings.slice(0, 20).map((finding) => {
          const line = sectionOf(finding.path);
          const name = line?.section.heading ?? line?.section.id ?? t('templates.head');
          return (
            <li key={`${finding.path} ${finding.code} ${JSON.stringify(finding.params)}`}>
              <button type="button" className="to-section" onClick={() => onJump(line?.path ?? [])}>
                {name}
              </button>
              {': '}
              {wordsOf(finding)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
