import type { Form, Remark } from '../forms/index.ts';
import type { Judgement, PillarRole, Ruleset, Score, Verdict } from '../judging/index.ts';
import type { Plan } from '../targets/index.ts';
import type { ElementValue } from '../values/index.ts';

/** A line that the campaign's form for enterprises asks about («phạm vi liên quan trách nhiệm của doanh nghiệp viễn thông»). */
export interface DutyLine {
  /** `<standard>:<code>` */
  about: string;
  /** What the form asks about it. */
  elements: readonly string[];
}

/** The duty of enterprises is data: whatever their form names, and nothing else. */
export function dutyOf(form: Form): DutyLine[] {
  const questions = form.sections.flatMap((section) => section.questions);
  return questions.flatMap(({ subcriteria = [], feeds = [] }) =>
    subcriteria.map((about) => ({ about, elements: feeds.map(({ element }) => element) })),
  );
}

/** A figure of an enterprise. `adds`: it is a part of a whole (subscribers), not a second word on the same thing. */
export interface EnterpriseFigure {
  organisationId: string;
  element: string;
  value: ElementValue;
  adds: boolean;
}

/** What an enterprise thinks of a line. */
export interface Opinion extends Remark {
  organisationId: string;
}

/** A target in force of the commune; `subject` as in core/targets. */
export interface TargetSaid extends Pick<Plan, 'direction' | 'value' | 'dueOn'> {
  subject: string;
  basisId: string;
}

/** All that is laid side by side for one commune under one index. */
export interface ReviewMaterial {
  ruleset: Ruleset;
  /** Absent until the commune has handed something in: nothing is known, which is not «no points». */
  judgement?: Judgement | undefined;
  /** What the commune's committee says, by element. */
  own: ReadonlyMap<string, ElementValue>;
  explanations: readonly Remark[];
  duty: readonly DutyLine[];
  figures: readonly EnterpriseFigure[];
  opinions: readonly Opinion[];
  targets: readonly TargetSaid[];
}

/** How much is missing: at least this, at most that. Equal when all is known. */
export interface Missing {
  least: number;
  most: number;
}

/** One element with what each side says of it. */
export interface FigurePair {
  element: string;
  /** Enterprises are asked for it; of the others they need not speak. */
  isAsked: boolean;
  own?: ElementValue;
  others: readonly EnterpriseFigure[];
  /** The enterprises' parts added up, where they are parts. */
  together?: number;
  /** Enterprises less commune; only between numbers of one kind. */
  difference?: number;
  /** Absent while a side says nothing. */
  differs?: boolean;
  /** Whose figure the judgement took: an enterprise's only where the commune says nothing. */
  counted?: 'commune' | 'enterprise';
}

/** A target with what the commune has reached. */
export interface TargetGap {
  target: TargetSaid;
  /** `unknown`: there is nothing to hold against it. */
  met: 'yes' | 'no' | 'maybe' | 'unknown';
  /** Never below 0. Absent for «yes» and where nothing is known. */
  missing?: Missing;
}

export interface ReviewItem {
  code: string;
  name: string;
  pillar: string;
  role: PillarRole;
  max: number | null;
  verdict?: Verdict;
  /** As the index engine gave them. */
  score?: Score;
  /** Points to the maximum; of a deduction the points taken off. Bonus points are never missing. */
  missing?: Missing;
  /** Something is missing or may be; absent while nothing is judged. */
  isShort?: boolean;
  withinDuty: boolean;
  explanations: readonly string[];
  figures: readonly FigurePair[];
  opinions: readonly Opinion[];
  targets: readonly TargetGap[];
}

export interface ReviewPillar {
  code: string;
  name: string;
  role: PillarRole;
  max: number | null;
  score?: Score;
  items: number;
  short: number;
  targets: readonly TargetGap[];
}

export interface ReviewCounts {
  /** Lines with something missing. */
  short: number;
  /** Of these, lines within the duty of enterprises. */
  shortWithinDuty: number;
  /** Lines on which commune and enterprise differ. */
  differing: number;
  /** Targets that are certainly not met. */
  targetsMissed: number;
}

export interface Review {
  verdict?: Verdict;
  total?: Score;
  grade?: { low: string; high: string };
  pillars: readonly ReviewPillar[];
  items: readonly ReviewItem[];
  /** Targets for the whole index. */
  targets: readonly TargetGap[];
  counts: ReviewCounts;
}
