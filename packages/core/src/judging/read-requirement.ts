import { finding } from './findings.ts';
import {
  fieldOf,
  type Json,
  type Notes,
  readAnyText,
  readChoice,
  readCode,
  readList,
  readNumber,
  readObject,
  readOptionalText,
  readText,
  readTexts,
  readYesNo,
  under,
} from './read-json.ts';
import { readRule } from './read-rule.ts';
import { isCount } from './read-rule-parts.ts';
import {
  CERTAINTIES,
  type EvidenceWanted,
  type Exemption,
  PRECONDITIONS,
  type Requirement,
  type RowCondition,
} from './ruleset.ts';

/** A requirement from JSON; faults go to `notes`. Layers of overlays are not read: `applyOverlay` puts them on. */
export function readRequirement(value: unknown, place: string, notes: Notes): Requirement {
  const json = readObject(value, place, notes);
  const at = { place, notes };
  const requirement: Requirement = {
    code: readCode(json, 'code', place, notes),
    name: readText(json, 'name', place, notes),
    rule: readRule(fieldOf(json, 'rule'), under(place, 'rule'), notes),
    normative: readYesNo(json, 'normative', true, at),
    informational: readYesNo(json, 'informational', false, at),
    evidence: readList(json, 'evidence', at, (item, itemPlace) => readEvidence(item, itemPlace, notes)),
    sources: readTexts(json, 'sources', place, notes),
    certainty: readChoice(json, 'certainty', CERTAINTIES, at),
  };
  for (const key of ['counted', 'note', 'method', 'dataSource', 'verifier'] as const) {
    const text = readOptionalText(json, key, place, notes);
    if (text !== undefined) requirement[key] = text;
  }
  readParts(json, requirement, at);
  return requirement;
}

function readParts(json: Json, requirement: Requirement, { place, notes }: { place: string; notes: Notes }): void {
  const has = (key: string) => fieldOf(json, key) !== undefined;
  if (has('max')) requirement.max = readMax(json, place, notes);
  if (has('precondition')) requirement.precondition = readChoice(json, 'precondition', PRECONDITIONS, { place, notes });
  if (has('clause')) requirement.clause = readClause(fieldOf(json, 'clause'), under(place, 'clause'), notes);
  if (has('exempt')) requirement.exempt = readExemption(fieldOf(json, 'exempt'), under(place, 'exempt'), notes);
  if (has('candidates')) {
    requirement.candidates = readList(json, 'candidates', { place, notes }, (item, at) =>
      readCandidate(item, at, notes),
    );
  }
  if (has('conditions')) {
    requirement.conditions = readList(json, 'conditions', { place, notes }, (item, at) =>
      readCondition(item, at, notes),
    );
  }
}

/** Points at the fullest; null while nobody has read them, never below 0. */
export function readMax(json: Json, place: string, notes: Notes): number | null {
  const max = readNumber(fieldOf(json, 'max'), under(place, 'max'), notes);
  if (max !== null && max < 0) notes.push(finding('points-negative', under(place, 'max')));
  return max;
}

/** A text, or `{kind, minimum, validMonths}`. */
function readEvidence(value: unknown, place: string, notes: Notes): EvidenceWanted {
  if (typeof value === 'string') return { kind: readAnyText(value, place, notes), minimum: 1, validMonths: null };
  const json = readObject(value, place, notes);
  const minimum = readNumber(fieldOf(json, 'minimum'), under(place, 'minimum'), notes) ?? 1;
  const validMonths = readNumber(fieldOf(json, 'validMonths'), under(place, 'validMonths'), notes);
  if (!isCount(minimum, 100)) notes.push(finding('count-out-of-range', under(place, 'minimum'), { limit: 100 }));
  if (validMonths !== null && !isCount(validMonths, 1200))
    notes.push(finding('count-out-of-range', under(place, 'validMonths'), { limit: 1200 }));
  return { kind: readText(json, 'kind', place, notes), minimum, validMonths };
}

function readClause(value: unknown, place: string, notes: Notes): { text: string; place?: string } {
  const json = readObject(value, place, notes);
  const within = readOptionalText(json, 'place', place, notes);
  const text = readText(json, 'text', place, notes);
  return within === undefined ? { text } : { text, place: within };
}

function readExemption(value: unknown, place: string, notes: Notes): Exemption {
  const json = readObject(value, place, notes);
  const wanted = readList(json, 'in', { place, notes }, (item) => item);
  const plain = wanted.filter(
    (item) => typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean',
  );
  return {
    attribute: readCode(json, 'attribute', place, notes),
    in: plain,
    reason: readText(json, 'reason', place, notes),
  };
}

function readCandidate(value: unknown, place: string, notes: Notes): { value: number; when?: string; origin: string } {
  const json = readObject(value, place, notes);
  const when = readOptionalText(json, 'when', place, notes);
  const number = readNumber(fieldOf(json, 'value'), under(place, 'value'), notes) ?? 0;
  const origin = readText(json, 'origin', place, notes);
  return when === undefined ? { value: number, origin } : { value: number, when, origin };
}

function readCondition(value: unknown, place: string, notes: Notes): RowCondition {
  const json = readObject(value, place, notes);
  const note = readOptionalText(json, 'note', place, notes);
  const condition: RowCondition = {
    code: readCode(json, 'code', place, notes),
    name: readText(json, 'name', place, notes),
    certainty: readChoice(json, 'certainty', CERTAINTIES, { place, notes }),
    sources: readTexts(json, 'sources', place, notes),
  };
  return note === undefined ? condition : { ...condition, note };
}
