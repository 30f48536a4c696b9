import type { LeafView, LevelResults } from '@thuocdo/contract/explanations';
import type { ReactNode } from 'react';
import { Status } from '../../ui/status.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import { FactTable } from './fact-table.tsx';

interface LeafFactsProps {
  leaf: LeafView;
  levels: readonly LevelResults[];
  campaignId: string;
}

/** One requirement to the end: rule, threshold with the text that gave it, proof asked for, and the numbers with sources. */
export function LeafFacts({ leaf, levels, campaignId }: LeafFactsProps) {
  const { t } = useWords();
  return (
    <div className="why-leaf">
      <dl>
        {linesOf(leaf, t).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {leaf.facts.length === 0 ? (
        <p className="quiet">{t('explanations.noFacts')}</p>
      ) : (
        <FactTable leaf={leaf} levels={levels} campaignId={campaignId} />
      )}
    </div>
  );
}

function linesOf(leaf: LeafView, t: Words['t']): { label: string; text: ReactNode }[] {
  const { threshold, confirmedBy, clause, method, evidence } = leaf;
  return [
    { label: t('explanations.clause'), text: [clause.text, clause.place].filter(Boolean).join(', ') },
    { label: t('explanations.rule'), text: leaf.rule },
    ...(threshold === undefined
      ? []
      : [
          {
            label: t('explanations.threshold'),
            text: (
              <Cited
                text={t('explanations.thresholdFrom', { wanted: threshold.wanted, text: threshold.from.text })}
                illustrative={threshold.from.illustrative}
              />
            ),
          },
        ]),
    ...(confirmedBy === undefined ? [] : [{ label: t('explanations.confirmedBy'), text: <Cited {...confirmedBy} /> }]),
    ...(method === undefined ? [] : [{ label: t('explanations.method'), text: method }]),
    ...(evidence.length === 0
      ? []
      : [{ label: t('explanations.evidenceWanted'), text: evidence.map((one) => wanted(one, t)).join('; ') }]),
  ];
}

function Cited({ text, illustrative }: { text: string; illustrative: boolean }) {
  const { t } = useWords();
  return (
    <>
      {text} {illustrative ? <Status tone="warning">{t('explanations.illustrativeText')}</Status> : null}
    </>
  );
}

function wanted({ kind, minimum, validMonths }: LeafView['evidence'][number], t: Words['t']): string {
  if (validMonths !== null) return t('explanations.evidenceValid', { kind, minimum, months: validMonths });
  return minimum === 1 ? kind : t('explanations.evidenceOf', { kind, minimum });
}
