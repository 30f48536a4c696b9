import { fieldOf, type Notes, readDay, readObject, readOptionalText, readText, under } from './read-json.ts';
import type { LegalText } from './ruleset.ts';

export function readLegalText(value: unknown, place: string, notes: Notes): LegalText {
  const json = readObject(value, place, notes);
  const text: LegalText = {
    kind: readText(json, 'kind', place, notes),
    number: readText(json, 'number', place, notes),
    date: readDay(json, 'date', place, notes),
  };
  const subject = readOptionalText(json, 'subject', place, notes);
  const note = readOptionalText(json, 'note', place, notes);
  if (subject !== undefined) text.subject = subject;
  if (note !== undefined) text.note = note;
  if (fieldOf(json, 'asPrinted') !== undefined) {
    const at = under(place, 'asPrinted');
    const printed = readObject(fieldOf(json, 'asPrinted'), at, notes);
    text.asPrinted = { number: readText(printed, 'number', at, notes), date: readDay(printed, 'date', at, notes) };
  }
  return text;
}
