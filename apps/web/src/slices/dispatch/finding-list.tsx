import { useWords } from '../../ui/words.tsx';

const rules = [
  'too-large',
  'not-utf8',
  'doctype',
  'not-well-formed',
  'too-deep',
  'too-many-parts',
  'text-too-long',
  'not-edxml',
  'missing',
  'not-a-day',
  'not-a-number',
  'not-base64',
  'attachment-missing',
  'twice',
  'unknown-part',
  'not-new',
  'attachment-unlisted',
] as const;

interface Finding {
  rule: string;
  line: number;
  path: string;
  said?: string | undefined;
}

/** What stands wrong or unknown in an edXML file, each with its line. Anything else is not shown. */
export function FindingList({ title, findings }: { title: string; findings: unknown }) {
  const { t } = useWords();
  if (!Array.isArray(findings) || findings.length === 0) return null;
  return (
    <div className="notice notice-warning">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {(findings as Finding[]).map((one) => {
          const rule = rules.find((known) => known === one.rule);
          return (
            <li key={`${one.line} ${one.path} ${one.rule} ${one.said ?? ''}`}>
              {t('dispatch.findingLine', { line: one.line, rule: rule ? t(`dispatch.rule-${rule}`) : one.rule })}
              <span className="quiet">
                {' '}
                {[one.path.split('/').slice(-2).join('/'), one.said].filter(Boolean).join(': ')}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
