import { downloadImportFindings, type ImportCheck } from '@thuocdo/contract/imports';
import { label } from '@thuocdo/core/periods';
import { formatInstant } from '@thuocdo/core/text';
import { type TableColumn, type TableRow, toXlsx } from '@thuocdo/documents/tables';
import { phrase, phraseIfKnown } from '@thuocdo/phrases';
import { query } from '../../platform/http/route.ts';
import { figureKinds } from '../figures/index.ts';
import { checksOf } from './check-import.ts';
import { keptLines } from './examined-lines.ts';
import { findImport } from './find-import.ts';
import { presentLine } from './read-imports.ts';

const columns: readonly TableColumn[] = [
  { key: 'cell', header: ['Ô'], kind: 'text', width: 18 },
  { key: 'unit', header: ['Đơn vị'], kind: 'text', width: 30 },
  { key: 'element', header: ['Số liệu'], kind: 'text', width: 40 },
  { key: 'period', header: ['Kỳ'], kind: 'text', width: 16 },
  { key: 'said', header: ['Nội dung trong ô'], kind: 'text', width: 20 },
  { key: 'why', header: ['Vì sao không nhận'], kind: 'text', width: 60 },
];

const checkColumns: readonly TableColumn[] = [
  { key: 'result', header: ['Kết quả'], kind: 'text', width: 16 },
  { key: 'found', header: ['Thấy gì'], kind: 'text', width: 80 },
  { key: 'cells', header: ['Ô của tệp'], kind: 'text', width: 24 },
  { key: 'unit', header: ['Đơn vị'], kind: 'text', width: 24 },
  { key: 'period', header: ['Kỳ'], kind: 'text', width: 16 },
  { key: 'reason', header: ['Có thể vì'], kind: 'text', width: 40 },
  { key: 'owner', header: ['Phòng phụ trách'], kind: 'text', width: 24 },
];

/** The cells that are refused and the checks that are raised, for whoever corrects the file. */
export const importFindingsRoute = query({
  endpoint: downloadImportFindings,
  action: 'figure.read',
  subject: (db, input, { today }) => findImport(db, input, today),
  async run({ db, now, installation }, { row }) {
    const kinds = await figureKinds(db);
    const refused = (await keptLines(installation.files, row)).filter(({ state }) => state === 'refused');
    const rows = refused.map((line) => {
      const { cell, unit, elementName, period, text, finding } = presentLine(line, row, kinds);
      const why = finding && (phraseIfKnown('vi', `imports.line-${finding.code}`, finding.params) ?? finding.code);
      return { cell, unit, element: elementName, period: label(period), said: text, why };
    });
    const checked = (await checksOf(db, installation.files, row)).map(checkRow);
    const heading = (title: string) => ({
      issuer: '',
      title,
      subtitle: row.fileName,
      notes: [`Lập lúc ${formatInstant(now)}`],
      illustrative: installation.config.mode === 'demonstration',
    });
    const refusedSheet = {
      name: 'Ô chưa nhận',
      heading: heading('Các ô chưa nhận khi nhập từ tệp'),
      columns,
      groups: [{ rows }],
      frozenColumns: 1,
    };
    const checkSheet = {
      name: 'Kiểm tra số liệu',
      heading: heading('Kiểm tra số liệu sau khi nhập từ tệp'),
      columns: checkColumns,
      groups: [{ rows: checked }],
      frozenColumns: 1,
    };
    return {
      name: `Ô chưa nhận và kiểm tra – ${row.fileName.replace(/\.[a-z]+$/i, '')}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await toXlsx({ sheets: [refusedSheet, checkSheet], sources: [] }, now),
    };
  },
});

function checkRow({ result, stops, sentence, elements, unit, period, reason, ownerName }: ImportCheck): TableRow {
  const word = phrase('vi', result === 'error' ? 'indicators.error' : 'indicators.warning');
  return {
    result: stops ? `${word}, chưa cho nhập` : word,
    found: sentence,
    cells: elements.flatMap(({ cell }) => cell ?? []).join(', '),
    unit,
    period: label(period),
    reason: reason ?? '',
    owner: ownerName,
  };
}
