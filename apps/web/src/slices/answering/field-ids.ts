/** Ids of the page, so that summaries, messages and inputs find one another. */
export const fieldId = (question: string): string => `cau-${question}`;
export const cellId = (question: string, row: number, column: string): string => `cau-${question}-${row}-${column}`;

/** The id that a link to a finding leads to. */
export function placeOf(finding: { question: string; row?: number; column?: string }): string {
  return finding.row === undefined || finding.column === undefined
    ? fieldId(finding.question)
    : cellId(finding.question, finding.row, finding.column);
}

/** Brings a field into sight and gives it the focus; a group of choices gives it to its first one. */
export function focusField(id: string): boolean {
  const place = document.getElementById(id);
  if (place === null) return false;
  const input = place.matches('input, select, textarea, button')
    ? place
    : (place.querySelector<HTMLElement>('input:not([hidden]), select, textarea, button') ?? place);
  place.closest('.question')?.scrollIntoView({ block: 'start' });
  if (input !== place || place.closest('table') !== null) input.scrollIntoView({ block: 'center', inline: 'center' });
  input.focus({ preventScroll: true });
  return true;
}
