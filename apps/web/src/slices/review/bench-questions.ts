import type { EvidenceView, ResponseView } from '@thuocdo/contract/responses';
import {
  type Answer,
  type Answers,
  type CompiledForm,
  type Context,
  type Finding,
  inspect,
  type PaperAnswer,
  paperModel,
  type Question,
  sameAnswer,
} from '@thuocdo/core/forms';
import { dayOf } from '@thuocdo/core/text';
import { type LevelColumn, levelColumn, levelsOf, type ReviewLevel } from './level-column.ts';
import { type OtherSources, otherSources, type UnitValue } from './other-sources.ts';

/** Everything that a checker looks at for one question. */
export interface BenchQuestion {
  code: string;
  question: Question;
  section: string;
  own: PaperAnswer;
  ownReason: string | undefined;
  onBehalf: boolean;
  levels: (LevelColumn & { shown: PaperAnswer })[];
  previous: PaperAnswer | undefined;
  changedFromPrevious: boolean;
  findings: Finding[];
  evidence: EvidenceView[];
  others: OtherSources[];
  returned: ResponseView['returned'];
  /** What stands below a reviewer's own value: the start of «đặt giá trị khác». */
  current: Answer;
}

export interface BenchSection {
  code: string;
  title: string;
  questions: BenchQuestion[];
}

type Printed = ReadonlyMap<string, PaperAnswer>;

/** The response as the bench shows it; questions that do not concern this respondent are left out. */
export function benchSections(
  response: ResponseView,
  compiled: CompiledForm,
  values: readonly UnitValue[],
  unitNames: Readonly<Record<string, string>> = {},
): BenchSection[] {
  const answers: Answers = mapValues(response.answers, (answer) => answer.value as Answer);
  const inspection = inspect(compiled, answers, {
    today: dayOf(response.now),
    context: response.context as Context,
    reasons: mapValues(response.answers, (answer) => answer.reason ?? ''),
    evidence: countBy(response.evidence),
    ...(Object.keys(unitNames).length === 0 ? {} : { units: new Set(Object.keys(unitNames)) }),
  });
  const print = (given: Answers): Printed =>
    new Map(
      paperModel(compiled.form, given, inspection, { unitNames: { ...unitNames } }).sections.flatMap((section) =>
        section.questions.map((question) => [question.code, question.answer]),
      ),
    );
  const reviewed = (level: ReviewLevel) => ({ ...answers, ...reviewedAt(response, level) });
  const printed = {
    own: print(answers),
    checked: print(reviewed('checked')),
    verified: print({ ...reviewed('checked'), ...reviewedAt(response, 'verified') }),
    previous: print(response.previous as Answers),
  };
  const levels = levelsOf(response.campaign.tiers);
  return compiled.form.sections.map(({ code, title, questions }) => ({
    code,
    title,
    questions: questions.flatMap((question) =>
      inspection.relevant[question.code] === false
        ? []
        : [benchQuestion({ response, values, levels, printed, answers }, question, code, inspection.findings)],
    ),
  }));
}

interface Given {
  response: ResponseView;
  values: readonly UnitValue[];
  levels: readonly ReviewLevel[];
  printed: Record<'own' | 'previous' | ReviewLevel, Printed>;
  answers: Answers;
}

const nothing: PaperAnswer = { kind: 'none', text: '–' };

function benchQuestion(given: Given, question: Question, section: string, findings: readonly Finding[]): BenchQuestion {
  const { response, printed, answers } = given;
  const { code } = question;
  const { assignment } = response;
  const reviews = response.reviews.filter((one) => one.question === code && one.revision === assignment.revision);
  const previous = response.previous[code] as Answer | undefined;
  const elements = (question.feeds ?? []).map((feed) => feed.element);
  return {
    code,
    question,
    section,
    own: printed.own.get(code) ?? nothing,
    ownReason: response.answers[code]?.reason ?? undefined,
    onBehalf: response.answers[code]?.onBehalf ?? false,
    levels: given.levels.map((level) => ({
      ...levelColumn(level, reviews, assignment, response.campaign.tiers),
      shown: printed[level].get(code) ?? nothing,
    })),
    previous: previous === undefined || previous === null ? undefined : printed.previous.get(code),
    changedFromPrevious: previous !== undefined && previous !== null && !sameAnswer(previous, answers[code]),
    findings: findings.filter((finding) => finding.question === code),
    evidence: response.evidence.filter((file) => file.question === code),
    others: otherSources(elements, assignment.id, given.values),
    returned: response.returned.filter((item) => item.question === code),
    current: (reviews.at(-1)?.value as Answer) ?? answers[code] ?? null,
  };
}

function reviewedAt(response: ResponseView, level: ReviewLevel): Answers {
  const { revision } = response.assignment;
  const own = response.reviews.filter((review) => review.level === level && review.revision === revision);
  return Object.fromEntries(own.map((review) => [review.question, review.value as Answer]));
}

function countBy(evidence: readonly EvidenceView[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { question } of evidence) counts[question] = (counts[question] ?? 0) + 1;
  return counts;
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, read: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, read(value)]));
}
