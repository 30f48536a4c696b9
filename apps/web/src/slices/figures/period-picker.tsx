import { isPeriod, label, next, type Period, type PeriodKind, parsePeriod, previous } from '@thuocdo/core/periods';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import { LabelledSelect } from './labelled-select.tsx';
import { partsOfYear, periodFrom, periodKinds } from './period-parts.ts';

interface PeriodPickerProps {
  period: Period;
  /** Periods of which something is known, newest first. */
  known: readonly Period[];
  onChoose: (period: Period) => void;
}

/** Chooses a period by kind, year and part, by steps, among those with figures, or as text. */
export function PeriodPicker({ period, known, onChoose }: PeriodPickerProps) {
  const { t } = useWords();
  const parts = parsePeriod(period) ?? { kind: 'year' as const, year: Number(period.slice(0, 4)) };
  const kind = parts.kind === 'day' ? 'month' : parts.kind;
  const index = 'index' in parts ? parts.index : 1;
  const choose = (to: { kind?: PeriodKind; year?: number; index?: number }) =>
    onChoose(periodFrom({ kind, year: parts.year, index, ...to }));
  const years = Array.from({ length: 12 }, (_, at) => parts.year + 4 - at);
  return (
    <fieldset className="period-picker">
      <legend className="visually-hidden">{t('figures.period')}</legend>
      <Button onClick={() => onChoose(previous(period))}>‹ {t('figures.periodPrevious')}</Button>
      <LabelledSelect
        label={t('figures.periodKind')}
        value={kind}
        options={periodKinds.map((one) => [one, t(`figures.kind-${one}`)])}
        onChange={(to) => choose({ kind: to as PeriodKind, index: 1 })}
      />
      {kind === 'year' ? null : (
        <LabelledSelect
          label={t('figures.periodPart')}
          value={String(index)}
          options={partsOfYear(kind).map((one) => [String(one), partWords(parts.year, kind, one)])}
          onChange={(to) => choose({ index: Number(to) })}
        />
      )}
      <LabelledSelect
        label={t('figures.periodYear')}
        value={String(parts.year)}
        options={years.map((year) => [String(year), String(year)])}
        onChange={(to) => choose({ year: Number(to) })}
      />
      <Button onClick={() => onChoose(next(period))}>{t('figures.periodNext')} ›</Button>
      {known.length === 0 ? null : (
        <LabelledSelect
          label={t('figures.periodsKnown')}
          value={known.includes(period) ? period : ''}
          options={[['', t('figures.chooseKnown')], ...known.map((one): [string, string] => [one, label(one)])]}
          onChange={(to) => (to === '' ? undefined : onChoose(to))}
        />
      )}
      <TypedPeriod key={period} onChoose={onChoose} />
    </fieldset>
  );
}

/** «tháng 5», «quý III»: the label without its year. */
const partWords = (year: number, kind: PeriodKind, index: number) =>
  label(periodFrom({ kind, year, index })).replace(` năm ${year}`, '');

function TypedPeriod({ onChoose }: { onChoose: (period: Period) => void }) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const open = () => {
    const said = text.trim().toUpperCase();
    if (isPeriod(said)) onChoose(said);
    else setWrong(text);
  };
  return (
    <form
      className="typed-period"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <label htmlFor={id}>
        <span>{t('figures.periodText')}</span>
      </label>
      <input
        id={id}
        className="input"
        size={9}
        placeholder="2022-Q3"
        value={text}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-wrong`}
        onChange={({ target }) => {
          setText(target.value);
          setWrong(undefined);
        }}
      />
      <Button htmlType="submit">{t('figures.periodGo')}</Button>
      <span id={`${id}-wrong`} role="status" className="field-message error">
        {wrong === undefined
          ? null
          : t('figures.periodTextWrong', { text: wrong, shapes: t('figures.periodTextHelp') })}
      </span>
    </form>
  );
}
