import type { AppraisalContent, AppraisalView } from '@thuocdo/contract/confirmations';
import { type ConcludingFault, concludingFaults, type Finding } from '@thuocdo/core/appraisals';
import { type Lang, phraseIfKnown } from '@thuocdo/phrases';

/** An appraisal of today with nothing said yet; the person who begins it is the first of the delegation. */
export function blankContent(today: string, writer: { title: string; organisation: string }): AppraisalContent {
  return {
    kind: 'desk',
    startsOn: today,
    endsOn: today,
    place: '',
    delegation: writer.title === '' ? [] : [{ ...writer, role: 'head' }],
    representative: '',
    documents: [],
    findings: [],
    opinions: '',
    conclusion: '',
    dueDay: null,
    endedAt: null,
    copies: 2,
    number: '',
    symbol: '',
  };
}

/** The finding of one sub-criterion set or its note changed; a note without a finding waits for one. */
export function withFinding(
  content: AppraisalContent,
  code: string,
  change: { finding?: Finding; note?: string },
): AppraisalContent {
  const known = content.findings.find((one) => one.code === code);
  const finding = change.finding ?? known?.finding;
  if (finding === undefined) return content;
  const next = { code, finding, note: change.note ?? known?.note ?? '' };
  const others = content.findings.filter((one) => one.code !== code);
  return { ...content, findings: [...others, next].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/** «Nhất trí» with everything of which nothing was said; what was said stays. */
export function agreeWithRest(content: AppraisalContent, codes: readonly string[]): AppraisalContent {
  return codes
    .filter((code) => !content.findings.some((one) => one.code === code))
    .reduce((now, code) => withFinding(now, code, { finding: 'agree' }), content);
}

/** Lines as a list; empty ones are no papers. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the server takes: people without a position are not sent, nor empty lines. */
export function readyToSave(content: AppraisalContent): AppraisalContent {
  return { ...content, delegation: content.delegation.filter((one) => one.title.trim() !== '') };
}

export interface ShownFault {
  fieldId: string;
  text: string;
}

/** What keeps the appraisal from being concluded, each with the field to go to: the server's own rule, while people type. */
export function shownFaults(
  view: Pick<AppraisalView, 'checklist' | 'isVerified'>,
  content: AppraisalContent,
  today: string,
  lang: Lang,
): ShownFault[] {
  const codes = view.checklist.map((item) => item.code);
  const faults = concludingFaults(readyToSave(content), { codes, today, isVerified: view.isVerified });
  return faults.map((fault) => ({ fieldId: fieldOf(fault), text: textOf(fault, lang) }));
}

const ofFinding: readonly ConcludingFault['rule'][] = ['finding-missing', 'note-missing', 'code-unknown'];

function fieldOf({ field, rule }: ConcludingFault): string {
  if (rule === 'note-missing') return `ghi-chu-${field}`;
  return ofFinding.includes(rule) ? `y-kien-${field}` : `tham-dinh-${field}`;
}

function textOf({ field, rule }: ConcludingFault, lang: Lang): string {
  const key = ofFinding.includes(rule) ? `fault-${rule}` : `fault-${field}-${rule}`;
  return phraseIfKnown(lang, `confirmations.${key}`, { code: field }) ?? `${field}: ${rule}`;
}
