import { Link } from '@tanstack/react-router';
import type { FiguresView } from '@thuocdo/contract/figures';
import type { IndicatorInput, IndicatorView } from '@thuocdo/contract/indicators';
import { label } from '@thuocdo/core/periods';
import { useWords } from '../../ui/words.tsx';

interface HowItCameProps {
  indicator: IndicatorView;
  view: FiguresView;
  donVi: string | undefined;
}

/** The sentence that says how a derived figure came out, what is missing, and what it rests on down to who said it. */
export function HowItCame({ indicator: { name, sentence, inputs, missing }, view, donVi }: HowItCameProps) {
  const { t } = useWords();
  const place = (period: string) => ({ ...(donVi === undefined ? {} : { donVi }), ky: period });
  return (
    <>
      <p lang="vi" className="indicator-sentence">
        {sentence}
      </p>
      {missing.length === 0 ? null : (
        <p className="indicator-missing">
          {t('indicators.missing')}{' '}
          {missing.map(({ element, name: absent, period }, at) => (
            <span key={`${element} ${period}`}>
              {at === 0 ? '' : '; '}
              <Link to="/so-lieu" search={{ ...place(period), o: element }} lang="vi">
                {period === view.period ? absent : `${absent} (${label(period)})`}
              </Link>
            </span>
          ))}
        </p>
      )}
      {inputs.length === 0 ? null : (
        <details>
          <summary>
            {t('indicators.restsOnCount', { count: inputs.length })}
            <span className="visually-hidden"> ({name})</span>
          </summary>
          <Inputs inputs={inputs} place={place} />
        </details>
      )}
    </>
  );
}

interface InputsProps {
  inputs: readonly IndicatorInput[];
  place: (period: string) => { donVi?: string; ky: string };
}

function Inputs({ inputs, place }: InputsProps) {
  const { t } = useWords();
  return (
    <ul className="indicator-inputs">
      {inputs.map(({ element, name, period, text, from, sources, inputs: own }) => (
        <li key={`${element} ${period}`}>
          {from === 'figure' || from === 'stated' ? (
            <Link to="/so-lieu" search={{ ...place(period), o: element }} lang="vi">
              {name}
            </Link>
          ) : (
            <span lang="vi">{name}</span>
          )}
          , {label(period)}: <strong>{text}</strong>{' '}
          <span className="quiet">{[t(`indicators.from_${from}`), ...sources].join(' · ')}</span>
          {own.length === 0 ? null : <Inputs inputs={own} place={place} />}
        </li>
      ))}
    </ul>
  );
}
