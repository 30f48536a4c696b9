import type { ResponseView } from '@thuocdo/contract/responses';
import type { Finding, Question } from '@thuocdo/core/forms';
import { memo } from 'react';
import { helpId, messageId } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { AnswerText, printAnswer } from './answer-text.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { fieldId } from './field-ids.ts';
import { QuestionField } from './fields/question-field.tsx';
import { findingText } from './finding-text.ts';
import { QuestionAbout } from './question-about.tsx';
import { QuestionMarks } from './question-marks.tsx';
import type { Shown } from './shown-answers.ts';
import { SupportProposalLine } from './support-proposal-line.tsx';
import type { Evidence } from './use-evidence.ts';
import type { SupportProposal } from './use-support-proposals.ts';
import type { RosterUnit } from './working.ts';

export interface QuestionBlockProps {
  question: Question;
  shown: Shown | undefined;
  calculated: unknown;
  editable: boolean;
  required: boolean;
  /** Findings to be said now. */
  findings: readonly Finding[];
  previous: unknown;
  proposed: unknown;
  /** What an accepted support plan brought. */
  fromSupport: SupportProposal | undefined;
  stored: ResponseView['answers'][string] | undefined;
  returned: ResponseView['returned'];
  reasonNeeded: boolean;
  refusal: string | undefined;
  units: readonly RosterUnit[];
  unitNames: Readonly<Record<string, string>>;
  evidence: Evidence;
  onChange: (question: string, part: { value?: unknown; reason?: string }) => void;
  onLeave: (question: string) => void;
  onConflict: (question: string) => void;
}

/** One question: label, unit of measure, help, marks, field, messages, reason, evidence. */
export const QuestionBlock = memo(function QuestionBlock(props: QuestionBlockProps) {
  const { t } = useWords();
  const { question, shown, editable, findings } = props;
  const id = fieldId(question.code);
  const own = findings.filter((finding) => finding.row === undefined);
  const isWrong = findings.some((finding) => finding.severity === 'error');
  const isTable = question.type === 'rows' || question.type === 'matrix';
  const described = [question.help === undefined ? '' : helpId(id), messageId(id)].filter(Boolean).join(' ');
  return (
    <section
      className={`question${isTable ? ' wide' : ''}${isWrong ? ' wrong' : ''}`}
      data-question={question.code}
      aria-label={t('answering.question', { code: question.code })}
    >
      <QuestionLabel {...props} isTable={isTable} />
      {question.help === undefined ? null : (
        <div id={helpId(id)} className="quiet">
          {question.help}
        </div>
      )}
      <QuestionMarks {...props} />
      <div className="answer-line">
        {question.calculate !== undefined ? (
          <CalculatedAnswer {...props} />
        ) : editable ? (
          <QuestionField
            question={question}
            value={shown?.value ?? null}
            disabled={false}
            units={props.units}
            findings={findings}
            describedBy={described}
            invalid={isWrong}
            evidence={props.evidence}
            onChange={(value) => props.onChange(question.code, { value })}
            onLeave={() => props.onLeave(question.code)}
          />
        ) : (
          <AnswerText question={question} answer={shown?.value} unitNames={props.unitNames} />
        )}
        {question.unitOfMeasure === undefined || !editable || question.calculate !== undefined ? null : (
          <span className="measure">{question.unitOfMeasure}</span>
        )}
        <Beside {...props} />
      </div>
      <Messages id={messageId(id)} findings={own} refusal={isWrong ? undefined : props.refusal} />
      <ReasonField {...props} />
      {question.evidence !== undefined && question.type !== 'file' ? <EvidenceBox {...props} /> : null}
      <QuestionAbout question={question} stored={props.stored} />
    </section>
  );
});

function QuestionLabel({ question, required, editable, isTable }: QuestionBlockProps & { isTable: boolean }) {
  const { t } = useWords();
  const id = fieldId(question.code);
  const words = (
    <>
      <span className="code">{question.code}</span> {question.label}
      {required ? (
        <abbr className="must" title={t('answering.required')}>
          *
        </abbr>
      ) : null}
    </>
  );
  const isGroup = isTable || ['yes_no', 'one_of', 'many_of', 'file'].includes(question.type);
  if (!editable || question.calculate !== undefined || isGroup)
    return (
      <div id={`${id}-nhan`} className="question-label">
        {words}
      </div>
    );
  return (
    <label id={`${id}-nhan`} htmlFor={id} className="question-label">
      {words}
      {question.unitOfMeasure === undefined ? null : (
        <span className="visually-hidden">, {t('answering.unitOfMeasure', { unit: question.unitOfMeasure })}</span>
      )}
    </label>
  );
}

