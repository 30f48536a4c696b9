import type { ClipboardEvent } from 'react';
import { SelectEntry } from './choice-entry.tsx';
import type { EntryProps } from './entry.ts';
import { TextEntry } from './text-entry.tsx';
import { TypedEntry } from './typed-entry.tsx';

/** One cell of a table. */
export function CellEntry(props: EntryProps & { onPaste?: (event: ClipboardEvent) => void }) {
  switch (props.field.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'date':
      return <TypedEntry {...props} />;
    case 'text':
      return <TextEntry {...props} inTable />;
    default:
      return <SelectEntry {...props} />;
  }
}
