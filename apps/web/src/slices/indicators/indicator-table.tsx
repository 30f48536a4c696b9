import type { IndicatorInput, IndicatorView } from '@thuocdo/contract/indicators';
import { label } from '@thuocdo/core/periods';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

/** Derived figures: how each came out, and on request everything that it rests on, down to who said it. */
export function IndicatorTable({ indicators }: { indicators: readonly IndicatorView[] }) {
  const { t } = useWords();
  const columns: Column<IndicatorView>[] = [
    { key: 'name', title: t('indicators.indicator'), width: 260, cell: (row) => row.name },
    { key: 'value', title: t('indicators.value'), numeric: true, cell: (row) => <IndicatorValue row={row} /> },
    { key: 'unit', title: t('indicators.unitOfMeasure'), cell: (row) => row.unitOfMeasure },
    { key: 'section', title: t('indicators.section'), cell: (row) => row.section ?? '–' },
    { key: 'how', title: t('indicators.how'), width: 460, cell: (row) => <How row={row} /> },
  ];
  return (
    <DataTable caption={t('indicators.indicators')} columns={columns} rows={indicators} rowKey={(row) => row.code} />
  );
}

function IndicatorValue({ row: { text, stated } }: { row: IndicatorView }) {
  const { t } = useWords();
  return (
    <>
      {text ?? <Status tone="neutral">{t('indicators.notKnown')}</Status>}
      {stated === null ? null : <div className="quiet">{t('indicators.statedAs', { text: stated })}</div>}
    </>
  );
}

function How({ row: { sentence, inputs } }: { row: IndicatorView }) {
  const { t } = useWords();
  if (inputs.length === 0) return sentence;
  return (
    <details>
      <summary>{sentence}</summary>
      <Inputs inputs={inputs} title={t('indicators.restsOn')} />
    </details>
  );
}

function Inputs({ inputs, title }: { inputs: readonly IndicatorInput[]; title?: string }) {
  const { t } = useWords();
  return (
    <>
      {title === undefined ? null : <div className="quiet">{title}</div>}
      <ul>
        {inputs.map((input) => (
          <li key={`${input.element} ${input.period}`}>
            {input.name}, {label(input.period)}: <strong>{input.text}</strong>{' '}
            <span className="quiet">
              {input.from === 'indicator' ? t('indicators.workedOut') : input.sources.join('; ')}
            </span>
            {input.inputs.length > 0 ? <Inputs inputs={input.inputs} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
