import { type Figure, figureOf } from '../figures/index.ts';
import { type Input, lookUp } from '../indicators/index.ts';
import type { Period } from '../periods/index.ts';
import type { ListRow, ReportMaterial } from './model.ts';

/** A value that was looked for, with who says it. */
export type FoundFigure =
  | { ok: true; value: Figure['value']; from: Input['from']; sources: string[]; said?: Figure }
  | { ok: false };

/** The value of an element or indicator for a period; an indicator is worked out before what a paper states of it. */
export function findFigure(material: ReportMaterial, code: string, period: Period): FoundFigure {
  const { figures: table, indicators: book, unitId } = material;
  const said = figureOf(table, unitId, code, period);
  if (said !== undefined && typeof said.value !== 'number')
    return { ok: true, value: said.value, from: 'figure', sources: [said.source], said };
  const found = lookUp({ book, table, unitId }, code, period);
  if (!found.ok) return { ok: false };
  const { value, from } = found.input;
  return { ok: true, value, from, sources: sourcesOf(found.input), ...(said === undefined ? {} : { said }) };
}

/** Every source that a number rests on, each once. Of an indicator that is worked out, those of its inputs. */
function sourcesOf(input: Input): string[] {
  const all =
    input.from === 'indicator' ? (input.inputs ?? []).flatMap(sourcesOf) : input.figures.map((figure) => figure.source);
  return [...new Set(all)];
}

export type FoundList = { rows: readonly ListRow[]; sources: string[]; from: 'list' | 'figure' };

/** The rows of a list: from data, else from a figure that is one. */
export function findList(material: ReportMaterial, code: string, period: Period): FoundList | undefined {
  const given = Object.hasOwn(material.lists, code) ? material.lists[code] : undefined;
  if (given !== undefined) return { rows: given.rows, sources: [given.source], from: 'list' };
  const said = figureOf(material.figures, material.unitId, code, period);
  if (said === undefined || !Array.isArray(said.value)) return undefined;
  return { rows: said.value as readonly ListRow[], sources: [said.source], from: 'figure' };
}

/** The rows as a value that a draft keeps. */
export function asValue(rows: readonly ListRow[]): Figure['value'] {
  return rows as Figure['value'];
}
