import type { Expression } from '../expressions/index.ts';
import type { FileFinding } from '../shapes/index.ts';
import type { Formula, Indicator } from './model.ts';
import { readsOf, type Vocabulary } from './vocabulary.ts';

type Note = (code: string, params?: FileFinding['params']) => void;

/**
 * What is wrong with a formula before it ever runs: names nobody defines, a sum or a mean of percentages (always written as
 * a ratio of sums instead), a growth in percent of a percentage (those grow in points), a cumulation of what is no flow.
 */
export function inspectFormula(
  { code, formula }: Pick<Indicator, 'code' | 'formula'>,
  words: Vocabulary,
  program: Expression | undefined,
): FileFinding[] {
  const found: FileFinding[] = [];
  const note: Note = (rule, params = {}) => found.push({ path: `${code}.formula`, code: rule, params });
  const reads = codesOf(formula, program);
  for (const name of reads) if (!words.numbers.has(name)) note('unknown-element', { element: name });
  if (reads.includes(code)) note('formula-of-itself');
  inspectKind(formula, words, note);
  if (program && addsPercentages(program, words)) note('mean-of-percentages');
  return found;
}

function inspectKind(formula: Formula, { percents, flows }: Vocabulary, note: Note): void {
  const isPercent = (code: string) => percents.has(code);
  if (formula.kind === 'growth' && isPercent(formula.of)) note('growth-of-percentage', { element: formula.of });
  if (formula.kind === 'points_growth' && !isPercent(formula.of)) note('points-of-count', { element: formula.of });
  if (formula.kind === 'cumulative' && !flows.has(formula.of)) note('cumulative-of-no-flow', { element: formula.of });
  if (added(formula).some(isPercent)) note('mean-of-percentages');
}

/** The codes whose numbers a formula adds up or averages. */
function added(formula: Formula): string[] {
  if (formula.kind === 'sum') return [...formula.of, ...(formula.ifSaid ?? [])];
  if (formula.kind === 'share') return [...formula.part, ...formula.whole];
  return formula.kind === 'average' ? [formula.total, formula.count] : [];
}

/** All codes a formula reads, of whatever period. */
export function codesOf(formula: Formula, program: Expression | undefined): string[] {
  switch (formula.kind) {
    case 'share':
      return [...formula.part, ...formula.whole];
    case 'growth':
    case 'points_growth':
    case 'cumulative':
      return [formula.of];
    case 'target_share':
      return [formula.of, formula.target];
    case 'average':
      return [formula.total, formula.count];
    case 'sum':
      return [...formula.of, ...(formula.ifSaid ?? [])];
    case 'cel':
      return program ? readsOf(program).map((read) => read.code) : [];
  }
}

/** Percentages meet in an addition: a mean of them, or a sum that means nothing. Differences are points, and allowed. */
function addsPercentages(program: Expression, { percents }: Vocabulary): boolean {
  const read = readsOf(program).filter((one) => percents.has(one.code));
  const source = program.source.replace(/"[^"]*"|'[^']*'/g, '');
  return read.length > 1 && /\+|\bsum\s*\(/.test(source);
}
