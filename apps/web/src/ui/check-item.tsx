import type { CheckView } from '@thuocdo/contract/indicators';
import type { CheckResult } from '@thuocdo/core/checks';
import type { ReactNode } from 'react';
import './check-item.css';
import { Status, type Tone } from './status.tsx';
import { useWords } from './words.tsx';

export const checkTones: Record<CheckResult, Tone> = {
  error: 'bad',
  warning: 'warning',
  unknown: 'neutral',
  holds: 'good',
  idle: 'neutral',
};

type Figure = CheckView['elements'][number];

interface CheckItemProps<E extends Figure> {
  check: Omit<CheckView, 'elements'> & { elements: readonly E[] };
  /** Unit and period, where they differ from check to check. */
  where?: string;
  /** What stands for a figure that the check is about: a link to its cell, or its place in a file. */
  figure: (element: E) => ReactNode;
}

/** As many figures stand beside a check at once; more are folded away. */
const mostOpen = 4;

/** One rule of validation: what came out in word and colour, the numbers, what may lie behind it, who looks after it, and its figures. */
export function CheckItem<E extends Figure>({ check, where, figure }: CheckItemProps<E>) {
  const { t } = useWords();
  const { title, result, found, reason, section, ownerName, basis, elements } = check;
  const place = section === null ? '' : t('indicators.inSection', { section });
  return (
    <div className="check-item">
      <div>
        <p>
          <Status tone={checkTones[result]}>{t(`indicators.${result}`)}</Status> <strong lang="vi">{title}</strong>
        </p>
        {where === undefined ? null : <p className="quiet">{where}</p>}
        <p lang="vi" className="check-found">
          {found}.
        </p>
        {reason === null ? null : <p>{t('indicators.mayBe', { reason })}</p>}
        <p className="quiet">{[ownerName, place, t(`indicators.basis_${basis}`)].filter(Boolean).join(' · ')}</p>
      </div>
      <Figures title={title} elements={elements} figure={figure} />
    </div>
  );
}

function Figures<E extends Figure>({ title, elements, figure }: Pick<CheckItemProps<E>, 'figure'> & FiguresOf<E>) {
  const { t } = useWords();
  const label = t('indicators.figuresOf', { title });
  const list = (
    <ul className="plain check-figures" aria-label={label}>
      {elements.map((element) => (
        <li key={element.code}>{figure(element)}</li>
      ))}
    </ul>
  );
  if (elements.length <= mostOpen) return list;
  return (
    <details className="check-more">
      <summary>{t('indicators.figuresCount', { count: elements.length })}</summary>
      {list}
    </details>
  );
}

interface FiguresOf<E> {
  title: string;
  elements: readonly E[];
}
