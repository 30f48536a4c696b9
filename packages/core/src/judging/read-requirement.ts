import {
  fieldOf,
  type Json,
  type Notes,
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
import { CERTAINTIES, type Exemption, type Requirement, type RowCondition } from './ruleset.ts';

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
    evidence: readTexts(json, 'evidence', place, notes),
    sources: readTexts(json, 'sources', place, notes),
    certainty: readChoice(json, 'certainty', CERTAINTIES, at),
  };
  const counted = readOptionalText(json, 'counted', place, notes);
  const note = readOptionalText(json, 'note', place, notes);
  if (counted !== undefined) requirement.counted = counted;
  if (note !== undefined) requirement.note = note;
  readParts(json, requirement, at);
  return requirement;
}

function readParts(json: Json, requirement: Requirement, { place, notes }: { place: string; notes: Notes }): void {
  const has = (key: string) => fieldOf(json, key) !== undefined;
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
