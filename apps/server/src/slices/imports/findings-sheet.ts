import { downloadImportFindings } from '@thuocdo/contract/imports';
import { label } from '@thuocdo/core/periods';
import { formatInstant } from '@thuocdo/core/text';
import { type TableColumn, toXlsx } from '@thuocdo/documents/tables';
import { phraseIfKnown } from '@thuocdo/phrases';
import { query } from '../../platform/http/route.ts';
import { figureKinds } from '../figures/index.ts';
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

/** The cells that are refused, for whoever corrects the file. */
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
    const heading = {
      issuer: '',
      title: 'Các ô chưa nhận khi nhập từ tệp',
      subtitle: row.fileName,
      notes: [`Lập lúc ${formatInstant(now)}`],
      illustrative: installation.config.mode === 'demonstration',
    };
    const sheet = { name: 'Ô chưa nhận', heading, columns, groups: [{ rows }], frozenColumns: 1 };
    return {
      name: `Ô chưa nhận – ${row.fileName.replace(/\.[a-z]+$/i, '')}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: await toXlsx({ sheets: [sheet], sources: [] }, now),
    };
  },
});
