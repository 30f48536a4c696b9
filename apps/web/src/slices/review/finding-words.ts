import type { Finding } from '@thuocdo/core/forms';
import { type Lang, phrase, phraseIfKnown } from '@thuocdo/phrases';

/** A finding as a sentence: the form's own for its checks, ours for kinds and bounds. */
export function findingWords(lang: Lang, finding: Pick<Finding, 'rule' | 'message' | 'params'>): string {
  if (finding.message !== undefined) return finding.message;
  return phraseIfKnown(lang, `review.rule-${finding.rule}`, finding.params) ?? phrase(lang, 'review.rule-other');
}
