import type { Day } from '../periods/index.ts';

/** What a target asks for: at least a value, at most a value, or that something is there. */
export const DIRECTIONS = ['at_least', 'at_most', 'yes'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How the values of an item are written and compared. */
export const MEASURES = ['count', 'decimal', 'percent', 'points', 'yes_no'] as const;
export type Measure = (typeof MEASURES)[number];

/** Something that a target can be set for: an element, a part of a ruleset, or «đăng ký» of the year. */
export interface TargetItem {
  /** `element:<code>`, `ruleset:<code>:<part>` (part `total`: the whole), or `registration`. */
  subject: string;
  name: string;
  measure: Measure;
  unit: string | null;
  /** The most that can be reached, where it is known: 100 of percent, the points of a part. */
  max: number | null;
}

export type Subject =
  | { kind: 'element'; element: string }
  | { kind: 'part'; ruleset: string; part: string }
  | { kind: 'registration' };

/** «Xã đăng ký hoàn thành» of a year: asked like a target, counted against the decision, reached by no figure of its own. */
export const REGISTRATION = 'registration';
export const TOTAL = 'total';

export const elementSubject = (code: string): string => `element:${code}`;
export const partSubject = (ruleset: string, part: string): string => `ruleset:${ruleset}:${part}`;

/** Reads a subject; undefined for anything else. Codes hold no colon. */
export function parseSubject(text: string): Subject | undefined {
  if (text === REGISTRATION) return { kind: 'registration' };
  const [kind, first = '', second = '', ...rest] = text.split(':');
  if (first === '' || rest.length > 0) return undefined;
  if (kind === 'element') return second === '' ? { kind: 'element', element: first } : undefined;
  return kind === 'ruleset' && second !== '' ? { kind: 'part', ruleset: first, part: second } : undefined;
}

/** A value at the end of a day on the way to the target. */
export interface Milestone {
  day: Day;
  value: number;
}

/** What is asked, by when, and from where it starts. «Yes» asks for 1. */
export interface Plan {
  direction: Direction;
  value: number;
  dueOn: Day;
  /** Where the path begins; null: at the last figure of before the year of the target. */
  base: Milestone | null;
  /** Typed steps between; without them the path is a straight line. */
  milestones: readonly Milestone[];
}

/** A figure reached: exact when `low` equals `high`, else known to lie between; `high` infinite: nobody knows. «Có» is 1. */
export interface Reached {
  /** The day it is of: the last day of its period, or the day of asking while the period runs. */
  day: Day;
  low: number;
  high: number;
}

export const STATES = ['reached', 'on_path', 'off_path', 'unknown'] as const;
export type State = (typeof STATES)[number];

/** Why a state is not known: no figure; only figures of before; the figure is a range that holds both; no start to draw a path from. */
export const UNKNOWN_REASONS = ['no-figure', 'older-figure', 'range', 'no-path'] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

export interface Standing {
  state: State;
  why: UnknownReason | null;
  /** What the path asks for on the day of the latest figure. */
  expected: number | null;
  /** Off the path: how much is missing to be on it. */
  missing: number | null;
  /** Off the path: the day of the first figure of the run that is off it. */
  since: Day | null;
}
