import type { PathView } from '@thuocdo/contract/explanations';
import type { ElementNames, Path, Step } from '@thuocdo/core/judging';
import type { PhraseKey } from '@thuocdo/phrases';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { Status } from '../../ui/status.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import { stepText } from './step-text.ts';

/** A path as core computes it, or as the server gives it. */
export type ShownPath = Path | NonNullable<PathView['path']>;
type PathStep = ShownPath['steps'][number];

interface PathStepsProps {
  path: ShownPath;
  kind: 'criteria' | 'index';
  names: ElementNames;
}

/** The steps, cheapest first; what must be said first; and plainly what the commune cannot do by itself. */
export function PathSteps({ path, kind, names }: PathStepsProps) {
  const { t } = useWords();
  return (
    <>
      <Prospect path={path} />
      {path.steps.length === 0 ? null : (
        <DataTable
          caption={t('explanations.toDo')}
          columns={columnsOf(t, kind, names)}
          rows={path.steps}
          rowKey={({ step }) => `${step.code} ${step.kind}`}
        />
      )}
      <Others
        title={t('explanations.provideTitle')}
        note={t('explanations.provideNote')}
        steps={path.provide}
        names={names}
      />
      <Others title={t('explanations.blockedTitle')} steps={path.blocked} names={names} />
    </>
  );
}

function Prospect({ path }: { path: ShownPath }) {
  const { t } = useWords();
  const { reached, steps, before, after } = path;
  const key: PhraseKey = !reached
    ? 'explanations.goalUncertain'
    : steps.length === 0
      ? 'explanations.goalReached'
      : 'explanations.goalReachable';
  return (
    <p>
      <Status tone={reached ? 'good' : 'warning'}>
        {key === 'explanations.goalReachable' ? t(key, { count: steps.length }) : t(key)}
      </Status>{' '}
      {before === undefined || after === undefined || steps.length === 0
        ? null
        : t('explanations.goalGain', { before: showNumber(before), after: showNumber(after) })}{' '}
      {steps.length === 0 ? null : t('explanations.totalEffort', { effort: showNumber(path.effort) })}
    </p>
  );
}

function columnsOf(t: Words['t'], kind: 'criteria' | 'index', names: ElementNames): Column<PathStep>[] {
  return [
    { key: 'code', title: t('explanations.line'), cell: ({ step }) => <span className="code">{step.code}</span> },
    { key: 'step', title: t('explanations.step'), width: 260, cell: ({ step }) => stepText(step as Step, names, t) },
    { key: 'effort', title: t('explanations.effort'), width: 120, cell: ({ effort }) => effortText(effort, t) },
    ...(kind === 'index'
      ? [
          {
            key: 'gain',
            title: t('explanations.gain'),
            numeric: true,
            cell: ({ from, to }: PathStep) => `+${showNumber(Math.round((to - from) * 100) / 100)}`,
          },
        ]
      : []),
  ];
}

/** A whole class by its words; a part of the way to the fullest by its number. */
function effortText(effort: number, t: Words['t']): string {
  const whole = [1, 2, 3, 4, 5].find((one) => one === effort);
  if (whole !== undefined) return t(`explanations.effort_${whole as 1 | 2 | 3 | 4 | 5}`);
  return t('explanations.effortPart', { effort: showNumber(effort) });
}

interface OthersProps {
  title: string;
  note?: string;
  steps: readonly { code: string; name: string; kind: string }[];
  names: ElementNames;
}

function Others({ title, note, steps, names }: OthersProps) {
  const { t } = useWords();
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {note === undefined ? null : <p className="quiet">{note}</p>}
      <ul className="sentences">
        {steps.map((step) => (
          <li key={`${step.code} ${step.kind}`}>
            <span className="code">{step.code}</span> {stepText(step as Step, names, t)}
          </li>
        ))}
      </ul>
    </>
  );
}
