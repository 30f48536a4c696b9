import { uploadImport } from '@thuocdo/contract/imports';
import { command } from '../../platform/http/route.ts';
import { findUnitSubject } from '../units/index.ts';
import { doerOf } from './find-import.ts';
import { insertImport } from './imports.queries.ts';
import { keepCells } from './kept-cells.ts';
import { presentImport } from './present-import.ts';
import { readBrought } from './read-file.ts';

/** Takes in a sheet: read once, kept as it is and beside it its cells; nothing of it recorded. */
export const receiveImportRoute = command({
  endpoint: uploadImport,
  action: 'figure.import',
  readAction: 'figure.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run({ tx, acting, actor, now, note, installation }, unit, { file }) {
    const { name, bytes, sheets } = await readBrought(file, installation);
    const kept = await installation.files.keep(bytes, installation.config.maxFileBytes);
    const made = {
      id: installation.newId(),
      unitId: unit.unitId,
      organisationId: acting.organisationId,
      fileName: name,
      fileSha256: kept.sha256,
      fileSize: kept.size,
      cellsSha256: await keepCells(installation.files, sheets),
      sheets: sheets.map((sheet) => sheet.name),
    };
    const by = doerOf(actor, acting, now);
    await insertImport(tx, made, by);
    note({ importId: made.id, file: name, size: kept.size });
    const nothing = { mapping: null, linesSha256: null, counts: null, findings: [], imported: null, undone: null };
    return presentImport(actor, unit, { ...made, ...nothing, state: 'received', received: { at: now, by: by.by } });
  },
});
