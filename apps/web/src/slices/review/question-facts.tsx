import { getEvidence, type ResponseView } from '@thuocdo/contract/responses';
import { fileAddress } from '../../api.ts';
import { showNumber } from '../../ui/numbers.ts';
import { Status } from '../../ui/status.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { placedText } from '../answering/index.ts';
import type { BenchQuestion } from './bench-questions.ts';
import type { OtherSources } from './other-sources.ts';
import { PaperAnswer } from './paper-answer.tsx';

/** What helps to judge an answer: flags, last period, other sources, evidence, earlier returns. */
export function QuestionFacts({ one, response }: { one: BenchQuestion; response: ResponseView }) {
  return (
    <>
      <Flags one={one} />
      <Comparisons one={one} />
      <Evidence one={one} response={response} />
    </>
  );
}

function Flags({ one }: { one: BenchQuestion }) {
  const { t } = useWords();
  const same = one.evidence.filter((file) => file.sameContentElsewhere > 0);
  if (one.findings.length + same.length + one.returned.length === 0) return null;
  return (
    <ul className="facts-flags" aria-label={t('review.flags')}>
      {one.findings.map((finding) => (
        <li key={`${finding.rule} ${finding.row ?? ''} ${finding.column ?? ''} ${finding.params['check'] ?? ''}`}>
          {placedText(finding, one.question, t)}
        </li>
      ))}
      {same.map((file) => (
        <li key={file.id}>
          {file.name}: {t('review.sameContent', { count: file.sameContentElsewhere })}
        </li>
      ))}
      {one.returned.map((item) => (
        <li key={`${item.round} ${item.at}`}>
          {t('review.returnedBefore', { round: item.round, day: showDay(item.at), reason: item.reason })}
        </li>
      ))}
    </ul>
  );
}

function Comparisons({ one }: { one: BenchQuestion }) {
  const { t } = useWords();
  if (one.previous === undefined && one.others.length === 0) return null;
  return (
    <dl className="facts">
      {one.previous === undefined ? null : (
        <div>
          <dt>{t('review.previousValue')}</dt>
          <dd>
            <PaperAnswer
              answer={one.previous}
              unit={one.question.unitOfMeasure}
              name={`${one.code}, ${t('review.previousValue')}`}
            />{' '}
            {one.changedFromPrevious ? <span className="quiet">({t('review.changedFromPrevious')})</span> : null}
          </dd>
        </div>
      )}
      {one.others.map((other) => (
        <Others key={other.element} other={other} />
      ))}
    </dl>
  );
}

function Others({ other }: { other: OtherSources }) {
  const { t } = useWords();
  return (
    <div>
      <dt>{t('review.otherSources')}</dt>
      <dd>
        {other.others
          .map((value) => t('review.sourceLine', { source: value.sourceName, value: plain(t, value.value) }))
          .join('; ')}{' '}
        {other.own === undefined ? null : (
          <Status tone={other.differs ? 'warning' : 'good'}>
            {t(other.differs ? 'review.sourcesDiffer' : 'review.sourcesAgree')}
          </Status>
        )}
      </dd>
    </div>
  );
}

function Evidence({ one, response }: { one: BenchQuestion; response: ResponseView }) {
  const { t } = useWords();
  const { unitId, id: assignmentId } = response.assignment;
  if (one.question.evidence === undefined && one.evidence.length === 0) return null;
  return (
    <dl className="facts">
      <div>
        <dt>{t('review.evidence')}</dt>
        <dd>
          {one.evidence.length === 0 ? <span className="quiet">{t('review.noEvidence')}</span> : null}
          <ul className="plain">
            {one.evidence.map((file) => (
              <li key={file.id}>
                <a
                  href={fileAddress(getEvidence, { params: { unitId, assignmentId, evidenceId: file.id } })}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t('review.evidenceOpen', { name: file.name })}
                >
                  {file.name}
                </a>{' '}
                <span className="quiet">
                  {[file.documentNumber, file.documentDate === null ? null : showDay(file.documentDate), file.issuer]
                    .filter(Boolean)
                    .join(', ')}
                  {file.onBehalf ? ` · ${t('review.onBehalf')}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

function plain(t: Words['t'], value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'review.yes' : 'review.no');
  return typeof value === 'number' ? showNumber(value) : String(value);
}
