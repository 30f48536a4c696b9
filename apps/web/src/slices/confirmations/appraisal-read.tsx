import type { AppraisalView } from '@thuocdo/contract/confirmations';
import type { Finding } from '@thuocdo/core/appraisals';
import { Status, type Tone } from '../../ui/status.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { CheckedItem } from './checklist.tsx';
import { daysText } from './words.tsx';

const tones: Record<Finding, Tone> = { agree: 'good', disagree: 'bad', to_complete: 'warning' };

/** An appraisal that does not change any more, or that the viewer may only read. */
export function AppraisalRead({ view }: { view: AppraisalView }) {
  const { t } = useWords();
  const { content, concludedAt, by } = view;
  return (
    <>
      {concludedAt === null ? null : (
        <p className="notice notice-good">{t('confirmations.concludedAt', { at: showInstant(concludedAt), by })}</p>
      )}
      <section className="confirm-section" aria-labelledby="thoi-gian">
        <h2 id="thoi-gian">{t('confirmations.plan')}</h2>
        <dl className="facts">
          <dt>{t('confirmations.form')}</dt>
          <dd>{t(`confirmations.kindLong-${content.kind}`)}</dd>
          <dt>{t('confirmations.when')}</dt>
          <dd>{daysText({ t }, content)}</dd>
          <Fact label={t('confirmations.place')} text={content.place} />
          <dt>{t('confirmations.delegationRead')}</dt>
          <dd>
            <ul className="plain">
              {content.delegation.map((one) => (
                <li key={`${one.title} ${one.role}`}>
                  {[one.title, one.organisation].filter(Boolean).join(', ')} ({t(`confirmations.role-${one.role}`)})
                </li>
              ))}
            </ul>
          </dd>
          <Fact label={t('confirmations.representative')} text={content.representative} />
        </dl>
      </section>
      <section className="confirm-section" aria-labelledby="ket-qua-chi-tieu">
        <h2 id="ket-qua-chi-tieu">{t('confirmations.checklist')}</h2>
        {view.checklist.map((item) => (
          <div className="check-item" key={item.code}>
            <CheckedItem item={item} />
            <Found code={item.code} view={view} />
          </div>
        ))}
      </section>
      <section className="confirm-section" aria-labelledby="ket-luan">
        <h2 id="ket-luan">{t('confirmations.closing')}</h2>
        <dl className="facts">
          <Fact label={t('confirmations.documentsSeen')} text={content.documents.join('\n')} />
          <Fact label={t('confirmations.opinionsSaid')} text={content.opinions} />
          <Fact label={t('confirmations.conclusion')} text={content.conclusion} />
          <Fact label={t('confirmations.dueDay')} text={content.dueDay === null ? '' : showDay(content.dueDay)} />
        </dl>
      </section>
    </>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="as-written">{text === '' ? '–' : text}</dd>
    </>
  );
}

function Found({ code, view }: { code: string; view: AppraisalView }) {
  const { t } = useWords();
  const noted = view.content.findings.find((one) => one.code === code);
  if (noted === undefined) return <span className="quiet">{t('confirmations.findingNone')}</span>;
  return (
    <div>
      <Status tone={tones[noted.finding]}>{t(`confirmations.finding-${noted.finding}`)}</Status>
      {noted.note === '' ? null : <p className="as-written">{noted.note}</p>}
    </div>
  );
}
