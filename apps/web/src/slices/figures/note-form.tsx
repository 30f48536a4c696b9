import { type FigureRow, type FiguresView, saveFigures } from '@thuocdo/contract/figures';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useCommand } from '../../api.ts';
import { describedBy, Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { afterFigures } from './use-book.ts';

/** A note on one's own figure: a new entry that says the same value and the note. */
export function NoteForm({ view, row }: { view: FiguresView; row: FigureRow }) {
  const { t } = useWords();
  const id = useId();
  const own = row.cells.find(({ source, level }) => source === view.source?.id && level === 'self');
  const [note, setNote] = useState(own?.note ?? '');
  const save = useCommand(saveFigures, { refreshes: afterFigures });
  if (own === undefined) return null;
  const send = () =>
    save.run({
      params: { unitId: view.unit.id },
      body: {
        cells: [{ ...own.print, element: row.element, period: view.period, value: own.value, seen: own.entryId, note }],
      },
    });
  return (
    <section aria-label={t('figures.noteTitle')}>
      <Field id={id} label={t('figures.noteTitle')} help={t('figures.noteHelp')}>
        <textarea
          {...describedBy(id, undefined, true)}
          className="input"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Field>
      <ProblemNotice problem={save.error} />
      <Button disabled={save.isPending || note.trim() === (own.note ?? '')} onClick={send}>
        {t('figures.noteSave')}
      </Button>{' '}
      <span role="status" className="quiet">
        {save.isSuccess && note.trim() === (own.note ?? '') ? t('figures.noteSaved') : ''}
      </span>
    </section>
  );
}
