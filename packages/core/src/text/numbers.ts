/** Why a text is not a number by Vietnamese rules. */
export type NumberFault = 'empty' | 'not-a-number' | 'dot-is-thousands' | 'too-long';

export type ParsedNumber = { ok: true; value: number } | { ok: false; reason: NumberFault };

const grouped = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const spaced = /^-?[1-9]\d{0,2}([ \u00a0\u202f]\d{3})+(,\d+)?$/;
const plain = /^-?\d+(,\d+)?$/;
const dotted = /^-?\d+\.\d+$/;

/**
 * Reads a number as Vietnamese writes it: the dot groups thousands, the comma begins the decimals.
 * «1.062» is 1062, «1.234,5» is 1234.5, «12,5» is 12.5; «12.5» and «0.500» are refused, since they could mean either.
 * Spaces may group thousands too, but never join digits: «12 5» is not 125.
 */
export function parseVietnameseNumber(text: string): ParsedNumber {
  const trimmed = text.trim().replace(/^[−-]\s*/, '-');
  if (trimmed === '') return { ok: false, reason: 'empty' };
  if (trimmed.length > 24) return { ok: false, reason: 'too-long' };
  if ([grouped, spaced, plain].some((shape) => shape.test(trimmed))) {
    return { ok: true, value: Number(trimmed.replace(/[.\s]/g, '').replace(',', '.')) || 0 };
  }
  return { ok: false, reason: dotted.test(trimmed) ? 'dot-is-thousands' : 'not-a-number' };
}

/** Prints a number the Vietnamese way: 1.062 and 79,37. Without `decimals`: as many as it has, four at most. */
export function formatNumber(value: number, { decimals }: { decimals?: number } = {}): string {
  if (!Number.isFinite(value)) return '–';
  const fixed = decimals === undefined ? trimZeros(roundHalfUp(value, 4)) : roundHalfUp(value, decimals);
  const [whole = '0', fraction] = fixed.replace('-', '').split('.');
  const groupedWhole = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const isNegative = fixed.startsWith('-') && /[1-9]/.test(fixed);
  return `${isNegative ? '-' : ''}${groupedWhole}${fraction ? `,${fraction}` : ''}`;
}

/** Prints a percentage given as 0–100: 79,37%. */
export function formatPercent(percent: number, { decimals }: { decimals?: number } = {}): string {
  return `${formatNumber(percent, { decimals: decimals ?? shortestDecimals(percent) })}%`;
}

function shortestDecimals(value: number): number {
  const [, fraction = ''] = trimZeros(roundHalfUp(value, 2)).split('.');
  return fraction.length;
}

/** Half away from zero on the decimal digits that people see: 1.005 → 1.01. */
export function roundTo(value: number, decimals: number): number {
  // Points and counts are whole most of the time, and there are millions of them when a country is judged.
  if (decimals >= 0 && Number.isInteger(value)) return value + 0;
  const shown = Number(`${Math.round(Number(`${Math.abs(value)}e${decimals}`))}e-${decimals}`);
  const safe = Number.isFinite(shown) ? shown : Math.abs(value);
  return value < 0 ? -safe : safe;
}

function roundHalfUp(value: number, decimals: number): string {
  return `${value < 0 ? '-' : ''}${Math.abs(roundTo(value, decimals)).toFixed(decimals)}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
