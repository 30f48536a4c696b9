import { getImportHead, type ImportHead } from '@thuocdo/contract/imports';
import {
  differences,
  elementFinder,
  type ImportMapping,
  type ImportSheet,
  type MappedColumn,
  type MappingFault,
  proposeMapping,
  readHeads,
} from '@thuocdo/core/imports';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { figureKinds } from '../figures/index.ts';
import { findImport } from './find-import.ts';
import { savedMappingsOf } from './mappings.queries.ts';
import { sheetsOf } from './read-file.ts';

/** The head of a sheet and what its columns seem to say. */
export const getImportHeadRoute = query({
  endpoint: getImportHead,
  action: 'figure.import',
  subject: (db, input, { today }) => findImport(db, input, today),
  async run({ db, installation }, { row }, { query: asked }): Promise<ImportHead> {
    const sheets = await sheetsOf(installation, row);
    const mappings = (await savedMappingsOf(db, [row.organisationId])).map(({ mapping }) => mapping);
    const saved = mappings.find(({ name }) => name === asked.saved);
    if (asked.saved !== undefined && saved === undefined) throw new Problem('not-found', { mapping: asked.saved });
    const elements = elementFinder((await figureKinds(db)).values());
    const place = saved === undefined ? asked : placeOfSaved(saved, sheets, asked);
    const proposed = proposeMapping(sheets, elements, place) ?? firstRow(sheets, asked.sheet);
    const sheet = sheets.find(({ name }) => name === proposed.sheet);
    if (sheet === undefined) throw new Problem('not-found', { sheet: proposed.sheet });
    const { columns, faults } = readHeads(sheet, proposed.headRow);
    const hasUnits = proposed.columns.some(({ role }) => role === 'unit');
    const fresh = { ...proposed, name: '', unitId: hasUnits ? null : row.unitId };
    const fitted = saved === undefined ? { mapping: fresh, faults: [] } : fitSaved(saved, fresh, sheets);
    return {
      sheet: sheet.name,
      headRow: proposed.headRow,
      columns: columns.slice(0, 400).map(({ address, header, samples }) => ({ address, header, samples })),
      mapping: { ...fitted.mapping, columns: fitted.mapping.columns.slice(0, 400) },
      faults: [...faults, ...fitted.faults].map(({ code, params }) => ({ code, params: { ...params } })),
      saved: mappings.map(({ name }) => name),
    };
  },
});

/** Where a saved mapping looks, as far as the file has that sheet; what is asked goes first. */
function placeOfSaved(
  saved: ImportMapping,
  sheets: readonly ImportSheet[],
  asked: { sheet?: string | undefined; row?: number | undefined },
) {
  const hasSheet = sheets.some(({ name }) => name === saved.sheet);
  return { sheet: asked.sheet ?? (hasSheet ? saved.sheet : undefined), row: asked.row ?? saved.headRow };
}

function firstRow(sheets: readonly ImportSheet[], asked: string | undefined): Omit<ImportMapping, 'name'> {
  const sheet = sheets.find(({ name, rows }) => (asked === undefined ? rows.length > 0 : name === asked)) ?? sheets[0];
  return {
    sheet: asked ?? sheet?.name ?? '',
    headRow: sheet?.rows[0]?.number ?? 1,
    columns: [],
    unitId: null,
    period: null,
  };
}

/** The roles that a saved mapping gives to the columns that are there. A column that it does not know is left out until a person says. */
function fitSaved(
  saved: ImportMapping,
  fresh: ImportMapping,
  sheets: readonly ImportSheet[],
): { mapping: ImportMapping; faults: MappingFault[] } {
  const known = new Map(saved.columns.map((column) => [column.header, column]));
  const headers = fresh.columns.map(({ header }) => header);
  const isThere = sheets.some(({ name }) => name === saved.sheet);
  return {
    mapping: {
      ...saved,
      sheet: fresh.sheet,
      headRow: fresh.headRow,
      columns: headers.map(
        (header): MappedColumn => known.get(header) ?? { header, role: 'ignore', element: null, period: null },
      ),
    },
    faults: [
      ...(isThere ? [] : [{ code: 'sheet-gone' as const, params: { sheet: saved.sheet } }]),
      ...differences(saved.columns, headers),
    ],
  };
}
