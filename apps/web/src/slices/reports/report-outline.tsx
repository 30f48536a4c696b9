import type { ReportBlock } from '@thuocdo/contract/report-views';
import { useWords } from '../../ui/words.tsx';

/** The headings of the report; a click goes there. */
export function Outline({ blocks, onJump }: { blocks: readonly ReportBlock[]; onJump: (section: string) => void }) {
  const { t } = useWords();
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.section !== '' ? [block] : []));
  const firsts = headings.filter(({ section }, at) => headings.findIndex((one) => one.section === section) === at);
  return (
    <nav className="report-outline" aria-label={t('reports.outline')}>
      <ul>
        {firsts.map(({ place, level, section, text }) => (
          <li key={place} className={`outline-${level}`}>
            <a
              href={`#muc-${section}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`muc-${section}`)?.scrollIntoView({ block: 'start' });
                onJump(section);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
