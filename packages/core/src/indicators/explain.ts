import type { Absent } from '../figures/index.ts';
import { label, type Period } from '../periods/index.ts';
import { formatNumber } from '../text/index.ts';
import { periodAgainst } from './evaluate.ts';
import type { Formula, Indicator, IndicatorResult, Input } from './model.ts';

/** Vietnamese names of elements and indicators, by code; a code without a name is printed as it is. */
export type Names = Readonly<Record<string, string>>;

/**
 * One Vietnamese sentence that says how a figure came out, with all its inputs:
 * «Tỷ lệ văn bản ký số tháng 5 năm 2021 là 79,37%: 13.018 (Văn bản đi được ký số) chia 16.401 (Văn bản đi) nhân 100».
 */
export function explainIndicator(indicator: Indicator, result: IndicatorResult, names: Names = {}): string {
  const head = `${indicator.name} ${label(result.period)}`;
  if (!result.known) return `Chưa tính được ${head}: ${because(result, names)}.`;
  const said = `${head} là ${withUnit(result.value, indicator)}`;
  const left = result.leftOut.length > 0 ? `; không nêu: ${listed(result.leftOut, names)}` : '';
  return `${said}: ${how(indicator.formula, result.inputs, names)}${left}.`;
}

/** «tăng 5% so với năm 2021», «giảm 2,17 điểm phần trăm so với …», «không thay đổi so với …», from a growth. */
export function growthWords(indicator: Indicator, result: IndicatorResult): string {
  if (!result.known) return '';
  const { direction, size, than } = growthParts(indicator, result.value, result.period);
  return [direction, size, than].filter((part) => part !== '').join(' ');
}

/** The parts of «tăng 5% so với năm 2021»; `size` is empty when nothing changed, all are when it is no growth. */
export function growthParts(
  { formula, decimals }: Indicator,
  value: number,
  period: Period,
): { direction: string; size: string; than: string } {
  if (formula.kind !== 'growth' && formula.kind !== 'points_growth') return { direction: '', size: '', than: '' };
  const than = `so với ${label(periodAgainst(period, formula.against))}`;
  if (value === 0) return { direction: 'không thay đổi', size: '', than };
  const unit = formula.kind === 'growth' ? '%' : ' điểm phần trăm';
  const size = `${formatNumber(Math.abs(value), { decimals })}${unit}`;
  return { direction: value > 0 ? 'tăng' : 'giảm', size, than };
}

function withUnit(value: number, { unit, decimals }: Indicator): string {
  const size = formatNumber(value, { decimals });
  return unit === '%' ? `${size}%` : `${size} ${unit}`;
}

function because(result: Extract<IndicatorResult, { known: false }>, names: Names): string {
  if (result.reason === 'missing') return `chưa có số liệu ${listed(result.missing, names)}`;
  return result.reason === 'zero-denominator' ? 'mẫu số bằng 0' : 'công thức không cho ra số';
}

function listed(absent: readonly Absent[], names: Names): string {
  return absent.map(({ element, period }) => `${nameOf(element, names)} (${label(period)})`).join(', ');
}

function how(formula: Formula, inputs: readonly Input[], names: Names): string {
  const said = inputs.map((input) => saidOf(input, names));
  switch (formula.kind) {
    case 'share':
      return `${sides(formula.part.length, said)} nhân 100`;
    case 'target_share':
      return `${sides(1, said)} nhân 100`;
    case 'average':
      return sides(1, said);
    case 'growth':
      return `${said.join(' so với ')}`;
    case 'points_growth':
      return said.join(' trừ ');
    case 'sum':
      return said.join(' cộng ');
    case 'cumulative':
      return `cộng ${inputs
        .flatMap((input) => input.figures)
        .map(figureSaid)
        .join(' + ')}`;
    case 'cel':
      return `theo công thức ${formula.expression} với ${said.join(', ')}`;
  }
}

function sides(parts: number, said: readonly string[]): string {
  return `${said.slice(0, parts).join(' cộng ')} chia ${said.slice(parts).join(' cộng ')}`;
}

function saidOf({ element, period, value, from }: Input, names: Names): string {
  const stated = from === 'stated' ? ', theo báo cáo' : '';
  return `${formatNumber(value)} (${nameOf(element, names)}, ${label(period)}${stated})`;
}

function figureSaid({ value, period }: { value: unknown; period: Period }): string {
  return `${typeof value === 'number' ? formatNumber(value) : '–'} (${label(period)})`;
}

function nameOf(code: string, names: Names): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}