function CalculatedAnswer({ question, calculated, unitNames }: QuestionBlockProps) {
  const { t } = useWords();
  return (
    <div className="calculated">
      {calculated === null || calculated === undefined ? (
        <span className="quiet">{t('answering.notYet')}</span>
      ) : (
        <output>
          <AnswerText question={question} answer={calculated} unitNames={unitNames} />
        </output>
      )}
      <details>
        <summary>
          {t('answering.calculated')} – {t('answering.calculatedHow')}
        </summary>
        <code>{question.calculate}</code>
      </details>
    </div>
  );
}

/** What support brought, last period's value and what the registry proposes, each with a button that takes it over. */
function Beside(props: QuestionBlockProps) {
  const { question, previous, proposed, editable, shown, onChange, unitNames } = props;
  const { t } = useWords();
  const isEmpty = shown?.value === null || shown?.value === undefined || shown.value === '';
  const { code } = question;
  const short = (value: unknown) => {
    const printed = printAnswer(question, value, unitNames);
    return printed.kind === 'table' ? t('answering.rowsCount', { count: printed.table.rows.length }) : printed.text;
  };
  const take = (value: unknown) => onChange(code, { value });
  return (
    <>
      <SupportProposalLine {...props} short={short} />
      {previous === undefined || proposed !== undefined ? null : (
        <span className="quiet beside">
          {t('answering.previousValue', { value: short(previous) })}{' '}
          {editable && isEmpty ? (
            <button
              type="button"
              className="link"
              aria-label={t('answering.usePreviousOf', { code })}
              onClick={() => take(previous)}
            >
              {t('answering.usePrevious')}
            </button>
          ) : null}
        </span>
      )}
      {editable && isEmpty && proposed !== undefined ? (
        <span className="quiet beside">
          {t('answering.proposed', { value: short(proposed) })}{' '}
          <button
            type="button"
            className="link"
            aria-label={t('answering.useProposedOf', { code })}
            onClick={() => take(proposed)}
          >
            {t('answering.useProposed')}
          </button>
        </span>
      ) : null}
    </>
  );
}

function Messages({
  id,
  findings,
  refusal,
}: {
  id: string;
  findings: readonly Finding[];
  refusal: string | undefined;
}) {
  const { t } = useWords();
  return (
    <div id={id} aria-live="polite">
      {findings.map((finding) => (
        <div key={`${finding.rule} ${finding.params['check'] ?? ''}`} className={`field-message ${finding.severity}`}>
          <strong>{t(finding.severity === 'error' ? 'shell.errorMark' : 'shell.warningMark')}:</strong>{' '}
          {findingText(finding, t)}
        </div>
      ))}
      {refusal === undefined ? null : (
        <div className="field-message error">{t('answering.refusedMark', { reason: refusal })}</div>
      )}
    </div>
  );
}

/** A warning may stand when its reason is given; the reason goes with the answer to whoever checks. */
function ReasonField({ question, shown, reasonNeeded, editable, onChange, onLeave }: QuestionBlockProps) {
  const { t } = useWords();
  const reason = shown?.reason ?? '';
  if (!reasonNeeded && reason === '') return null;
  const id = `${fieldId(question.code)}-ly-do`;
  if (!editable)
    return reason === '' ? null : (
      <p className="quiet">
        {t('answering.reasonLabel')}: {reason}
      </p>
    );
  return (
    <div className="field reason">
      <label htmlFor={id}>{t('answering.reasonLabel')}</label>
      <input
        id={id}
        className="box"
        maxLength={1000}
        placeholder={t('answering.reasonNeeded')}
        value={reason}
        onChange={(event) => onChange(question.code, { reason: event.target.value })}
        onBlur={() => onLeave(question.code)}
      />
    </div>
  );
}

function EvidenceBox({ question, evidence, editable }: QuestionBlockProps) {
  const { t } = useWords();
  const count = evidence.files.filter((file) => file.question === question.code).length;
  return (
    <details className="evidence-box">
      <summary>
        {t('answering.evidence')}: {question.evidence?.label}{' '}
        <span className="quiet">
          – {count === 0 ? t('answering.evidenceNone') : t('answering.evidenceCount', { count })}
          {question.evidence?.required ? ` (${t('answering.evidenceRequired')})` : ''}
        </span>
      </summary>
      <EvidencePanel question={question} evidence={evidence} disabled={!editable} />
    </details>
  );
}
