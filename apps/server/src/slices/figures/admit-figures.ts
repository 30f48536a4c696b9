import {
  admitValue,
  type FigureElement,
  type FigureFault,
  figurePeriodFault,
  type ReadFigure,
  readFigureText,
} from '@thuocdo/core/figures';
import type { Reader } from '../../platform/db/open.ts';
import { reportKit } from '../definitions/index.ts';

/** What a figure may be said of: an element, or an indicator that a paper states. */
export interface FigureKind extends FigureElement {
  name: string;
  unit: string | null;
}

/** Everything that figures may be said of, by code. */
export async function figureKinds(db: Reader): Promise<Map<string, FigureKind>> {
  const { elements, indicators: book } = await reportKit(db);
  const stated = [...book.indicators.values()].map(({ code, name, unit }): [string, FigureKind] => [
    code,
    { code, name, unit, type: unit === '%' ? 'percent' : 'decimal', scope: 'province', planned: true },
  ]);
  return new Map([...stated, ...elements.map((element): [string, FigureKind] => [element.code, element])]);
}

/** `unknown-element`: no such code; `other-scope`: of another kind of unit. */
export type AdmittedFigure =
  | Extract<ReadFigure, { ok: true }>
  | { ok: false; fault: FigureFault | 'unknown-element' | 'other-scope' };

/** Reads what is said of an element for a period: text as a person writes it, or a value as a program sends it. */
export function admitFigure(
  kinds: ReadonlyMap<string, FigureKind>,
  said: { element: string; period: string; text?: string | undefined; value?: unknown },
  { level, today }: { level: string; today: string },
): AdmittedFigure {
  const kind = kinds.get(said.element);
  if (kind === undefined) return { ok: false, fault: 'unknown-element' };
  if (!isSaidOf(kind, level)) return { ok: false, fault: 'other-scope' };
  const fault = figurePeriodFault(kind, said.period, today);
  if (fault !== undefined) return { ok: false, fault };
  return said.text === undefined ? admitValue(kind, said.value) : readFigureText(kind, said.text);
}

/** A department's element is said of a province, everything else of a commune; cells of a form's rows of nothing. */
export function isSaidOf({ scope }: Pick<FigureKind, 'scope'>, level: string): boolean {
  return scope === 'province' ? level === 'province' : scope === 'commune' && level === 'commune';
}
