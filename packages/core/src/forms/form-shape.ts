import { code, flag, flagOr, list, number, object, type Shape, text, whole, word } from '../shapes/index.ts';

const QUESTION_CODE = /^[A-Z][A-Za-z0-9_]{0,39}$/;
const COLUMN_CODE = /^[a-z][a-z0-9_]{0,39}$/;
const OPTION_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

const expression = text(4000);
const option = object({ code: code(OPTION_CODE), label: text(300) });
const check = object({ when: expression, severity: word('error', 'warning'), message: text(500) });
const bounds: Record<string, Shape> = { min: number, max: number, maxLength: whole(1, 4000) };
const SCALARS = ['integer', 'decimal', 'percent', 'text', 'date', 'yes_no', 'one_of', 'unit'];

const column = object(
  { code: code(COLUMN_CODE), label: text(300), type: word(...SCALARS) },
  {
    ...bounds,
    unitOfMeasure: text(60),
    help: text(1000),
    options: list(option, 1, 200),
    required: flagOr(expression),
    checks: list(check, 1, 20),
    element: code(COLUMN_CODE),
    remark: flag,
  },
);

const feed = object(
  { element: code(COLUMN_CODE) },
  { from: expression, perRowUnit: code(COLUMN_CODE), rows: flag, combine: word('sum', 'none') },
);

const origin = object({ text: text(300), certainty: word('derived', 'general', 'printed') });

const question = object(
  {
    code: code(QUESTION_CODE),
    label: text(500),
    type: word(...SCALARS, 'many_of', 'file', 'matrix', 'rows'),
    origin,
  },
  {
    ...bounds,
    help: text(2000),
    unitOfMeasure: text(60),
    options: list(option, 1, 200),
    required: flagOr(expression),
    relevant: expression,
    calculate: expression,
    prefill: expression,
    carry: flag,
    checks: list(check, 1, 20),
    evidence: object({ label: text(300) }, { required: flag }),
    feeds: list(feed, 1, 20),
    subcriteria: list(text(40), 1, 20),
    remark: flag,
    doubt: text(2000),
    columns: list(column, 1, 40),
    rowLabels: list(object({ code: code(COLUMN_CODE), label: text(300) }), 1, 100),
    totals: word('columns'),
    minRows: whole(0, 500),
    maxRows: whole(1, 2000),
  },
);

const section = object(
  { code: code(QUESTION_CODE), title: text(300), questions: list(question, 1, 200) },
  { help: text(2000), relevant: expression },
);

/** The structure of a form file; what the expressions say is looked at afterwards. */
export const formShape = object(
  {
    code: code(COLUMN_CODE),
    version: whole(1, 9999),
    title: text(300),
    respondent: word('commune', 'district', 'province', 'enterprise'),
    basis: list(text(300), 1, 20),
    sections: list(section, 1, 40),
  },
  { note: text(4000) },
);
