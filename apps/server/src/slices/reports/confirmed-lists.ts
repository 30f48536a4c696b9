import type { ConfirmedCommune } from '@thuocdo/core/appraisals';
import type { Figure } from '@thuocdo/core/figures';
import { endOf, startOf } from '@thuocdo/core/periods';
import type { ReportList } from '@thuocdo/core/reports';
import type { Reader } from '../../platform/db/open.ts';
import { confirmedCommunes } from '../confirmations/index.ts';
import type { ReportRow } from './reports.queries.ts';

/** Which figure counts communes of a standard confirmed for the first time or again; its list has `_list` after it. */
const counted: readonly (readonly [element: string, standard: string, kind: ConfirmedCommune['kind']])[] = [
  ['tc8_ntm_communes', 'ntm', 'first'],
  ['tc8_ntmnc_communes', 'nang_cao', 'first'],
  ['tc8_ntmnc_keep_communes', 'nang_cao', 'retention'],
];

export interface Confirmed {
  /** Counts and lists in place of typed ones. */
  figures: Figure[];
  lists: Record<string, ReportList>;
}

/** The communes confirmed in a period, taken from the confirmations themselves; what has no confirmation stays with the register. */
export async function confirmedLists(db: Reader, report: ReportRow, unitPath: string): Promise<Confirmed> {
  const { period, unitId } = report;
  const days = { from: startOf(period), to: endOf(period) };
  const communes = await confirmedCommunes(db, { path: unitPath, ...days });
  const confirmed: Confirmed = { figures: [], lists: {} };
  for (const [element, standard, kind] of counted) {
    const those = communes.filter((one) => one.standard === standard && one.kind === kind);
    if (those.length === 0) continue;
    const source = sourceOf(those);
    const rows = those.map(({ name }) => name);
    const said = { unitId, period, source, level: 'published' as const };
    confirmed.figures.push(
      { ...said, element, value: rows.length },
      { ...said, element: `${element}_list`, value: rows },
    );
    confirmed.lists[`${element}_list`] = { rows, source };
  }
  return confirmed;
}

function sourceOf(communes: readonly ConfirmedCommune[]): string {
  const papers = [...new Set(communes.flatMap(({ paper }) => paper ?? []))];
  if (papers.length === 0) return 'Xác nhận trong chương trình, chưa ghi số văn bản';
  const more = papers.length > 8 ? ` và ${papers.length - 8} văn bản khác` : '';
  return `Văn bản xác nhận ${papers.slice(0, 8).join('; ')}${more}`;
}
