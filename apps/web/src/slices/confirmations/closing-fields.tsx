import { Input } from 'antd';
import { useState } from 'react';
import { ClockInput } from '../../ui/clock-input.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { linesOf } from './appraisal-entry.ts';
import type { ContentProps } from './appraisal-form.tsx';

/** Papers seen, other opinions, the conclusion, and what the minutes close with. */
export function ClosingFields({ content, change, messageOf }: ContentProps) {
  const { t } = useWords();
  // The text as typed; only whole lines are saved.
  const [documents, setDocuments] = useState(() => content.documents.join('\n'));
  const conclusion = messageOf('tham-dinh-conclusion');
  return (
    <section className="confirm-section" aria-labelledby="ket-luan">
      <h2 id="ket-luan">{t('confirmations.closing')}</h2>
      <div className="closing-grid">
        <Field id="tham-dinh-documents" label={t('confirmations.documents')}>
          <textarea
            id="tham-dinh-documents"
            className="input"
            rows={3}
            maxLength={10_000}
            value={documents}
            onChange={({ target }) => {
              setDocuments(target.value);
              change({
                documents: linesOf(target.value)
                  .slice(0, 60)
                  .map((line) => line.slice(0, 300)),
              });
            }}
          />
        </Field>
        <Field id="tham-dinh-opinions" label={t('confirmations.opinions')}>
          <textarea
            id="tham-dinh-opinions"
            className="input"
            rows={3}
            maxLength={4000}
            value={content.opinions}
            onChange={({ target }) => change({ opinions: target.value })}
          />
        </Field>
      </div>
      <Field id="tham-dinh-conclusion" label={t('confirmations.conclusion')} message={conclusion}>
        <textarea
          {...describedBy('tham-dinh-conclusion', conclusion)}
          className="input"
          rows={3}
          maxLength={4000}
          value={content.conclusion}
          onChange={({ target }) => change({ conclusion: target.value })}
        />
      </Field>
      <MinutesFields content={content} change={change} messageOf={messageOf} />
    </section>
  );
}

function MinutesFields({ content, change, messageOf }: ContentProps) {
  const { t } = useWords();
  const due = messageOf('tham-dinh-dueDay');
  return (
    <div className="plan-grid">
      <Field id="tham-dinh-dueDay" label={t('confirmations.dueDay')} message={due}>
        <DayInput
          leavesOutUnread
          id="tham-dinh-dueDay"
          value={content.dueDay ?? ''}
          message={due}
          onChange={(day) => change({ dueDay: day === '' ? null : day })}
        />
      </Field>
      <Field id="tham-dinh-endedAt" label={t('confirmations.endedAt')}>
        <ClockInput
          leavesOutUnread
          id="tham-dinh-endedAt"
          value={content.endedAt ?? ''}
          onChange={(time) => change({ endedAt: time === '' ? null : time })}
        />
      </Field>
      <Field id="tham-dinh-copies" label={t('confirmations.copies')}>
        <input
          id="tham-dinh-copies"
          className="input"
          type="number"
          min={1}
          max={20}
          value={content.copies}
          onChange={({ target }) =>
            change({ copies: Math.min(20, Math.max(1, Math.trunc(Number(target.value)) || 1)) })
          }
        />
      </Field>
      <Field id="tham-dinh-number" label={t('confirmations.minutesNumber')}>
        <Input
          id="tham-dinh-number"
          maxLength={20}
          value={content.number}
          onChange={({ target }) => change({ number: target.value })}
        />
      </Field>
      <Field id="tham-dinh-symbol" label={t('confirmations.minutesSymbol')}>
        <Input
          id="tham-dinh-symbol"
          maxLength={60}
          value={content.symbol}
          onChange={({ target }) => change({ symbol: target.value })}
        />
      </Field>
    </div>
  );
}
