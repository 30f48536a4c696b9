import type { CheckView } from '@thuocdo/contract/indicators';
import { searchKey } from '@thuocdo/core/text';
import type { Tone } from '../../ui/status.tsx';

/** How a check stands, as people ask for it. */
export type CheckFace = 'error' | 'warning' | 'unknown' | 'holds' | 'idle';
export const checkFaces: readonly CheckFace[] = ['error', 'warning', 'unknown', 'holds', 'idle'];

const tones: Readonly<Record<CheckFace, Tone>> = {
  error: 'bad',
  warning: 'warning',
  unknown: 'neutral',
  holds: 'good',
  idle: 'neutral',
};

/** What is raised is an error or a warning; what is not raised says whether it holds. */
export function faceOf({ raised, severity, status }: Pick<CheckView, 'raised' | 'severity' | 'status'>): {
  tone: Tone;
  word: CheckFace;
} {
  const word = raised ? severity : status === 'fails' ? severity : status;
  return { tone: tones[word], word };
}

export interface CheckSearch {
  face?: CheckFace | undefined;
  owner?: string | undefined;
  q?: string | undefined;
}

/** Checks that fit; without a face what has no figures stays out of sight. Words are found with or without marks. */
export function shownChecks(checks: readonly CheckView[], { face, owner, q = '' }: CheckSearch): CheckView[] {
  const words = searchKey(q).split(' ').filter(Boolean);
  return checks.filter((check) => {
    const { word } = faceOf(check);
    if (face === undefined ? word === 'idle' : word !== face) return false;
    if (owner !== undefined && check.owner !== owner) return false;
    const text = searchKey([check.title, check.sentence, ...check.elements.map(({ name }) => name)].join(' '));
    return words.every((part) => text.includes(part));
  });
}
