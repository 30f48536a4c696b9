import type { MappingFault } from '@thuocdo/contract/imports';
import { phraseIfKnown } from '@thuocdo/phrases';
import type { ProblemError } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';

/** What a refusal names of a mapping; none when it is about something else. */
export function faultsIn(problem: ProblemError): MappingFault[] {
  const { faults } = problem.details;
  return problem.code === 'import-mapping-refused' && Array.isArray(faults) ? (faults as MappingFault[]) : [];
}

/** «Cột “Số văn bản” không còn; có cột mới “Số VB”»: everything that a person must look at. */
export function MappingFaults({ faults }: { faults: readonly MappingFault[] }) {
  const { t, lang } = useWords();
  if (faults.length === 0) return null;
  return (
    <section className="notice notice-warning" role="alert">
      <strong>{t('imports.mappingFaults')}</strong>
      <ul>
        {faults.map(({ code, params }) => (
          <li key={`${code} ${Object.values(params).join(' ')}`}>
            {phraseIfKnown(lang, `imports.map-${code}`, params) ?? code}
          </li>
        ))}
      </ul>
    </section>
  );
}
