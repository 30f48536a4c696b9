import type { Finding, Question } from '@thuocdo/core/forms';
import { formatNumber } from '@thuocdo/core/text';
import type { Words } from '../../ui/words.tsx';

/** A finding as a sentence for the person: the form's own words for its checks, ours for the rest. */
export function findingText(finding: Finding, t: Words['t']): string {
  if (finding.message !== undefined) return finding.message;
  const params = written(finding.params);
  if (finding.rule === 'not-a-number' && finding.params['reason'] === 'dot-is-thousands')
    return t('answering.numberDot', params as { said: string });
  return t(`answering.rule_${finding.rule}`, params as never);
}

/** The same with its place in a table: «Số hộ, dòng 3: …». */
export function placedText(finding: Finding, question: Question, t: Words['t']): string {
  const text = findingText(finding, t);
  if (finding.column === undefined || finding.row === undefined) return text;
  const column = question.columns?.find((one) => one.code === finding.column)?.label ?? finding.column;
  return t('answering.at_cell', { column, row: finding.row + 1, text });
}

function written(params: Finding['params']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? formatNumber(value) : value]),
  );
}
