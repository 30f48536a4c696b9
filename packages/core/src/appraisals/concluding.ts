import type { Day } from '../periods/index.ts';
import { lackingIn, type Noted, outcomeOf } from './checklist.ts';

/** What is looked at before an appraisal may be concluded. */
export interface ToConclude {
  kind: 'desk' | 'field';
  startsOn: Day;
  endsOn: Day;
  place: string;
  delegation: readonly { role: string }[];
  findings: readonly Noted[];
  conclusion: string;
  dueDay: Day | null;
}

/** One thing to mend: a field of the appraisal (findings by the code of their sub-criterion) and what is wrong with it. */
export interface ConcludingFault {
  field: string;
  rule:
    | 'required'
    | 'head-missing'
    | 'in-future'
    | 'before-start'
    | 'before-end'
    | 'finding-missing'
    | 'note-missing'
    | 'code-unknown'
    | 'not-verified';
}

/**
 * Everything that keeps an appraisal from being concluded, empty when nothing does. The browser shows it while people type and
 * the server decides by it.
 * @param codes sub-criteria of the ruleset
 * @param today the day in Vietnam
 */
export function concludingFaults(
  content: ToConclude,
  { codes, today, isVerified }: { codes: readonly string[]; today: Day; isVerified: boolean },
): ConcludingFault[] {
  const lacking = lackingIn(codes, content.findings);
  const of = (rule: ConcludingFault['rule'], fields: readonly string[]) => fields.map((field) => ({ field, rule }));
  return [
    ...of('not-verified', isVerified ? [] : ['verification']),
    ...dayFaults(content, today),
    ...of('head-missing', content.delegation.some(({ role }) => role === 'head') ? [] : ['delegation']),
    ...of('required', content.kind === 'field' && content.place.trim() === '' ? ['place'] : []),
    ...of('finding-missing', lacking.findings),
    ...of('note-missing', lacking.notes),
    ...of('code-unknown', lacking.unknown),
    ...of('required', content.conclusion.trim() === '' ? ['conclusion'] : []),
  ];
}

function dayFaults({ startsOn, endsOn, dueDay, findings }: ToConclude, today: Day): ConcludingFault[] {
  const faults: ConcludingFault[] = [];
  if (endsOn < startsOn) faults.push({ field: 'endsOn', rule: 'before-start' });
  if (endsOn > today) faults.push({ field: 'endsOn', rule: 'in-future' });
  const isOpen = findings.some(({ finding }) => finding === 'to_complete') && outcomeOf(findings) !== 'disagrees';
  if (isOpen && dueDay === null) faults.push({ field: 'dueDay', rule: 'required' });
  if (dueDay !== null && dueDay < endsOn) faults.push({ field: 'dueDay', rule: 'before-end' });
  return faults;
}
