import { Link } from '@tanstack/react-router';
import type { WhatIf } from '@thuocdo/contract/what-if';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import type { Triable } from './what-if-page.tsx';

interface TriedResultProps {
  triable: Triable;
  tried: WhatIf;
  /** The form was edited since. */
  isStale: boolean;
}

/** What the try would do: counts before and after, and the communes that change. */
export function TriedResult({ triable, tried, isStale }: TriedResultProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (tried) heading.current?.focus();
  }, [tried]);
  const { judged, roster, changedCommunes } = tried;
  return (
    <section aria-labelledby="tried-title" className="tried">
      <h2 id="tried-title" ref={heading} tabIndex={-1}>
        {t('whatIf.result')}
      </h2>
      <p role="status">
        {t('whatIf.resultOf', {
          judged: showNumber(judged),
          roster: showNumber(roster),
          changed: showNumber(changedCommunes),
        })}
      </p>
      {isStale ? <p className="notice notice-warning">{t('whatIf.stale')}</p> : null}
      <PartsTable triable={triable} tried={tried} />
      <CommunesTable triable={triable} tried={tried} />
    </section>
  );
}

type Part = WhatIf['parts'][number];
const verdicts = ['met', 'unmet', 'unknown', 'exempt'] as const;

function PartsTable({ triable, tried }: { triable: Triable; tried: WhatIf }) {
  const { t } = useWords();
  const hasPoints = tried.parts.some((part) => part.pointsBefore !== null);
  const columns: Column<Part>[] = [
    { key: 'part', title: t('whatIf.part'), width: 200, cell: (part) => partName(part, triable, t) },
    ...verdicts.map(
      (verdict): Column<Part> => ({
        key: verdict,
        title: t(`levels.${verdict}`),
        numeric: true,
        cell: (part) => <BeforeAfter before={part.before[verdict]} after={part.after[verdict]} />,
      }),
    ),
    ...(hasPoints
      ? [
          {
            key: 'points',
            title: t('whatIf.pointsAfter'),
            numeric: true,
            cell: ({ pointsBefore, pointsAfter }: Part) =>
              pointsBefore === null || pointsAfter === null ? (
                ''
              ) : (
                <BeforeAfter before={pointsBefore} after={pointsAfter} />
              ),
          },
        ]
      : []),
    { key: 'changed', title: t('whatIf.changed'), numeric: true, cell: (part) => showNumber(part.changed) },
  ];
  return (
    <DataTable
      caption={t('whatIf.parts')}
      showCaption
      columns={columns}
      rows={tried.parts}
      rowKey={(part) => `${part.ruleset} ${part.code}`}
    />
  );
}

/** «12 → 15»; one number where nothing moves. */
function BeforeAfter({ before, after }: { before: number; after: number }) {
  const { t } = useWords();
  if (before === after) return <>{showNumber(after)}</>;
  return (
    <span className="before-after">
      <span className="visually-hidden">{t('whatIf.before')} </span>
      {showNumber(before)}
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">, {t('whatIf.after')} </span>
      <strong>{showNumber(after)}</strong>
    </span>
  );
}

function partName(part: Pick<Part, 'ruleset' | 'code' | 'name'>, triable: Triable, t: Words['t']): string {
  if (part.code !== 'total') return `${part.code} ${part.name}`;
  const ruleset = triable.rulesets.find(({ code }) => code === part.ruleset);
  return t('whatIf.wholeOf', { name: ruleset?.name ?? part.ruleset });
}

type Commune = WhatIf['communes'][number];
const step = 50;

function CommunesTable({ triable, tried }: Omit<TriedResultProps, 'isStale'>) {
  const { t } = useWords();
  const [shown, setShown] = useState(step);
  if (tried.changedCommunes === 0) return <p className="empty">{t('whatIf.noneChanges')}</p>;
  const columns: Column<Commune>[] = [
    {
      key: 'commune',
      title: t('whatIf.commune'),
      width: 130,
      cell: (row) => (
        <>
          <Link to={`/don-vi/${row.unitId}` as string}>{row.unitName}</Link>
          {row.areaName === null ? null : <div className="quiet">{row.areaName}</div>}
        </>
      ),
    },
    { key: 'changes', title: t('whatIf.whatChanges'), cell: (row) => <Changes row={row} triable={triable} /> },
  ];
  const left = tried.communes.length - shown;
  return (
    <div className="try-more">
      <DataTable
        caption={t('whatIf.communes')}
        showCaption
        columns={columns}
        rows={tried.communes.slice(0, shown)}
        rowKey={(row) => row.unitId}
      />
      {left > 0 ? (
        <Button onClick={() => setShown(shown + step)}>{t('whatIf.otherCommunes', { count: showNumber(left) })}</Button>
      ) : null}
      {tried.communes.length < tried.changedCommunes ? (
        <p className="quiet">
          {t('whatIf.listed', {
            listed: showNumber(tried.communes.length),
            changed: showNumber(tried.changedCommunes),
          })}
        </p>
      ) : null}
    </div>
  );
}

function Changes({ row, triable }: { row: Commune; triable: Triable }) {
  const { t } = useWords();
  const side = (verdict: Commune['changes'][number]['from'], score: Commune['changes'][number]['fromScore']) => {
    if (score === null) return t(`levels.${verdict}`);
    return score.low === score.high ? showNumber(score.low) : `${showNumber(score.low)}–${showNumber(score.high)}`;
  };
  return (
    <ul className="try-changes">
      {row.changes.map((change) => (
        <li key={`${change.ruleset} ${change.code}`}>
          {t('whatIf.change', {
            code: change.code === 'total' ? partName({ ...change, name: '' }, triable, t) : change.code,
            from: side(change.from, change.fromScore),
            to: side(change.to, change.toScore),
          })}
        </li>
      ))}
    </ul>
  );
}
