import type { Question } from '@thuocdo/core/forms';
import { parseDay } from '@thuocdo/core/text';
import { useState } from 'react';
import { useKeeper } from '../../offline/use-outbox.ts';
import { describedBy, Field } from '../../ui/field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { EvidenceFiles } from './evidence-files.tsx';
import type { DocumentDetails, Evidence } from './use-evidence.ts';

interface EvidencePanelProps {
  question: Question;
  evidence: Evidence;
  disabled: boolean;
  /** Told the id of each file that arrived, and of each that was taken off. */
  onAdded?: (evidenceId: string) => void;
  onRemoved?: (evidenceId: string) => void;
}

export const acceptedFiles = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';
export const largestMegabytes = 25;

/** Files of a question, and a place to add more with what the document says of itself. */
export function EvidencePanel({ question, evidence, disabled, onAdded, onRemoved }: EvidencePanelProps) {
  const { t } = useWords();
  const files = evidence.files.filter((file) => file.question === question.code);
  const [details, setDetails] = useState({ number: '', day: '', issuer: '' });
  const day = details.day.trim() === '' ? undefined : parseDay(details.day);
  const isDayWrong = day !== undefined && !day.ok;
  const remove = async (id: string) => {
    if (await evidence.remove(id)) onRemoved?.(id);
  };
  const send = async (file: File, progress: (share: number) => void) => {
    const added = await evidence.add(question.code, file, detailsOf(details), progress);
    onAdded?.(added.id);
  };
  const isReachable = useKeeper().isReachable();
  const isOpen = !disabled && evidence.canAdd;
  return (
    <div className="evidence">
      <EvidenceFiles
        files={files}
        params={evidence.params}
        removal={disabled ? undefined : { isOpenFor: evidence.canRemove, remove: (id) => void remove(id) }}
      />
      <ProblemNotice problem={evidence.problem} />
      {isOpen ? (
        <>
          {isReachable ? null : <p className="notice notice-warning">{t('answering.evidenceOffline')}</p>}
          <FileDrop
            label={question.evidence?.label ?? question.label}
            accept={acceptedFiles}
            maxMegabytes={largestMegabytes}
            multiple
            camera
            disabled={isDayWrong}
            onFile={send}
          />
          <details>
            <summary>{t('answering.evidenceDetails')}</summary>
            <DetailFields code={question.code} details={details} isDayWrong={isDayWrong} onChange={setDetails} />
          </details>
        </>
      ) : null}
    </div>
  );
}

interface Typed {
  number: string;
  day: string;
  issuer: string;
}

function detailsOf({ number, day, issuer }: Typed): DocumentDetails {
  const parsed = parseDay(day);
  return {
    ...(number.trim() === '' ? {} : { documentNumber: number.trim() }),
    ...(parsed.ok ? { documentDate: parsed.value } : {}),
    ...(issuer.trim() === '' ? {} : { issuer: issuer.trim() }),
  };
}

interface DetailFieldsProps {
  code: string;
  details: Typed;
  isDayWrong: boolean;
  onChange: (details: Typed) => void;
}

function DetailFields({ code, details, isDayWrong, onChange }: DetailFieldsProps) {
  const { t } = useWords();
  const id = (part: string) => `minh-chung-${code}-${part}`;
  const message = isDayWrong ? { severity: 'error' as const, text: t('answering.evidenceDayWrong') } : undefined;
  const set = (part: Partial<Typed>) => onChange({ ...details, ...part });
  return (
    <div className="evidence-details">
      <Field id={id('so')} label={t('answering.evidenceNumber')}>
        <input
          {...describedBy(id('so'), undefined)}
          className="box"
          maxLength={60}
          value={details.number}
          onChange={(event) => set({ number: event.target.value })}
        />
      </Field>
      <Field id={id('ngay')} label={t('answering.evidenceDate')} message={message}>
        <input
          {...describedBy(id('ngay'), message)}
          className="box day"
          inputMode="numeric"
          placeholder={t('shell.dayHint')}
          value={details.day}
          onChange={(event) => set({ day: event.target.value })}
        />
      </Field>
      <Field id={id('noi')} label={t('answering.evidenceIssuer')}>
        <input
          {...describedBy(id('noi'), undefined)}
          className="box"
          maxLength={200}
          value={details.issuer}
          onChange={(event) => set({ issuer: event.target.value })}
        />
      </Field>
    </div>
  );
}
