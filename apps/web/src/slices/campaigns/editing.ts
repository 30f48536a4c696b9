import { createContext, useContext } from 'react';
import type { Message, SummaryLine } from '../../ui/field.tsx';
import type { CampaignEntry } from './entry.ts';

/** What every section of the editor shares. */
export interface Editing {
  entry: CampaignEntry;
  /** A kept draft stays with its province. */
  unitStays: boolean;
  /** Of the organisation that the kept draft names. */
  organisationName: string | undefined;
  change: (part: Partial<CampaignEntry>) => void;
  messages: ReadonlyMap<string, Message>;
}

export const EditorContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditorContext);
  if (editing === undefined) throw new Error('useEditing outside <CampaignEditor>');
  return editing;
}

/** The first message of each field. */
export function messagesOf(lines: readonly SummaryLine[]): Map<string, Message> {
  const messages = new Map<string, Message>();
  for (const { fieldId, text } of lines) {
    if (!messages.has(fieldId)) messages.set(fieldId, { severity: 'error', text });
  }
  return messages;
}
