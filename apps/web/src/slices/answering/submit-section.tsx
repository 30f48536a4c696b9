import { useNavigate } from '@tanstack/react-router';
import { getResponse, listMyWork, type ResponseView, submitResponse } from '@thuocdo/contract/responses';
import type { CompiledForm, Finding } from '@thuocdo/core/forms';
import type { ElementNames } from '@thuocdo/core/judging';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api.ts';
import { useKeeper } from '../../offline/use-outbox.ts';
import { Ask } from '../../ui/ask.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { fieldId, placeOf } from './field-ids.ts';
import { placedText } from './finding-text.ts';
import { PaperLinks } from './paper-links.tsx';
import { PaperPreview } from './paper-preview.tsx';
import type { Shown } from './shown-answers.ts';
import type { Subject } from './use-response.ts';
import { namesOf, rosterOf, type Working } from './working.ts';

interface SubmitSectionProps {
  params: Subject;
  view: ResponseView;
  compiled: CompiledForm;
  working: Working;
  shown: Readonly<Record<string, Shown>>;
  unsent: number;
  onBehalf: boolean;
  names: ElementNames;
  keepNow: () => Promise<void>;
  /** From here on everything that is missing is said at its field. */
  onTry: (tried: boolean) => void;
  onGo: (section: string, field?: string) => void;
}

/** The last page: what is missing or wrong, the paper, and handing in. */
export function SubmitSection(props: SubmitSectionProps) {
  const { t } = useWords();
  const { view, compiled, working, onTry, keepNow } = props;
  useEffect(() => {
    onTry(true);
    void keepNow();
  }, [onTry, keepNow]);
  const errors = working.findings.filter((finding) => finding.severity === 'error');
  const { answered, total } = working.inspection;
  return (
    <section aria-labelledby="ten-muc" className="submit">
      <h2 id="ten-muc" tabIndex={-1} className="section-title">
        {t('answering.submitTitle')}
      </h2>
      <p>
        {t('answering.summaryAnswered', { answered, total })}{' '}
        {errors.length === 0 ? t('answering.submitReady') : t('answering.submitNotReady', { count: errors.length })}
      </p>
      {errors.length === 0 ? null : (
        <section
          className="notice notice-error summary"
          aria-label={t('answering.summaryTitle', { count: errors.length })}
        >
          <h3>{t('answering.summaryTitle', { count: errors.length })}</h3>
          <FindingLinks {...props} findings={errors} />
        </section>
      )}
      <Explained {...props} />
      {props.unsent === 0 ? null : (
        <p className="notice notice-warning">{t('answering.submitUnsent', { count: props.unsent })}</p>
      )}
      <SubmitButton {...props} isReady={errors.length === 0 && props.unsent === 0} />
      <details open className="preview">
        <summary>{t('answering.preview')}</summary>
        <PaperLinks params={props.params} />
        <PaperPreview
          form={compiled.form}
          answers={working.answers}
          inspection={working.inspection}
          reasons={working.reasons}
          unitNames={namesOf(rosterOf(view.context))}
          unitName={view.assignment.unitName}
        />
      </details>
    </section>
  );
}

function FindingLinks({ findings, compiled, onGo }: SubmitSectionProps & { findings: readonly Finding[] }) {
  const { t } = useWords();
  return (
    <ul>
      {findings.map((finding) => {
        const asked = compiled.questions.get(finding.question);
        if (asked === undefined) return null;
        const { question, section } = asked;
        const isReason = finding.rule === 'reason-missing';
        const place = isReason ? `${fieldId(finding.question)}-ly-do` : placeOf(finding);
        return (
          <li key={`${place} ${finding.rule} ${finding.params['check'] ?? ''}`}>
            <button type="button" className="link" onClick={() => onGo(section.code, place)}>
              {question.code}. {question.label}
            </button>
            : {placedText(finding, question, t)}
          </li>
        );
      })}
    </ul>
  );
}

/** Warnings that stand with a reason: the checker will read them too. */
function Explained({ working, compiled }: SubmitSectionProps) {
  const { t } = useWords();
  const explained = working.findings.filter(
    (finding) => finding.severity === 'warning' && working.reasons[finding.question] !== undefined,
  );
  if (explained.length === 0) return null;
  return (
    <details className="notice notice-warning">
      <summary>{t('answering.summaryWarnings', { count: explained.length })}</summary>
      <ul>
        {explained.map((finding) => (
          <li key={`${finding.question} ${finding.rule} ${finding.params['check'] ?? ''}`}>
            {compiled.questions.get(finding.question)?.question.label}:{' '}
            {t('answering.previewReason', { reason: working.reasons[finding.question] ?? '' })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One id an attempt: a second click, or the same request sent again after a lost answer, gives the same receipt. */
function SubmitButton({ params, view, onBehalf, isReady, keepNow }: SubmitSectionProps & { isReady: boolean }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const { sendNow } = useKeeper();
  const attempt = useRef(crypto.randomUUID());
  const { assignment, campaign, can } = view;
  const submit = useCommand(submitResponse, {
    refreshes: [getResponse, listMyWork],
    onDone: () => navigate({ to: '/phieu/$unitId/$assignmentId/bien-nhan', params }),
  });
  if (!can.includes('response.submit') && !onBehalf) return null;
  const send = () => {
    setAsking(false);
    submit.run({ params: { ...params }, body: { submissionId: attempt.current, onBehalf } });
  };
  const nextTier = campaign.tiers[1]?.name ?? '';
  const toChairman = campaign.chairmanConfirms && assignment.respondent === 'commune';
  return (
    <div className="submit-actions">
      <ProblemNotice problem={submit.error} />
      <Button
        type="primary"
        size="large"
        disabled={!isReady}
        loading={submit.isPending}
        onClick={() => {
          void keepNow().then(sendNow);
          setAsking(true);
        }}
      >
        {t(assignment.revision > 0 ? 'answering.submitAgain' : 'answering.submit')}
      </Button>
      <Ask
        open={asking}
        title={t('answering.submitConfirmTitle', { unit: assignment.unitName })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('shell.cancel')}</Button>
            <Button type="primary" disabled={!isReady || submit.isPending} onClick={send}>
              {t('answering.submit')}
            </Button>
          </>
        }
      >
        <p>{toChairman ? t('answering.submitToChairman') : t('answering.submitToTier', { tier: nextTier })}</p>
        {onBehalf ? <p>{t('answering.submitOnBehalf', { organisation: assignment.organisationName })}</p> : null}
      </Ask>
    </div>
  );
}
