import type { ImportSummary, ImportView } from '@thuocdo/contract/imports';
import { allowedActions, type Subject } from '@thuocdo/core/access';
import type { Actor } from '../../platform/access/actor.ts';
import type { ImportRow } from './imports.queries.ts';

export const offered = ['figure.import', 'figure.undo-import'] as const;

/** An import as lists show it. */
export function presentSummary(row: ImportRow): ImportSummary {
  return {
    id: row.id,
    fileName: row.fileName,
    size: row.fileSize,
    state: row.state,
    counts: row.counts,
    mappingName: row.mapping?.name || null,
    received: row.received,
    imported: row.imported,
    undone: row.undone,
  };
}

/** An import with all that is known of it. Only who acts for the organisation that brought it may go on. */
export function presentImport(actor: Actor, subject: Subject, row: ImportRow): ImportView {
  const own = actor.grants.filter(({ organisationId }) => organisationId === row.organisationId);
  return {
    ...presentSummary(row),
    sheets: row.sheets,
    mapping: row.mapping === null ? null : { ...row.mapping, columns: [...row.mapping.columns] },
    findings: row.findings,
    can: allowedActions(own, offered, subject),
  };
}
