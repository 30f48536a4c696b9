import { showPoints } from '../../ui/result.tsx';
import { useWords } from '../../ui/words.tsx';
import { gradeText } from '../explanations/index.ts';
import { useRulesets } from '../rollup/index.ts';
import type { ProgressRow } from './progress.ts';

type Verdicts = ProgressRow['verdicts'];

/** Rulesets that any of the rows was judged under; keys are `<ruleset>:<sub-criterion>`. */
export function rulesetsIn(rows: readonly { verdicts: Verdicts }[]): string[] {
  const keys = rows.flatMap((row) => Object.keys(row.verdicts));
  return [...new Set(keys.map((key) => key.slice(0, key.indexOf(':'))))].sort();
}

interface VerdictChipsProps {
  verdicts: Verdicts;
  points: ProgressRow['points'];
  ruleset: string;
}

/** «8.1 Đ 8.2 C»: a letter, a colour and a full name for each sub-criterion. */
export function VerdictChips({ verdicts, points, ruleset }: VerdictChipsProps) {
  const { t } = useWords();
  const prefix = `${ruleset}:`;
  const own = Object.entries(verdicts).filter(([key]) => key.startsWith(prefix));
  if (own.length === 0) return <span className="quiet">{t('review.notJudged')}</span>;
  const total = points[ruleset];
  if (total !== undefined) return <TotalPoints total={total} />;
  const sorted = own.sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <ul className="chips">
      {sorted.map(([key, verdict]) => {
        const code = key.slice(prefix.length);
        const name = t('review.verdictChip', { code, verdict: t(`levels.${verdict}`) });
        return (
          <li key={key} className={`chip chip-${verdict}`} title={name}>
            <span aria-hidden="true">
              {code} <b>{t(`review.letter_${verdict}`)}</b>
            </span>
            <span className="visually-hidden">{name}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Of an index: the total, as a range while something is not known, and its grade. */
function TotalPoints({ total }: { total: ProgressRow['points'][string] }) {
  const { t } = useWords();
  return (
    <>
      <div>{showPoints(total, t)}</div>
      {total.grade === undefined ? null : <div className="quiet">{gradeText(total.grade, t)}</div>}
    </>
  );
}

VerdictChips.Title = function Title({ ruleset }: { ruleset: string }) {
  return <span className="chips-title">{useRulesets().get(ruleset) ?? ruleset}</span>;
};
