import type { FieldProblem } from '../../api.ts';
import { askedClasses, type CampaignEntry } from './entry.ts';

/**
 * The field that a server's pointer means: `/body/draft/chains/0/tiers/1/due/day` stands at `chains-commune-1-due`. Lists
 * that the draft numbers are named by their class of respondents.
 */
export function fieldOf(pointer: string, entry: CampaignEntry): string {
  const parts = pointer
    .split('/')
    .filter((part, at) => part !== '' && !(at <= 2 && (part === 'body' || part === 'draft')));
  const [list, number, inner, ...rest] = parts;
  if (list === 'forms') return `forms-${classAt(entry, 'forms', number)}`;
  if (list === 'chains') {
    const respondent = classAt(entry, 'chains', number);
    if (inner !== 'tiers' || rest[0] === undefined) return `chains-${respondent}`;
    return `chains-${respondent}-${rest[0]}-${rest[1] ?? 'name'}`;
  }
  if (list === 'enterpriseIds' || list === 'rulesets' || list === 'overlays') return list;
  if (list === 'scope' && number === 'kinds') return 'scope-kinds';
  return parts.join('-');
}

function classAt(entry: CampaignEntry, list: 'forms' | 'chains', number: string | undefined): string {
  const classes = askedClasses(entry).filter((one) =>
    list === 'forms' ? entry.forms[one] !== '' : entry.chains[one].length > 0,
  );
  return classes[Number(number)] ?? 'commune';
}

export interface ServerFault {
  fieldId: string;
  rule: string;
  params: Record<string, unknown>;
}

export function serverFaults(errors: readonly FieldProblem[], entry: CampaignEntry): ServerFault[] {
  return errors.map(({ pointer, rule, params }) => ({ fieldId: fieldOf(pointer, entry), rule, params: params ?? {} }));
}
