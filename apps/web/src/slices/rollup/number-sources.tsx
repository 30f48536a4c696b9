import { Link } from '@tanstack/react-router';
import type { ElementValue, Value } from '@thuocdo/core/values';
import { Level } from '../../ui/level.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { originsOf, type StoredValue } from './number-origins.ts';

interface NumberSourcesProps {
  /** Code of the requirement that used them. */
  code: string;
  numbers: readonly Value[];
  values: readonly StoredValue[];
  response: ResponseAddress;
}

/** The commune's own response, where its numbers can be read. */
export interface ResponseAddress {
  campaignId: string;
  unitId: string;
  assignmentId: string;
}

/** Each number of a verdict: what it is, at which level, and who gave it where and when. */
export function NumberSources({ code, numbers, values, response }: NumberSourcesProps) {
  const { t } = useWords();
  return (
    <ScrollRegion caption={`${code}: ${t('rollup.numbers')}`}>
      <table className="register number-sources">
        <caption className="visually-hidden">{t('rollup.numbers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rollup.number')}</th>
            <th scope="col" className="numeric">
              {t('rollup.value')}
            </th>
            <th scope="col">{t('rollup.levelColumn')}</th>
            <th scope="col">{t('rollup.source')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => {
            const origins = originsOf(number, values);
            const named = values.find((value) => value.element === number.element);
            return (
              <tr key={number.element}>
                <th scope="row">{named?.name ?? number.element}</th>
                <td className="numeric">
                  {showValue(t, number.value)} {named?.unitOfMeasure ?? ''}
                </td>
                <td>
                  <Level level={number.level} />
                </td>
                <td>
                  <Origins origins={origins} response={response} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Origins({ origins, response }: { origins: StoredValue[]; response: ResponseAddress }) {
  const { t } = useWords();
  if (origins.length === 0) return <span className="quiet">{t('rollup.sourceUnknown')}</span>;
  return (
    <>
      {origins.length > 1 ? <div>{t('rollup.sumOfSources', { count: origins.length })}</div> : null}
      <ul className="plain">
        {origins.map((origin) => (
          <li key={`${origin.assignmentId} ${origin.level}`}>
            {origin.sourceName}
            {origins.length > 1 ? `: ${showValue(t, origin.value as ElementValue)}` : ''}
            <OriginDetail origin={origin} response={response} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface OriginDetailProps {
  origin: StoredValue;
  response: ResponseAddress;
}

function OriginDetail({ origin, response }: OriginDetailProps) {
  const { t } = useWords();
  return (
    <div className="quiet">
      {origin.question === null
        ? null
        : `${t('rollup.sourceQuestion', { question: origin.question, revision: origin.revision ?? '–' })} · `}
      {t('rollup.recorded', { at: showInstant(origin.recordedAt), by: origin.recordedBy })}{' '}
      {origin.assignmentId === response.assignmentId ? (
        <Link
          to={`/dot-khao-sat/${response.campaignId}/phieu/${response.unitId}/${response.assignmentId}` as string}
          hash={origin.question === null ? '' : `cau-${origin.question}`}
        >
          {t('rollup.openResponse')}
        </Link>
      ) : null}
    </div>
  );
}

function showValue(t: Words['t'], value: ElementValue): string {
  if (typeof value === 'boolean') return t(value ? 'rollup.yes' : 'rollup.no');
  if (typeof value === 'number') return showNumber(value);
  if (typeof value === 'string') return value;
  const texts = value.filter((item) => typeof item === 'string');
  return texts.length === value.length ? texts.join('; ') : t('rollup.rows', { count: value.length });
}
