import type { IndicatorInput, IndicatorView } from '@thuocdo/contract/indicators';
import { type FigureTable, figureOf } from '@thuocdo/core/figures';
import { evaluateIndicator, explainIndicator, type Indicator, type Input } from '@thuocdo/core/indicators';
import type { ReportKit } from '@thuocdo/core/reports';
import { formatNumber, formatPercent } from '@thuocdo/core/text';

interface Asked {
  kit: ReportKit;
  table: FigureTable;
  unitId: string;
  period: string;
}

/** A derived figure of a unit in a period: how it came out, or why it did not. */
export function presentIndicator(indicator: Indicator, { kit, table, unitId, period }: Asked): IndicatorView {
  const result = evaluateIndicator({ book: kit.indicators, table, unitId }, indicator.code, period);
  const said = figureOf(table, unitId, indicator.code, period)?.value;
  const text = result.known ? shown(result.value, indicator) : null;
  const stated = typeof said === 'number' ? shown(said, indicator) : null;
  const name = (code: string) => kit.names[code] ?? code;
  return {
    code: indicator.code,
    name: indicator.name,
    unitOfMeasure: indicator.unit,
    section: indicator.section ?? null,
    system: indicator.system ?? null,
    owner: indicator.owner ?? null,
    definition: indicator.definition ?? null,
    text,
    stated: stated === text ? null : stated,
    sentence: explainIndicator(indicator, result, kit.names),
    inputs: result.inputs.map((input) => presentInput(input, kit)),
    missing: result.known ? [] : result.missing.map((absent) => ({ ...absent, name: name(absent.element) })),
  };
}

function presentInput({ element, period, value, from, figures, inputs }: Input, kit: ReportKit): IndicatorInput {
  const indicator = kit.indicators.indicators.get(element);
  return {
    element,
    name: kit.names[element] ?? element,
    period,
    text: indicator === undefined ? formatNumber(value) : shown(value, indicator),
    from,
    sources: [...new Set(figures.map(({ source }) => source))],
    inputs: (inputs ?? []).map((input) => presentInput(input, kit)),
  };
}

function shown(value: number, { unit, decimals }: Indicator): string {
  return unit === '%' ? formatPercent(value, { decimals }) : formatNumber(value, { decimals });
}
