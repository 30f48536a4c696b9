import { Link } from '@tanstack/react-router';
import type { ElementView } from '@thuocdo/contract/definitions';
import type { ReactNode } from 'react';
import { useCan } from '../../app/session.ts';
import { showDay } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import type { Dictionary } from './dictionary-page.tsx';

interface ElementDetailProps {
  element: ElementView;
  dictionary: Dictionary;
  /** Opens another element, by code. */
  onOpen: (code: string) => void;
}

/** One element with every field of the dictionary. */
export function ElementDetail({ element, dictionary, onOpen }: ElementDetailProps) {
  const words = useWords();
  const { t } = words;
  const mayRead = useCan()('figure.read');
  const isRegistered = element.scope === 'province' || element.scope === 'commune';
  const link = (code: string) => <ElementLink key={code} code={code} dictionary={dictionary} onOpen={onOpen} />;
  return (
    <>
      <dl className="facts">
        {[
          ...meaning(element, words),
          ...putTogether(element, dictionary, words),
          ...origin(element, dictionary, words),
        ].map(([name, text]) => (
          <Fact key={name} name={name}>
            {text}
          </Fact>
        ))}
        {element.targetOf === null ? null : <Fact name={t('figures.targetOf')}>{link(element.targetOf)}</Fact>}
        {element.replacedBy.length === 0 ? null : (
          <Fact name={t('figures.replacedBy')}>{element.replacedBy.map(link)}</Fact>
        )}
      </dl>
      {element.planned ? <p>{t('figures.planned')}</p> : null}
      {element.computed ? <p>{t('figures.computed')}</p> : null}
      {mayRead && isRegistered ? (
        <Link to="/so-lieu" search={{ tim: element.code, chi: 'every' }}>
          {t('figures.inRegister')}
        </Link>
      ) : null}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div>
      <dt>{name}</dt>
      <dd className={children === null ? 'quiet' : ''}>{children ?? t('figures.notSaid')}</dd>
    </div>
  );
}

type Said = [name: string, text: string | null];

function meaning(element: ElementView, { t }: Words): Said[] {
  return [
    [t('figures.dictionaryCode'), element.code],
    [t('figures.definition'), element.definition],
    [t('figures.method'), element.method],
    [t('figures.unitOfMeasure'), element.unitOfMeasure],
    [t('figures.dictionaryType'), t(`figures.type-${element.type as 'integer'}`)],
    [t('figures.dictionaryScope'), t(`figures.scope-${element.scope as 'commune'}`)],
    [
      t('figures.dictionaryPeriods'),
      element.periods.length === 0
        ? t('figures.anyPeriod')
        : element.periods.map((kind) => t(`figures.kind-${kind}`).toLowerCase()).join(', '),
    ],
    [t('figures.dictionaryValidity'), validity(element, t)],
  ];
}

function validity({ validFrom, validTo }: ElementView, t: Words['t']): string {
  if (validFrom !== null && validTo !== null)
    return t('figures.validFromTo', { from: showDay(validFrom), to: showDay(validTo) });
  if (validFrom !== null) return t('figures.validFrom', { from: showDay(validFrom) });
  return validTo === null ? t('figures.validAlways') : t('figures.validTo', { to: showDay(validTo) });
}

function putTogether(element: ElementView, { items }: Dictionary, { t }: Words): Said[] {
  const weight = items.find(({ code }) => code === element.rebase.weight)?.name ?? element.rebase.weight ?? '';
  const rebase =
    element.rebase.rule === 'weighted_mean'
      ? t('figures.rebase-weighted_mean', { weight })
      : t(`figures.rebase-${element.rebase.rule as 'sum'}`);
  return [
    [t('figures.dictionaryAggregation'), t(`figures.aggregation-${element.aggregation as 'sum'}`)],
    [t('figures.dictionaryOverTime'), element.overTime === null ? null : t(`figures.overTime-${element.overTime}`)],
    ...(element.scope === 'commune' ? [[t('figures.dictionaryRebase'), rebase] satisfies Said] : []),
  ];
}

function origin(element: ElementView, { systems, owners }: Dictionary, { t }: Words): Said[] {
  return [
    [t('figures.sourceSystem'), systems.find(({ code }) => code === element.system)?.name ?? null],
    [t('figures.owner'), owners.find(({ code }) => code === element.owner)?.name ?? null],
    [t('figures.dictionarySection'), element.section],
    [t('figures.legalBasis'), element.legalBasis],
    ...(element.subcriteria.length === 0
      ? []
      : [[t('figures.dictionarySubcriteria'), element.subcriteria.join(', ')] satisfies Said]),
    [t('figures.dictionarySource'), element.source],
    [t('figures.dictionaryCertainty'), t(`figures.certainty-${element.certainty as 'full'}`)],
    ...(element.note === null ? [] : [[t('figures.dictionaryNote'), element.note] satisfies Said]),
  ];
}

function ElementLink({ code, dictionary, onOpen }: { code: string } & Omit<ElementDetailProps, 'element'>) {
  const name = dictionary.items.find((one) => one.code === code)?.name;
  if (name === undefined) return <span>{code}</span>;
  return (
    <button type="button" className="link" onClick={() => onOpen(code)}>
      {name}
    </button>
  );
}
