import { formatDay } from '@thuocdo/core/text';
import type { Block, Run } from '../official/index.ts';
import type { MinutesItem } from './model.ts';

export const verdictWords = {
  met: 'Đạt',
  unmet: 'Chưa đạt',
  unknown: 'Chưa đủ số liệu',
  exempt: 'Không xét',
} as const;

export const findingWords: Readonly<Record<NonNullable<MinutesItem['finding']>, string>> = {
  agree: 'Nhất trí',
  disagree: 'Không nhất trí',
  to_complete: 'Cần bổ sung',
};

export const kindWords = { desk: 'thẩm định hồ sơ', field: 'thẩm định thực địa' } as const;

export function said(...parts: readonly (string | Run)[]): Block {
  return { kind: 'paragraph', runs: parts.map((part) => (typeof part === 'string' ? { text: part } : part)) };
}

/** Lines that people wrote, a paragraph each; what is empty is said to be so. */
export function paragraphs(text: string, none: string): Block[] {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return (lines.length === 0 ? [none] : lines).map((line) => said(line));
}

/** «ngày 28/08/2023», «từ ngày 28/08/2023 đến ngày 29/08/2023». */
export function daysInWords(from: string, to: string): string {
  return from === to ? `ngày ${formatDay(from)}` : `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`;
}

/** «xã Thông Hòa, huyện Cầu Kè»: inside a sentence kinds are written small. */
export function unitInWords(unit: string, district: string | undefined): string {
  return [unit, district].flatMap((name) => (name === undefined ? [] : [lowerFirst(name)])).join(', ');
}

export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}
