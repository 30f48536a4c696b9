import { useWords } from '../../ui/words.tsx';
import { type BenchFilter, benchFilters, passes } from './bench-filter.ts';
import type { BenchQuestion, BenchSection } from './bench-questions.ts';

interface BenchFilterBarProps {
  filter: BenchFilter;
  onChoose: (filter: BenchFilter) => void;
  questions: readonly BenchQuestion[];
  looking: Parameters<typeof passes>[2];
  sections: readonly BenchSection[];
}

/** Which questions to look at, each with its count; and a way to each section. */
export function BenchFilterBar({ filter, onChoose, questions, looking, sections }: BenchFilterBarProps) {
  const { t } = useWords();
  return (
    <div className="bench-filter">
      <fieldset>
        <legend className="visually-hidden">{t('review.showQuestions')}</legend>
        {benchFilters.map((one) => (
          <button key={one} type="button" aria-pressed={one === filter} onClick={() => onChoose(one)}>
            {t(`review.filter_${one}`)} <b>{questions.filter((question) => passes(one, question, looking)).length}</b>
          </button>
        ))}
      </fieldset>
      <nav aria-label={t('review.sections')}>
        {sections.map((section) => (
          <a key={section.code} href={`#phan-${section.code}`} title={section.title}>
            {section.code}
            <span className="visually-hidden"> {section.title}</span>
          </a>
        ))}
      </nav>
    </div>
  );
}
