import type { EvidenceWanted } from './ruleset.ts';

/** «Biên bản (ít nhất 2, trong 12 tháng)». */
export function evidenceText({ kind, minimum, validMonths }: EvidenceWanted): string {
  const limits = [minimum > 1 ? `ít nhất ${minimum}` : '', validMonths === null ? '' : `trong ${validMonths} tháng`];
  const said = limits.filter(Boolean).join(', ');
  return said === '' ? kind : `${kind} (${said})`;
}

/** Reads what `evidenceText` writes, and any other words as one kind of proof each: parts stand between semicolons or lines. */
export function readEvidenceText(text: string): EvidenceWanted[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.replace(/^[\s-]+/, '').trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, kind = part, said = ''] =
        /^(.*\S) \(((?:ít nhất \d+|trong \d+ tháng)(?:, trong \d+ tháng)?)\)$/.exec(part) ?? [];
      const minimum = /ít nhất (\d+)/.exec(said)?.[1];
      const months = /trong (\d+) tháng/.exec(said)?.[1];
      return { kind, minimum: Number(minimum ?? 1), validMonths: months === undefined ? null : Number(months) };
    });
}
