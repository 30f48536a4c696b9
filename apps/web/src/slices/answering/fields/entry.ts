import type { Column, Finding, Question } from '@thuocdo/core/forms';
import type { Evidence } from '../use-evidence.ts';
import type { RosterUnit } from '../working.ts';

/** What a small input needs, whether it stands alone or in a table. */
export interface EntryProps {
  id: string;
  field: Pick<Question | Column, 'type' | 'label' | 'options' | 'maxLength' | 'min' | 'max'>;
  value: unknown;
  disabled: boolean;
  units: readonly RosterUnit[];
  onChange: (value: unknown) => void;
  onLeave: () => void;
  /** In a table the name stands in the head; alone, in the label. */
  ariaLabel?: string;
  describedBy?: string | undefined;
  invalid?: boolean;
}

/** What the field of one question needs. */
export interface FieldProps {
  question: Question;
  value: unknown;
  disabled: boolean;
  units: readonly RosterUnit[];
  /** Findings of this question that are shown now. */
  findings: readonly Finding[];
  describedBy: string | undefined;
  invalid: boolean;
  evidence: Evidence;
  onChange: (value: unknown) => void;
  onLeave: () => void;
}

/** The attributes that every input of an entry carries. */
export function inputProps(props: EntryProps) {
  return {
    id: props.id,
    disabled: props.disabled,
    onBlur: props.onLeave,
    'aria-invalid': props.invalid === true,
    ...(props.ariaLabel === undefined ? {} : { 'aria-label': props.ariaLabel }),
    ...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy }),
  };
}
