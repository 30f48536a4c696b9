import {
  downloadImportFile,
  getImport,
  type ImportLine,
  listImportLines,
  listImports,
} from '@thuocdo/contract/imports';
import { allowedActions } from '@thuocdo/core/access';
import { showFigure } from '@thuocdo/core/figures';
import { query } from '../../platform/http/route.ts';
import { type FigureKind, figureKinds } from '../figures/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { type ExaminedLine, keptLines } from './examined-lines.ts';
import { findImport } from './find-import.ts';
import { type ImportRow, importsOf } from './imports.queries.ts';
import { offered, presentImport, presentSummary } from './present-import.ts';

export const listImportsRoute = query({
  endpoint: listImports,
  action: 'figure.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db, actor }, unit, { query: paging }) {
    const { rows, total } = await importsOf(db, unit.unitId, paging);
    return { items: rows.map(presentSummary), total, can: allowedActions(actor.grants, offered, unit) };
  },
});

export const getImportRoute = query({
  endpoint: getImport,
  action: 'figure.read',
  subject: (db, input, { today }) => findImport(db, input, today),
  run: async ({ actor }, found) => presentImport(actor, found, found.row),
});

export const listImportLinesRoute = query({
  endpoint: listImportLines,
  action: 'figure.read',
  subject: (db, input, { today }) => findImport(db, input, today),
  async run({ db, installation }, { row }, { query: { state, finding, limit, offset } }) {
    const lines = (await keptLines(installation.files, row)).filter(
      (line) =>
        (state === undefined || line.state === state) && (finding === undefined || line.finding?.code === finding),
    );
    const kinds = await figureKinds(db);
    return {
      items: lines.slice(offset, offset + limit).map((line) => presentLine(line, row, kinds)),
      total: lines.length,
    };
  },
});

/** A line as people read it, with the whole address of its cell. */
export function presentLine(
  line: ExaminedLine,
  { mapping }: ImportRow,
  kinds: ReadonlyMap<string, FigureKind>,
): ImportLine {
  const kind = line.element === null ? undefined : kinds.get(line.element);
  const shown = (value: ExaminedLine['before'] | undefined) =>
    value === null || value === undefined || kind === undefined ? null : showFigure(kind, value);
  return {
    cell: `${mapping?.sheet ?? ''}!${line.cell}`,
    unitId: line.unitId,
    unit: line.unit,
    element: line.element,
    elementName: kind?.name ?? line.elementSaid,
    period: line.period,
    state: line.state,
    text: shown(line.value) ?? line.printed,
    before: shown(line.before),
    finding: line.finding && { code: line.finding.code, params: { ...line.finding.params } },
  };
}

export const importFileRoute = query({
  endpoint: downloadImportFile,
  action: 'figure.read',
  subject: (db, input, { today }) => findImport(db, input, today),
  run: async ({ installation }, { row }) => ({
    name: row.fileName,
    mediaType: /\.csv$/i.test(row.fileName)
      ? 'text/csv'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: installation.files.stream(row.fileSha256),
  }),
});
