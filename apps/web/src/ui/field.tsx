import { ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from './words.tsx';

export interface Message {
  severity: 'error' | 'warning';
  text: string;
}

export const messageId = (fieldId: string): string => `${fieldId}-message`;
export const helpId = (fieldId: string): string => `${fieldId}-help`;

/** What an input needs to be tied to its help and message: spread it on the input. */
export function describedBy(fieldId: string, message: Message | undefined, hasHelp = false) {
  const ids = [hasHelp ? helpId(fieldId) : '', message === undefined ? '' : messageId(fieldId)].filter(Boolean);
  return {
    id: fieldId,
    'aria-invalid': message?.severity === 'error',
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
  };
}

/** The id under which an input says itself what is wrong with the words in it. */
export const entryId = (fieldId: string): string => `${fieldId}-entry`;

/** The same for an input that says so (`FieldMessage` of `entryId`): that comes before what a form misses because of it. */
export function describedByEntry(
  fieldId: string,
  { fault, message, hasHelp = false }: { fault: Message | undefined; message: Message | undefined; hasHelp?: boolean },
) {
  if (fault === undefined) return describedBy(fieldId, message, hasHelp);
  const help = hasHelp ? `${helpId(fieldId)} ` : '';
  return { ...describedBy(fieldId, fault), 'aria-describedby': `${help}${messageId(entryId(fieldId))}` };
}

/** The message of one field; stands empty in the page so that screen readers hear it when it comes. */
export function FieldMessage({ fieldId, message }: { fieldId: string; message: Message | undefined }) {
  const { t } = useWords();
  return (
    <div id={messageId(fieldId)} className={`field-message ${message?.severity ?? ''}`} aria-live="polite">
      {message === undefined ? null : (
        <>
          <span role="img" aria-label={t(message.severity === 'error' ? 'shell.errorMark' : 'shell.warningMark')}>
            {message.severity === 'error' ? <ExclamationCircleFilled /> : <InfoCircleFilled />}
          </span>
          {message.text}
        </>
      )}
    </div>
  );
}

interface FieldProps {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  message?: Message | undefined;
  /** The input, with `describedBy(id, message, help !== undefined)` spread on it. */
  children: ReactNode;
}

/** Label, help, input, message. */
export function Field({ id, label, help, message, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : (
        <div id={helpId(id)} className="quiet">
          {help}
        </div>
      )}
      {children}
      <FieldMessage fieldId={id} message={message} />
    </div>
  );
}

export interface SummaryLine {
  fieldId: string;
  text: string;
}

/** All that must be corrected, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: readonly SummaryLine[] }) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  const any = errors.length > 0;
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any]);
  if (!any) return null;
  return (
    <section ref={box} className="notice notice-error" role="alert" tabIndex={-1}>
      <h2>{t('shell.errorSummary', { count: errors.length })}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.fieldId} ${error.text}`}>
            <a href={`#${error.fieldId}`} onClick={(event) => goTo(event, error.fieldId)}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function goTo(event: { preventDefault: () => void }, fieldId: string): void {
  const field = document.getElementById(fieldId);
  if (field === null) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}
