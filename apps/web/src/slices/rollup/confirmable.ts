type Verdict = 'met' | 'unmet' | 'unknown' | 'exempt';

interface Row {
  levelReached: string | null;
  verdicts: Readonly<Record<string, Verdict>>;
  confirmed: readonly string[];
}

interface Column {
  key: string;
  ruleset: string;
}

/**
 * Rulesets that may be offered for confirmation on a row: everything verified, nothing missing or unmet, not confirmed
 * before. The server decides; this only keeps buttons away that could not work.
 */
export function confirmable(row: Row, columns: readonly Column[]): string[] {
  if (row.levelReached !== 'verified' && row.levelReached !== 'published') return [];
  const rulesets = [...new Set(columns.map((column) => column.ruleset))];
  return rulesets.filter((ruleset) => {
    if (row.confirmed.includes(ruleset)) return false;
    const verdicts = columns.filter((column) => column.ruleset === ruleset).map((column) => row.verdicts[column.key]);
    return verdicts.includes('met') && verdicts.every((verdict) => verdict === 'met' || verdict === 'exempt');
  });
}
