import { listRulesets } from '@thuocdo/contract/definitions';
import { getRulesetDifference } from '@thuocdo/contract/rulesets';
import type { Ruleset, RulesetDifference } from '@thuocdo/core/judging';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { DifferenceView } from './difference-view.tsx';

/** A published ruleset beside another one; versions of the same series come first. */
export function CompareVersions({ ruleset }: { ruleset: Ruleset }) {
  const { t } = useWords();
  const all = useEndpoint(listRulesets);
  const others = (all.data?.items ?? [])
    .filter(({ overlay, code }) => !overlay && code !== ruleset.code)
    .sort((a, b) => Number(b.series === ruleset.series) - Number(a.series === ruleset.series));
  const [chosen, setChosen] = useState<string>();
  const before = chosen ?? others[0]?.code;
  const difference = useEndpoint(
    getRulesetDifference,
    { params: { code: ruleset.code }, query: { before: before ?? '' } },
    { enabled: before !== undefined },
  );
  if (before === undefined) return <p className="empty">{t('rulesets.nothingToCompare')}</p>;
  return (
    <>
      <Field id="compare-with" label={t('rulesets.compareWith')}>
        <Choice
          id="compare-with"
          value={before}
          options={others.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
          onChange={setChosen}
        />
      </Field>
      <Loaded from={difference}>{(found) => <DifferenceView difference={found as RulesetDifference} />}</Loaded>
    </>
  );
}
