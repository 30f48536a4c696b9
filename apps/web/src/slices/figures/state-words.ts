import type { FigureRow } from '@thuocdo/contract/figures';
import { figureFaultWords } from '@thuocdo/phrases/figure-faults';
import type { Tone } from '../../ui/status.tsx';
import type { Words } from '../../ui/words.tsx';
import type { Draft } from './drafts.ts';

interface StateWords {
  tone: Tone;
  text: string;
}

/** The state of a row in words: what is unsaved comes before what is stored. */
export function stateWords(
  row: FigureRow,
  draft: Draft | undefined,
  { t, lang }: Pick<Words, 't' | 'lang'>,
): StateWords {
  if (draft !== undefined) return draftWords(draft, { t, lang });
  if (row.state === 'conflict') {
    const count = row.cells.length;
    const text = count > 2 ? t('figures.state-conflictMany', { count }) : t('figures.state-conflict');
    return { tone: 'bad', text };
  }
  if (row.state === 'stands')
    return { tone: 'good', text: t(row.decision === null ? 'figures.state-stands' : 'figures.state-decided') };
  if (row.fault !== null)
    return { tone: 'neutral', text: t('figures.state-closed', { why: figureFaultWords(lang, row.fault) }) };
  return { tone: 'neutral', text: t('figures.state-empty') };
}

function draftWords({ fault, theirs }: Draft, { t, lang }: Pick<Words, 't' | 'lang'>): StateWords {
  if (theirs !== null) return { tone: 'bad', text: t('figures.state-changed') };
  if (fault !== null) return { tone: 'bad', text: t('figures.state-refused', { why: figureFaultWords(lang, fault) }) };
  return { tone: 'warning', text: t('figures.state-unsaved') };
}
