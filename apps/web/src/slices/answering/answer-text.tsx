import {
  type Answer,
  type Form,
  type Inspection,
  type PaperTable,
  paperModel,
  type Question,
} from '@thuocdo/core/forms';
import { useWords } from '../../ui/words.tsx';

interface AnswerTextProps {
  question: Question;
  answer: unknown;
  /** Names of units that the answer names, by id. */
  unitNames?: Readonly<Record<string, string>>;
}

/** One answer as it is printed on paper: text, list or table. For reading screens: review, history, conflicts. */
export function AnswerText({ question, answer, unitNames = {} }: AnswerTextProps) {
  const { t } = useWords();
  if (Array.isArray(answer) && answer.length === 0 && question.type === 'rows')
    return <span>{t('answering.rowsNone')}</span>;
  const printed = printAnswer(question, answer, unitNames);
  if (printed.kind === 'table') return <AnswerTable table={printed.table} caption={question.label} />;
  if (printed.kind === 'none') return <span className="quiet">{printed.text}</span>;
  const unit = question.unitOfMeasure === undefined ? '' : ` ${question.unitOfMeasure}`;
  return (
    <span className="answer-text">
      {printed.text}
      {unit}
    </span>
  );
}

/** The answer to one question as the paper prints it. */
export function printAnswer(question: Question, answer: unknown, unitNames: Readonly<Record<string, string>> = {}) {
  const { code } = question;
  const value = answer as Answer;
  const form: Form = {
    code: '',
    version: 1,
    title: '',
    respondent: 'commune',
    basis: [],
    sections: [{ code: '', title: '', questions: [question] }],
  };
  const inspection: Inspection = {
    relevant: {},
    calculated: { [code]: value },
    findings: [],
    missing: [],
    answered: 0,
    total: 0,
    canSubmit: true,
  };
  const [section] = paperModel(form, { [code]: value }, inspection, { unitNames: { ...unitNames } }).sections;
  return section?.questions[0]?.answer ?? { kind: 'none' as const, text: '' };
}

/** A table of a paper form, read-only. */
export function AnswerTable({ table, caption }: { table: PaperTable; caption: string }) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t('shell.tableScroll', { caption })}>
      <table className="register">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed rows have no identity but their place
            <tr key={index}>
              {row.map((cell, place) => (
                <PrintedCell key={table.columns[place]} cell={cell} isHead={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
        {table.totals === undefined ? null : (
          <tfoot>
            <tr>
              {table.totals.map((cell, place) => (
                <PrintedCell key={table.columns[place]} cell={cell} isHead={place === 0} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

const looksNumeric = (text: string) => /^-?[\d.]+(,\d+)?%?$/.test(text);

function PrintedCell({ cell, isHead }: { cell: string; isHead: boolean }) {
  if (isHead) return <th scope="row">{cell}</th>;
  return <td className={looksNumeric(cell) ? 'numeric' : undefined}>{cell}</td>;
}
