import { type FigureCell, type FigureRow, type FiguresView, saveFigures } from '@thuocdo/contract/figures';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { showNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { showClock } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { LabelledSelect } from './labelled-select.tsx';
import { addRow, type EditedList, editedFrom, type ListFault, type Preset, readList, withPreset } from './rows-edit.ts';
import { headOf, RowInputs } from './rows-inputs.tsx';
import { afterFigures } from './use-book.ts';

interface RowsEditorProps {
  view: FiguresView;
  row: FigureRow;
  mayEnter: boolean;
}

/** A list («kế hoạch đã ban hành») row by row: add, remove, move, fill in; saved as one value. */
export function RowsEditor({ view, row, mayEnter }: RowsEditorProps) {
  const { t } = useWords();
  const own = row.cells.find(({ source, level }) => source === view.source?.id && level === 'self');
  const shown = own ?? row.cells[0];
  const [savedAt, setSavedAt] = useState<string>();
  return (
    <section aria-labelledby="rows-title">
      <h3 id="rows-title">{t('figures.rowsTitle')}</h3>
      {mayEnter ? (
        <Editor key={own?.entryId ?? ''} view={view} row={row} own={own} onSaved={setSavedAt} />
      ) : (
        <ListTable list={editedFrom(shown?.value)} />
      )}
      <p role="status" className="quiet">
        {savedAt === undefined ? '' : `${t('figures.rowsSaved')} ${showClock(savedAt)}`}
      </p>
    </section>
  );
}

function ListTable({ list }: { list: EditedList }) {
  const words = useWords();
  return (
    <ScrollRegion caption={words.t('figures.rowsTitle')}>
      <table className="register">
        <thead>
          <tr>
            {list.columns.map((column) => (
              <th key={column} scope="col">
                {headOf(column, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a list have no name but their place
            <tr key={at}>
              {list.columns.map((column) => (
                <td key={column}>{cells[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface EditorProps extends Omit<RowsEditorProps, 'mayEnter'> {
  own: FigureCell | undefined;
  onSaved: (at: string) => void;
}

function Editor({ view, row, own, onSaved }: EditorProps) {
  const words = useWords();
  const { t } = words;
  const [first] = useState(() => editedFrom(own?.value));
  const [list, setList] = useState(first);
  const [faults, setFaults] = useState<readonly ListFault[]>([]);
  const save = useCommand(saveFigures, { refreshes: afterFigures, onDone: ({ at }) => onSaved(at) });
  const isChanged = list !== first;
  const change = (next: EditedList) => {
    setList(next);
    setFaults([]);
  };
  const send = () => {
    const read = readList(list, own?.value);
    if ('faults' in read) return setFaults(read.faults);
    const { certainty, section, phrase } = own?.print ?? {};
    const kept = Object.fromEntries(Object.entries({ certainty, section, phrase }).filter(([, said]) => said));
    const value = read.value.length === 0 ? null : (read.value as NonNullable<FigureCell['value']>);
    const cell = { ...kept, element: row.element, period: view.period, value, seen: own?.entryId ?? null };
    save.run({ params: { unitId: view.unit.id }, body: { cells: [own?.note ? { ...cell, note: own.note } : cell] } });
  };
  return (
    <>
      <p className="quiet" role="status">
        {t('figures.rowsMine', { count: showNumber(list.rows.length) })}
        {isChanged ? ` · ${t('figures.rowsUnsaved')}` : ''}
      </p>
      <PresetChoice list={list} onChange={change} />
      {list.rows.length === 0 ? null : <RowInputs list={list} onChange={change} />}
      {faults.length === 0 ? null : (
        <ul className="notice notice-error" role="alert">
          {faults.map((fault) => (
            <li key={`${fault.row} ${fault.column ?? ''}`}>{faultWords(fault, words)}</li>
          ))}
        </ul>
      )}
      <ProblemNotice problem={save.error} />
      <div className="row-actions">
        <Button onClick={() => change(addRow(list))}>{t('figures.rowsAdd')}</Button>
        <Button type="primary" disabled={!isChanged || save.isPending} onClick={send}>
          {t('figures.rowsSave')}
        </Button>
        {isChanged ? <Button onClick={() => change(first)}>{t('figures.rowsReset')}</Button> : null}
      </div>
    </>
  );
}

function faultWords({ rule, row, text }: ListFault, { t }: Pick<Words, 't'>): string {
  return rule === 'empty-row'
    ? t('figures.rowsEmptyRow', { row: row + 1 })
    : t('figures.rowsDayWrong', { row: row + 1, text: text ?? '' });
}

function PresetChoice({ list, onChange }: { list: EditedList; onChange: (list: EditedList) => void }) {
  const { t } = useWords();
  const isPapers = list.columns.join() === 'no,date,subject';
  const chosen = list.isNames ? 'names' : isPapers ? 'papers' : 'kept';
  const offered = (['names', 'papers', 'kept'] as const).filter((one) => one !== 'kept' || chosen === 'kept');
  return (
    <div className="rows-preset">
      <LabelledSelect
        label={t('figures.rowsPreset')}
        value={chosen}
        options={offered.map((one) => [one, t(`figures.preset-${one}`)] as const)}
        onChange={(preset) => (preset === 'kept' ? undefined : onChange(withPreset(list, preset as Preset)))}
      />
    </div>
  );
}
