import type { ResponseView } from '@thuocdo/contract/responses';
import { type Answers, type CompiledForm, optionNames, valuesOf } from '@thuocdo/core/forms';
import {
  applyOverlay,
  type CriterionJudgement,
  type ElementNames,
  explainRequirement,
  gapOf,
  inOrderOfRequires,
  type Judgement,
  judge,
  parseOverlay,
  parseRuleset,
  type Ruleset,
  type Step,
  type SubcriterionJudgement,
} from '@thuocdo/core/judging';
import { endOf, isPeriod } from '@thuocdo/core/periods';
import { dayOf } from '@thuocdo/core/text';
import type { Value } from '@thuocdo/core/values';
import { contextOf } from './working.ts';

/** The rulesets of the reply with their overlays laid on, those that others require first. What is unsound is left out. */
export function rulesetsOf({ rulesets, overlays }: Pick<ResponseView, 'rulesets' | 'overlays'>): Ruleset[] {
  const laid = overlays.flatMap((json) => {
    const parsed = parseOverlay(json);
    return parsed.ok ? [parsed.overlay] : [];
  });
  const read = rulesets.flatMap((json) => {
    const parsed = parseRuleset(json);
    return parsed.ok ? [laid.reduce(applyOverlay, parsed.ruleset)] : [];
  });
  return inOrderOfRequires(read);
}

type Subject = Pick<ResponseView, 'assignment' | 'campaign' | 'context' | 'attributes' | 'now'>;

/**
 * What the answers come to, as they stand. The same engine as the server's, over this form alone: figures that others give
 * (telecom enterprises) are missing here, so a verdict may be «chưa đủ số liệu» that the server can decide.
 */
export function judgeNow(
  compiled: CompiledForm,
  answers: Answers,
  rulesets: readonly Ruleset[],
  subject: Subject,
): Judgement[] {
  // Criteria are said of communes; a form of a district, province or enterprise only gives figures to them.
  if (compiled.form.respondent !== 'commune') return [];
  const values = givenValues(compiled, answers, subject);
  const earlier: Record<string, Judgement> = {};
  return rulesets.map((ruleset) => {
    const judgement = judge(ruleset, values, subject.attributes, asOfDay(subject), earlier);
    earlier[ruleset.code] = judgement;
    return judgement;
  });
}

function givenValues(compiled: CompiledForm, answers: Answers, subject: Subject): Value[] {
  const { assignment, campaign } = subject;
  const fill = { today: dayOf(subject.now), context: contextOf(subject.context) };
  return valuesOf(compiled, answers, fill)
    .filter((given) => given.unit === undefined || given.unit === assignment.unitId)
    .map(({ element, value, question }) => ({
      unitId: assignment.unitId,
      element,
      period: campaign.period,
      level: 'self',
      value,
      source: { kind: 'response', assignmentId: assignment.id, revision: assignment.revision, question },
    }));
}

/** The day whose law holds: the one the server names, else the end of the surveyed period, never later than today. */
export function asOfDay({ context, campaign, now }: Pick<Subject, 'context' | 'campaign' | 'now'>): string {
  const named = context['as_of'];
  if (typeof named === 'string') return named;
  const today = dayOf(now);
  const end = isPeriod(campaign.period) ? endOf(campaign.period) : today;
  return end < today ? end : today;
}

/** Names of elements: the dictionary's, else the label of the question that gives the element as it is answered. */
export function elementNames(
  compiled: CompiledForm | undefined,
  dictionary: readonly { code: string; name: string }[],
): ElementNames {
  const names: Record<string, string> = compiled === undefined ? {} : optionNames(compiled);
  for (const { question } of compiled?.questions.values() ?? []) {
    for (const feed of question.feeds ?? []) if (feed.from === undefined) names[feed.element] = question.label;
  }
  for (const { code, name } of dictionary) names[code] = name;
  return names;
}

export interface JudgedLine extends Pick<SubcriterionJudgement, 'code' | 'name' | 'verdict' | 'score'> {
  ruleset: string;
  /** True when a threshold that is not law decided one of its requirements. */
  illustrative: boolean;
  sentences: string[];
  steps: Step[];
}

/** A criterion, or a pillar of an index, with its lines. */
export interface JudgedPillar extends Pick<CriterionJudgement, 'code' | 'name' | 'verdict' | 'score' | 'role'> {
  lines: JudgedLine[];
}

export function judgedPillars(judgement: Judgement, names: ElementNames): JudgedPillar[] {
  const lines = judgedLines(judgement, names);
  return judgement.criteria.map(({ code, name, verdict, score, role, subcriteria }) => ({
    code,
    name,
    verdict,
    ...(score ? { score } : {}),
    ...(role ? { role } : {}),
    lines: lines.filter((line) => subcriteria.some((sub) => sub.code === line.code)),
  }));
}

/** One line a sub-criterion, with its sentences and what is to be done. */
export function judgedLines(judgement: Judgement, names: ElementNames): JudgedLine[] {
  const gaps = gapOf(judgement);
  return judgement.criteria.flatMap(({ subcriteria }) =>
    subcriteria.map(({ code, name, verdict, score, requirements }) => ({
      ruleset: judgement.ruleset,
      code,
      name,
      verdict,
      ...(score ? { score } : {}),
      illustrative: requirements.some(
        ({ trace }) => trace.threshold?.text.illustrative === true || trace.confirmedBy?.illustrative === true,
      ),
      sentences: requirements.map((requirement) => explainRequirement(requirement, names)),
      steps: gaps.filter((step) => requirements.some((requirement) => requirement.code === step.code)),
    })),
  );
}
