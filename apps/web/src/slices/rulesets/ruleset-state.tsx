import type { RulesetSummary } from '@thuocdo/contract/definitions';
import { useSession } from '../../app/session.ts';
import { Status } from '../../ui/status.tsx';
import { dayOf, showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** Published, retired (or from which day on it will be), illustrative, and how much of it nobody has completed yet. */
export function RulesetState({ ruleset }: { ruleset: RulesetSummary }) {
  const { t } = useWords();
  const { now } = useSession();
  const { retired } = ruleset;
  const isOver = retired !== null && retired.from <= dayOf(now);
  return (
    <span className="ruleset-states">
      {isOver ? (
        <Status tone="neutral">{t('rulesets.state-retired')}</Status>
      ) : (
        <Status tone="good">{t('rulesets.state-published')}</Status>
      )}
      {retired === null || isOver ? null : (
        <Status tone="warning">{t('rulesets.retiredFrom', { day: showDay(retired.from) })}</Status>
      )}
      {ruleset.illustrative ? <Status tone="warning">{t('rulesets.illustrative')}</Status> : null}
      {ruleset.incomplete > 0 ? (
        <Status tone="warning">{t('rulesets.incomplete', { count: ruleset.incomplete })}</Status>
      ) : null}
    </span>
  );
}

/** «08/03/2022 – 31/12/2025», open ends said in words. */
export function Validity({ from, to }: { from: string | null; to: string | null }) {
  const { t } = useWords();
  if (from === null && to === null) return t('rulesets.validUnsaid');
  if (to === null) return t('rulesets.validSince', { from: showDay(from ?? '') });
  if (from === null) return t('rulesets.validBefore', { to: showDay(to) });
  return t('rulesets.validFromTo', { from: showDay(from), to: showDay(to) });
}
