import { SnippetsOutlined } from '@ant-design/icons';
import type { Question } from '@thuocdo/core/forms';
import { readBlock } from '@thuocdo/core/text';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { Ask } from '../../../ui/ask.tsx';
import { useWords } from '../../../ui/words.tsx';
import { layBlock, type RawRow } from '../pasted-rows.ts';
import type { RosterUnit } from '../working.ts';

interface PasteRowsProps {
  question: Question;
  units: readonly RosterUnit[];
  onRows: (rows: RawRow[]) => void;
}

/** A place to paste a table into before it has any cell, and on a telephone. */
export function PasteRows({ question, units, onRows }: PasteRowsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  const rows = text.trim() === '' ? [] : layBlock(question, [], readBlock(text), { row: 0, column: 0 }, units);
  const close = () => {
    setOpen(false);
    setText('');
  };
  const add = () => {
    onRows(rows);
    close();
  };
  const columns = (question.columns ?? []).map((column) => column.label).join(', ');
  return (
    <>
      <Button size="small" icon={<SnippetsOutlined />} onClick={() => setOpen(true)}>
        {t('answering.rowsPaste')}
      </Button>
      {open ? (
        <Ask
          open
          title={t('answering.rowsPasteTitle')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('shell.cancel')}</Button>
              <Button type="primary" disabled={rows.length === 0} onClick={add}>
                {t('answering.rowsPasteAdd', { count: rows.length })}
              </Button>
            </>
          }
        >
          <p>
            {t('answering.rowsPasteHelp', { columns })} {t('answering.rowsPasteHint')}
          </p>
          <label htmlFor={id}>{t('answering.rowsPasteField')}</label>
          <textarea
            id={id}
            className="box"
            rows={8}
            wrap="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Ask>
      ) : null}
    </>
  );
}
