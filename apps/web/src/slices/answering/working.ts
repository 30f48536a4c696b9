import type { EvidenceView, ResponseView } from '@thuocdo/contract/responses';
import { type CompiledForm, type Context, type Finding, type Inspection, inspect } from '@thuocdo/core/forms';
import { dayOf } from '@thuocdo/core/text';
import { type ReadAnswers, readAnswers, type Shown } from './shown-answers.ts';

/** Everything the form screen says about the answers as they stand, worked out by the engine that the server runs too. */
export interface Working extends ReadAnswers {
  inspection: Inspection;
  /** All findings in form order, with those on what cannot be read; a question that cannot be read is not «missing». */
  findings: Finding[];
}

type Given = Pick<ResponseView, 'context' | 'now'> & { evidence: readonly Pick<EvidenceView, 'question'>[] };

export function workOut(compiled: CompiledForm, shown: Readonly<Record<string, Shown>>, given: Given): Working {
  const read = readAnswers(compiled, shown);
  const units = new Set(rosterOf(given.context).map((unit) => unit.id));
  const inspection = inspect(compiled, read.answers, {
    today: dayOf(given.now),
    context: contextOf(given.context),
    reasons: read.reasons,
    evidence: countByQuestion(given.evidence),
    ...(units.size === 0 ? {} : { units }),
  });
  const wrong = new Set(read.unreadable.map((finding) => finding.question));
  const findings = [...read.unreadable, ...inspection.findings.filter((finding) => !wrong.has(finding.question))];
  const place = new Map([...compiled.questions.keys()].map((code, index) => [code, index]));
  findings.sort((a, b) => (place.get(a.question) ?? 0) - (place.get(b.question) ?? 0));
  return { ...read, inspection, findings };
}

/** The texts of `context` that expressions may read. */
export function contextOf(context: Readonly<Record<string, unknown>>): Context {
  return Object.fromEntries(Object.entries(context).filter(([, value]) => typeof value === 'string')) as Context;
}

export interface RosterUnit {
  id: string;
  name: string;
}

/** The units that answers may name, from `context.roster`; empty when the form needs none. */
export function rosterOf(context: Readonly<Record<string, unknown>>): RosterUnit[] {
  const roster = context['roster'];
  if (!Array.isArray(roster)) return [];
  return roster.flatMap((one: Record<string, unknown>) => {
    const id = one['unitId'] ?? one['id'];
    const name = one['name'];
    return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [];
  });
}

export const namesOf = (roster: readonly RosterUnit[]): Record<string, string> =>
  Object.fromEntries(roster.map((unit) => [unit.id, unit.name]));

function countByQuestion(evidence: Given['evidence']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { question } of evidence) counts[question] = (counts[question] ?? 0) + 1;
  return counts;
}

const untilSubmit: ReadonlySet<string> = new Set(['required', 'cell-required', 'reason-missing', 'evidence-missing']);

/** While somebody is still filling, what is merely not there yet is no fault; after a try to submit everything is said. */
export const toShow = (findings: readonly Finding[], tried: boolean): Finding[] =>
  findings.filter((finding) => tried || !untilSubmit.has(finding.rule));

export interface SectionProgress {
  code: string;
  title: string;
  answered: number;
  total: number;
  errors: number;
  /** The first question that is wrong, else the first that is missing. */
  first?: string;
}

/** How far each section is; sections with no relevant question have total 0. */
export function progressOf(compiled: CompiledForm, working: Working, tried: boolean): SectionProgress[] {
  const wrong = new Set(
    toShow(working.findings, tried)
      .filter((finding) => finding.severity === 'error')
      .map((finding) => finding.question),
  );
  const unread = new Set(working.unreadable.map((finding) => finding.question));
  return compiled.form.sections.map(({ code, title, questions }) => {
    const asked = questions.filter(
      (question) => question.calculate === undefined && working.inspection.relevant[question.code] === true,
    );
    const isGiven = (one: string) => unread.has(one) || working.answers[one] !== undefined;
    const codes = asked.map((question) => question.code);
    const first = codes.find((one) => wrong.has(one)) ?? codes.find((one) => working.inspection.missing.includes(one));
    return {
      code,
      title,
      answered: codes.filter(isGiven).length,
      total: codes.length,
      errors: codes.filter((one) => wrong.has(one)).length,
      ...(first === undefined ? {} : { first }),
    };
  });
}
