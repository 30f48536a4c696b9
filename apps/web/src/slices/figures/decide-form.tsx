import { decideFigure, type FigureRow, type FiguresView } from '@thuocdo/contract/figures';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '../../api.ts';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { afterFigures } from './use-book.ts';

/** A person says which of several sources counts, and why. */
export function DecideForm({ view, row }: { view: FiguresView; row: FigureRow }) {
  const { t } = useWords();
  const id = useId();
  const [source, setSource] = useState<string>();
  const [reason, setReason] = useState('');
  const [message, setMessage] = useState<Message>();
  const decide = useCommand(decideFigure, { refreshes: afterFigures });
  const send = () => {
    const missing =
      source === undefined ? 'decideSourceMissing' : reason.trim() === '' ? 'decideReasonMissing' : undefined;
    setMessage(missing === undefined ? undefined : { severity: 'error', text: t(`figures.${missing}`) });
    if (missing !== undefined || source === undefined) return;
    const seen = row.cells.map((cell) => ({ source: cell.source, value: cell.value }));
    decide.run({
      params: { unitId: view.unit.id },
      body: { element: row.element, period: view.period, source, reason, seen },
    });
  };
  return (
    <section aria-labelledby={`${id}-title`} className="decide">
      <h3 id={`${id}-title`}>{t('figures.decideTitle')}</h3>
      <p>{t('figures.decideText')}</p>
      <fieldset className="switch">
        <legend className="visually-hidden">{t('figures.decideTitle')}</legend>
        {row.cells.map((cell) => (
          <label key={cell.source}>
            <input
              type="radio"
              name={`${id}-source`}
              checked={source === cell.source}
              onChange={() => setSource(cell.source)}
            />
            {cell.sourceName}: {cell.text}
          </label>
        ))}
      </fieldset>
      <Field id={id} label={t('figures.decideReason')} message={message}>
        <textarea
          {...describedBy(id, message)}
          className="input"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <ProblemNotice problem={decide.error} />
      <Button type="primary" disabled={decide.isPending} onClick={send}>
        {t('figures.decide')}
      </Button>
    </section>
  );
}
