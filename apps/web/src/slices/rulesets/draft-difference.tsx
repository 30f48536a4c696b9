import { getRuleset } from '@thuocdo/contract/definitions';
import { differenceOf, type Ruleset } from '@thuocdo/core/judging';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { DifferenceView } from './difference-view.tsx';
import { useEditing } from './editing.ts';

/** The draft beside what it was begun from, as it is typed. */
export function DraftDifference({ basedOn }: { basedOn: string | null }) {
  const { t } = useWords();
  const { ruleset, dictionary } = useEditing();
  const base = useEndpoint(getRuleset, { params: { code: basedOn ?? '' } }, { enabled: basedOn !== null });
  if (basedOn === null) return <p className="empty">{t('rulesets.nothingToCompare')}</p>;
  return (
    <Loaded from={base}>
      {({ ruleset: before }) => (
        <DifferenceView difference={differenceOf(before as Ruleset, ruleset, dictionary.names)} />
      )}
    </Loaded>
  );
}
