import type { Translated } from '../shape.ts';
import type { outbox as source } from '../vi/outbox.ts';

export const outbox: Translated<typeof source> = {
  title: 'Outbox',
  intro:
    'Changes kept on this device that the server has not received. They are sent in order when there is a network.',
  onlyYours:
    'Others who sign in on this device do not see them in the program. Data on the device is not encrypted yet.',
  empty: 'Nothing is waiting.',
  savedAt: 'saved at {time}',
  saved: 'saved',
  saving: 'saving…',
  offline: 'no connection; {count} changes kept on this device',
  conflict: '{count} items need you',
  state: 'State',
  waiting: 'Waiting',
  sending: 'Being sent',
  conflicting: 'Conflict with somebody else',
  refused: 'Refused by the server',
  question: 'Question',
  value: 'Value typed',
  unit: 'Unit',
  at: 'Typed at',
  attempts: 'Times sent',
  serverHas: 'The server has: {value} ({by})',
  actions: 'Actions',
  retryAll: 'Send now',
  retry: 'Send again',
  keepMine: 'Keep my value',
  discard: 'Delete',
  discardTitle: 'Delete this change from the device?',
  discardText: 'The value {value} of question {question} will be lost: the server has not received it.',
  export: 'Rescue the data into a file',
  signOutTitle: '{count} changes are not sent',
  signOutText:
    'If you sign out now, the changes stay on this device and are sent when you yourself sign in here again.',
  signOutAnyway: 'Sign out, keep them here',
  stay: 'Stay and send',
};
