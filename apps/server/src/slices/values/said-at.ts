import type { SaidAt } from '@thuocdo/contract/scalars';
import type { Provenance } from './values.queries.ts';

/** Where in a form, a sheet or a call a value was said. */
export function saidAt(provenance: Provenance): SaidAt {
  const { kind } = provenance;
  if (!('assignmentId' in provenance))
    return { kind, question: null, revision: null, sheet: provenance.sheet ?? null, cell: provenance.cell ?? null };
  return { kind, question: provenance.question, revision: provenance.revision, sheet: null, cell: null };
}
