import { sameValue } from '../figures/index.ts';
import { roundTo } from '../text/index.ts';
import { type ElementValue, exactSum } from '../values/index.ts';
import type { EnterpriseFigure, FigurePair, ReviewMaterial } from './model.ts';

/**
 * Lays what the commune and the enterprises say of elements side by side; elements of which nobody speaks are told too.
 * @param asked what the enterprises' form asks for
 */
export function pairFigures(
  elements: readonly string[],
  asked: readonly string[],
  { own, figures, judgement }: Pick<ReviewMaterial, 'own' | 'figures' | 'judgement'>,
): FigurePair[] {
  const judged = new Set(
    (judgement?.criteria ?? []).flatMap(({ subcriteria }) =>
      subcriteria.flatMap(({ requirements }) =>
        requirements.flatMap(({ trace }) => trace.numbers.map(({ element }) => element)),
      ),
    ),
  );
  return elements.map((element): FigurePair => {
    const others = figures.filter((figure) => figure.element === element);
    const said = own.get(element);
    const counted = judged.has(element) ? (said === undefined ? 'enterprise' : 'commune') : undefined;
    return {
      element,
      isAsked: asked.includes(element),
      ...(said === undefined ? {} : { own: said }),
      others,
      ...compare(said, others),
      ...(counted ? { counted } : {}),
    };
  });
}

function compare(
  own: ElementValue | undefined,
  others: readonly EnterpriseFigure[],
): Pick<FigurePair, 'together' | 'difference' | 'differs'> {
  const together = sumOfParts(others);
  const whole = together === undefined ? {} : { together };
  if (own === undefined || others.length === 0) return whole;
  const against = together === undefined ? others.map(({ value }) => value) : [together];
  const [only] = against;
  const isNumber = against.length === 1 && typeof only === 'number' && typeof own === 'number';
  return {
    ...whole,
    ...(isNumber ? { difference: roundTo(only - own, 6) } : {}),
    differs: against.some((value) => !sameValue(value, own)),
  };
}

/** Parts of a whole, of several enterprises or of one; undefined where they are words on the same thing. */
function sumOfParts(others: readonly EnterpriseFigure[]): number | undefined {
  const parts = others.flatMap(({ value, adds }) => (adds && typeof value === 'number' ? [value] : []));
  return parts.length > 0 && parts.length === others.length ? exactSum(parts) : undefined;
}
