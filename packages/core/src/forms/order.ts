import type { FileFinding } from '../shapes/index.ts';
import { type CompiledQuestion, questionsRead } from './compiled.ts';

/** Questions that must be known before the relevance and the calculation of this one. */
export function prerequisites(compiled: CompiledQuestion): string[] {
  const expressions = compiled.calculate ? [...compiled.relevant, compiled.calculate] : compiled.relevant;
  return expressions.flatMap(questionsRead);
}

/**
 * The order in which to work out relevance and calculation: form order, each after what it needs. A circle is a finding
 * (`cycle`, with the codes on it) and is cut where it was met.
 */
export function orderOf(questions: ReadonlyMap<string, CompiledQuestion>, found: FileFinding[]): string[] {
  const done = new Set<string>();
  const onPath: string[] = [];
  const visit = (code: string) => {
    const compiled = questions.get(code);
    if (!compiled || done.has(code)) return;
    if (onPath.includes(code)) {
      const circle = [...onPath.slice(onPath.indexOf(code)), code].join(' → ');
      found.push({ path: code, code: 'cycle', params: { circle } });
      return;
    }
    onPath.push(code);
    for (const needed of prerequisites(compiled)) visit(needed);
    onPath.pop();
    done.add(code);
  };
  for (const code of questions.keys()) visit(code);
  return [...done];
}
