import { phraseIfKnown } from '@thuocdo/phrases';
import type { ProblemError } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';

const most = 50;

/** What is wrong in a refused package, each finding in words with its place in the file. */
export function PackageRefusal({ problem }: { problem: ProblemError }) {
  const { lang, t } = useWords();
  const findings = findingsOf(problem);
  if (findings.length === 0) return null;
  return (
    <section className="notice notice-error" aria-labelledby="refusal-title">
      <h2 id="refusal-title">{t('packages.refusalTitle', { count: findings.length })}</h2>
      <ul>
        {findings.slice(0, most).map(({ code, place }) => (
          <li key={`${code} ${place}`}>
            {phraseIfKnown(lang, `packages.fault-${code}`) ?? code}
            {place === '' ? null : (
              <>
                {' '}
                (<span className="hash">{place}</span>)
              </>
            )}
          </li>
        ))}
      </ul>
      {findings.length > most ? <p>{t('packages.refusalMore', { count: findings.length - most })}</p> : null}
    </section>
  );
}

/** `findings` of a package (`code`, `path`, `file`), or the fields of any refused input. */
export function findingsOf(problem: ProblemError): { code: string; place: string }[] {
  const { findings } = problem.details;
  if (Array.isArray(findings)) {
    return findings.map((one: { code?: unknown; path?: unknown; file?: unknown }) => ({
      code: String(one.code),
      place: [one.file, one.path].filter((part) => typeof part === 'string' && part !== '').join(' '),
    }));
  }
  return problem.errors.map(({ rule, pointer }) => ({ code: rule, place: pointer }));
}
