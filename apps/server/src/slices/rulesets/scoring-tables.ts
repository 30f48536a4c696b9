import { downloadDraftTable, downloadRulesetTable, readScoringTable } from '@thuocdo/contract/rulesets';
import {
  citation,
  type ProposedLine,
  proposeLines,
  type Ruleset,
  readDraftRuleset,
  type TableFault,
  tableOfRuleset,
} from '@thuocdo/core/judging';
import { formatInstant } from '@thuocdo/core/text';
import {
  readSheet,
  type SheetContent,
  type TableBook,
  type TableColumn,
  textColumn,
  toXlsx,
} from '@thuocdo/documents/tables';
import type { Reader } from '../../platform/db/open.ts';
import { readWhole } from '../../platform/files/accept.ts';
import { fileOf } from '../../platform/http/file-of.ts';
import { type FileReply, query, type Upload } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { elementNames, isOverlay, readRulesets, scopeNames } from '../definitions/index.ts';
import { findDraft } from './drafts.queries.ts';

/** Reads a table and proposes what each of its lines would become. Nothing is stored, nothing goes into the draft. */
export const readTableRoute = query({
  endpoint: readScoringTable,
  action: 'ruleset.draft',
  subject: (db, { params }) => findDraft(db, params.draftId),
  async run({ installation }, _draft, { file }) {
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    return readTable(file, installation.config.maxFileBytes);
  },
});

/** Tables with macros, and formats of before 2007, are refused by name; what the others really hold is looked at as well. */
async function readTable(file: Upload, maxBytes: number): Promise<{ sheet: string; lines: ProposedLine[] }> {
  if (!/\.(xlsx|csv)$/i.test(file.name))
    throw new Problem('table-refused', { faults: [{ code: 'file-name', where: file.name }] });
  const reading = await readSheet(await readWhole(file.content, file.name, maxBytes));
  if (!reading.ok) {
    const faults = reading.findings.map(({ code, where }) => ({ code, where: where ?? '' }));
    throw new Problem('table-refused', { name: file.name, faults });
  }
  return linesIn(reading.sheets);
}

/** The first sheet that has such a table; else what is wrong with the first sheet that has any. */
function linesIn(sheets: readonly SheetContent[]): { sheet: string; lines: ProposedLine[] } {
  const faults: TableFault[] = [];
  for (const sheet of sheets) {
    const proposal = proposeLines(sheet.rows);
    if (proposal.ok) return { sheet: sheet.name, lines: proposal.lines };
    if (faults.length === 0 || faults[0]?.code === 'no-header') faults.splice(0, faults.length, ...proposal.faults);
  }
  throw new Problem('table-refused', {
    faults: faults.length > 0 ? faults.slice(0, 100) : [{ code: 'no-header', where: '' }],
  });
}

export const draftTableRoute = query({
  endpoint: downloadDraftTable,
  action: 'ruleset.draft',
  subject: (db, { params }) => findDraft(db, params.draftId),
  async run({ db, now }, draft) {
    if (draft.row.kind === 'overlay') throw new Problem('not-found');
    return tableFile(db, readDraftRuleset(draft.row.content).ruleset, ['Bản soạn, chưa ban hành'], now);
  },
});

export const rulesetTableRoute = query({
  endpoint: downloadRulesetTable,
  action: 'ruleset.read',
  async run({ db, now }, _subject, { params }) {
    const [row] = await readRulesets(db, [params.code]);
    if (row === undefined || isOverlay(row.ruleset)) throw new Problem('not-found');
    return tableFile(db, row.ruleset as Ruleset, [], now);
  },
});

const columns: readonly TableColumn[] = [
  textColumn('mark', 'STT', 7),
  textColumn('code', 'Mã', 12),
  textColumn('name', 'Chỉ số', 44),
  { key: 'max', header: ['Điểm tối đa'], kind: 'decimal', width: 10 },
  textColumn('method', 'Cách xác định và tính điểm', 50),
  textColumn('evidence', 'Tài liệu kiểm chứng', 34),
  textColumn('dataSource', 'Nguồn thu thập dữ liệu', 24),
  textColumn('verifier', 'Đơn vị phối hợp xác minh', 24),
  textColumn('elements', 'Mã số liệu', 28),
];

async function tableFile(db: Reader, ruleset: Ruleset, notes: readonly string[], now: string): Promise<FileReply> {
  const names = await elementNames(db);
  const issuer = (await scopeNames(db, [ruleset.scope])).get(ruleset.scope) ?? ruleset.scope;
  const rows = tableOfRuleset(ruleset, names).map(({ level: _level, ...row }) => row);
  const texts = ruleset.legalBasis.map(citation).join('; ');
  const book: TableBook = {
    sheets: [
      {
        name: 'Bảng chấm điểm',
        heading: {
          issuer,
          title: ruleset.name,
          subtitle: texts === '' ? undefined : texts,
          notes: [`Mã ${ruleset.code}, phiên bản ${ruleset.version}`, ...notes, `Lập lúc ${formatInstant(now)}`],
          illustrative: false,
        },
        columns,
        groups: [{ rows }],
        frozenColumns: 3,
      },
    ],
    sources: ruleset.criteria.flatMap(({ subcriteria }) =>
      subcriteria.flatMap(({ requirements }) =>
        requirements.map(({ code, name, sources, certainty, clause }) => ({
          subject: `${code} ${name}`,
          source: sources.join('; '),
          reference: [clause?.text, clause?.place, certainty].filter(Boolean).join(', '),
          at: '',
        })),
      ),
    ),
  };
  return fileOf(`Bảng ${ruleset.code}`, 'xlsx', await toXlsx(book, now));
}
