import type { ClipboardEvent } from 'react';
import { type EntryProps, inputProps } from './entry.ts';

/** Words. Long answers get a box that grows with them. */
export function TextEntry(props: EntryProps & { onPaste?: (event: ClipboardEvent) => void; inTable?: boolean }) {
  const text = typeof props.value === 'string' ? props.value : '';
  const common = {
    ...inputProps(props),
    className: 'box',
    value: text,
    onPaste: props.onPaste,
    onChange: (event: { target: { value: string } }) => props.onChange(event.target.value),
  };
  const isLong = !props.inTable && (props.field.maxLength ?? 4000) > 300;
  return isLong ? <textarea {...common} rows={3} /> : <input {...common} type="text" />;
}
