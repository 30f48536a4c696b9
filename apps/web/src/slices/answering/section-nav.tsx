import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words.tsx';
import type { Subject } from './use-response.ts';
import type { SectionProgress } from './working.ts';

/** The last page of the form, where it is looked through and handed in. */
export const submitSection = 'nop';

interface SectionNavProps {
  params: Subject;
  sections: readonly SectionProgress[];
  current: string;
  canSubmit: boolean;
}

/** The sections with how far each is; on a telephone a row to swipe or tab through. */
export function SectionNav({ params, sections, current, canSubmit }: SectionNavProps) {
  const { t } = useWords();
  return (
    <nav className="section-nav" aria-label={t('answering.sections')}>
      <ol className="plain">
        {sections.map((section) => (
          <li key={section.code}>
            <Link
              to="/phieu/$unitId/$assignmentId"
              params={params}
              search={{ muc: section.code }}
              replace
              resetScroll={false}
              aria-current={section.code === current ? 'page' : undefined}
            >
              <span>
                <strong>{section.code}</strong> {section.title}
              </span>
              <SectionCount section={section} />
            </Link>
          </li>
        ))}
        {canSubmit ? (
          <li>
            <Link
              to="/phieu/$unitId/$assignmentId"
              params={params}
              search={{ muc: submitSection }}
              replace
              resetScroll={false}
              aria-current={current === submitSection ? 'page' : undefined}
            >
              <strong>{t('answering.submitTitle')}</strong>
            </Link>
          </li>
        ) : null}
      </ol>
    </nav>
  );
}

function SectionCount({ section }: { section: SectionProgress }) {
  const { t } = useWords();
  const { answered, total, errors } = section;
  if (total === 0) return <span className="quiet">{t('answering.sectionNone')}</span>;
  return (
    <span className={`section-count${answered === total ? ' full' : ''}`}>
      <span aria-hidden="true">{t('answering.sectionProgress', { answered, total })}</span>
      <span className="visually-hidden">{t('answering.sectionProgressLong', { answered, total })}</span>
      {errors > 0 ? <span className="section-errors">{t('answering.sectionErrors', { count: errors })}</span> : null}
    </span>
  );
}
