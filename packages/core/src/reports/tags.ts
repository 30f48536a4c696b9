import { isPeriodWord } from './period-words.ts';

/** How a value is printed. `02`: below ten with a leading 0; `none`: «Không có» for 0; days: «05 tháng 5 năm 2021», «23/6/2022», «25/7». */
export type Format = 'plain' | '02' | '%' | 'none' | 'change' | 'rise' | 'day' | 'date' | 'day_month' | 'paper';

/** Of which period a figure is, seen from the report's. */
export type When = 'this' | 'previous' | 'same_last_year' | 'last_year' | 'next';

export type Tag = { code: string; when: When; format: Format; about?: string };

/** Tagged words, read. A `group` is what stands in [ ]. */
export type Segment =
  | { kind: 'words'; text: string }
  | { kind: 'period'; word: string }
  | { kind: 'figure'; tag: Tag }
  | { kind: 'group'; segments: Segment[] };

export type ReadTags = { ok: true; segments: Segment[] } | { ok: false; fault: TagFault; at: string };
export type TagFault = 'tag-not-closed' | 'unknown-tag' | 'unknown-period-word';

/** The formats that can be written, in the order in which they are offered; without one a value is printed plain. */
export const formats = ['02', '%', 'none', 'change', 'rise', 'day', 'date', 'day_month', 'paper'] as const;
const FORMATS: ReadonlySet<string> = new Set<Format>(formats);
const FIGURE =
  /^(?:(previous|same_last_year|last_year|next)\.)?([a-z][a-z0-9_]{0,59})(?::([a-z0-9_%]{1,20}))?(?:~([^{}[\]]{1,30}))?$/u;
const PART = /\{([^{}[\]]*)\}|\[([^[\]]*)\]|([^{}[\]]+)/gu;

/** Reads tagged words; says which tag is broken or unknown. Which codes exist is not looked at. */
export function readTags(text: string): ReadTags {
  const segments: Segment[] = [];
  let end = 0;
  for (const found of text.matchAll(PART)) {
    if (found.index !== end) break;
    end = found.index + found[0].length;
    const read = readPart(found);
    if (!read.ok) return read;
    segments.push(...read.segments);
  }
  if (end < text.length) return { ok: false, fault: 'tag-not-closed', at: text.slice(end, end + 60) };
  return { ok: true, segments };
}

function readPart([, tag, group, words]: RegExpExecArray | RegExpMatchArray): ReadTags {
  if (words !== undefined) return { ok: true, segments: [{ kind: 'words', text: words }] };
  if (tag !== undefined) return readTag(tag);
  const inner = readTags(group ?? '');
  return inner.ok ? { ok: true, segments: [{ kind: 'group', segments: inner.segments }] } : inner;
}

function readTag(tag: string): ReadTags {
  if (tag.startsWith('@')) {
    const word = tag.slice(1);
    if (!isPeriodWord(word)) return { ok: false, fault: 'unknown-period-word', at: tag.slice(0, 60) };
    return { ok: true, segments: [{ kind: 'period', word }] };
  }
  const [, when = 'this', code, format = 'plain', about] = FIGURE.exec(tag) ?? [];
  if (code === undefined || (format !== 'plain' && !FORMATS.has(format)))
    return { ok: false, fault: 'unknown-tag', at: tag.slice(0, 60) };
  const read: Tag = { code, when: when as When, format: format as Format, ...(about === undefined ? {} : { about }) };
  return { ok: true, segments: [{ kind: 'figure', tag: read }] };
}

/** The segments of words that were inspected before. Throws RangeError for a broken tag. */
export function segmentsOf(text: string): Segment[] {
  const read = readTags(text);
  if (!read.ok) throw new RangeError(`${read.fault}: ${read.at}`);
  return read.segments;
}

/** All tags over figures, those in groups too. */
export function tagsIn(segments: readonly Segment[]): Tag[] {
  return segments.flatMap((one) => {
    if (one.kind === 'figure') return [one.tag];
    return one.kind === 'group' ? tagsIn(one.segments) : [];
  });
}

/** A tag as tagged text has it. */
export function tagText({ code, when, format, about }: Tag): string {
  const before = when === 'this' ? '' : `${when}.`;
  return `{${before}${code}${format === 'plain' ? '' : `:${format}`}${about === undefined ? '' : `~${about}`}}`;
}
