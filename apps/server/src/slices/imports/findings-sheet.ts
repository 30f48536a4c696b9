import { downloadImportFindings, type ImportCheck } from '@thuocdo/contract/imports';
import { label } from '@thuocdo/core/periods';
import { formatInstant } from '@thuocdo/core/text';
import { type TableColumn, type TableRow, textColumn, toXlsx } from '@thuocdo/documents/tables';
import { phrase, phraseIfKnown } from '@thuocdo/phrases';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { figureKinds } from '../figures/index.ts';
import { checksOf } from './check-import.ts';
import { keptLines } from './examined-lines.ts';
import { findImport } from './find-import.ts';
import { presentLine } from './read-imports.ts';

const columns: readonly TableColumn[] = [
  textColumn('cell', 'Ô', 18),
  textColumn('unit', 'Đơn vị', 30),
  textColumn('element', 'Số liệu', 40),
  textColumn('period', 'Kỳ', 16),
  textColumn('said', 'Nội dung trong ô', 20),
  textColumn('why', 'Vì sao không nhận', 60),
];

const checkColumns: readonly TableColumn[] = [
  textColumn('result', 'Kết quả', 16),
  textColumn('found', 'Thấy gì', 80),
  textColumn('cells', 'Ô của tệp', 24),
  textColumn('unit', 'Đơn vị', 24),
  textColumn('period', 'Kỳ', 16),
  textColumn('reason', 'Có thể vì', 40),
  textColumn('owner', 'Phòng phụ trách', 24),
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
    return fileOf(
      `Ô chưa nhận và kiểm tra – ${row.fileName.replace(/\.[a-z]+$/i, '')}`,
      'xlsx',
      await toXlsx({ sheets: [refusedSheet, checkSheet], sources: [] }, now),
    );
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
