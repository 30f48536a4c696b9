import {
  downloadImportFindings,
  type ImportCounts,
  type ImportLine,
  type ImportView,
  listImportLines,
} from '@thuocdo/contract/imports';
import { type LineState, lineStates } from '@thuocdo/core/imports';
import { label } from '@thuocdo/core/periods';
import { phraseIfKnown } from '@thuocdo/phrases';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { Choice } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Field } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { Status, type Tone } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { ConfirmPart } from './confirm-part.tsx';
import { ImportChecks, useImportChecks } from './import-checks.tsx';

const tones: Record<LineState, Tone> = { new: 'good', changed: 'warning', unchanged: 'neutral', refused: 'bad' };
const limit = 100;

interface ExaminedPartProps {
  unitId: string;
  view: ImportView;
  counts: ImportCounts;
}

/** Step 3 and 4: what an import would do, cell by cell, and doing it. */
export function ExaminedPart({ unitId, view, counts }: ExaminedPartProps) {
  const { t } = useWords();
  return (
    <>
      <section aria-labelledby="import-step3" className="import-step">
        <h2 id="import-step3">{t('imports.step3')}</h2>
        <Counts counts={counts} />
        <Lines unitId={unitId} view={view} counts={counts} />
        {view.undone === null ? <ImportChecks unitId={unitId} view={view} /> : null}
      </section>
      <ConfirmPart unitId={unitId} view={view} counts={counts} />
    </>
  );
}

function Counts({ counts }: { counts: ImportCounts }) {
  const { t } = useWords();
  return (
    <ul className="import-counts" aria-label={t('imports.counts')}>
      {lineStates.map((state) => (
        <li key={state}>
          <strong>{showNumber(counts[state])}</strong>{' '}
          <Status tone={tones[state]}>{t(`imports.state-${state}`)}</Status>
        </li>
      ))}
      <li>
        <strong>{showNumber(counts.empty)}</strong> <span className="quiet">{t('imports.empty')}</span>
      </li>
    </ul>
  );
}

function Lines({ unitId, view, counts }: ExaminedPartProps) {
  const { t, lang } = useWords();
  const [show, setShow] = useState(counts.refused > 0 ? 'state:refused' : 'all');
  const [offset, setOffset] = useState(0);
  const [what = '', which = ''] = show.split(':');
  const query = {
    limit,
    offset,
    ...(what === 'state' ? { state: which as LineState } : {}),
    ...(what === 'finding' ? { finding: which } : {}),
  };
  const raised = useImportChecks(unitId, view).data?.items.length ?? 0;
  const hasFindings = counts.refused > 0 || raised > 0;
  const lines = useEndpoint(listImportLines, { params: { unitId, importId: view.id }, query }, { keepLast: true });
  const findingText = (code: string) =>
    (phraseIfKnown(lang, `imports.line-${code}`) ?? code).replace(/[;:(«]?\s*[«(]?\{.*$/, '');
  const options = [
    { value: 'all', label: t('imports.allLines') },
    ...lineStates
      .filter((state) => counts[state] > 0)
      .map((state) => ({
        value: `state:${state}`,
        label: t('imports.ofFinding', { finding: t(`imports.state-${state}`), count: showNumber(counts[state]) }),
      })),
    ...view.findings.map(({ code, count }) => ({
      value: `finding:${code}`,
      label: `– ${t('imports.ofFinding', { finding: findingText(code), count: showNumber(count) })}`,
    })),
  ];
  return (
    <>
      <div className="import-fields">
        <Field id="import-show" label={t('imports.show')}>
          <Choice
            id="import-show"
            value={show}
            options={options}
            onChange={(chosen) => {
              setShow(chosen);
              setOffset(0);
            }}
          />
        </Field>
        {hasFindings ? (
          <FileButton
            label={t('imports.findingsFile')}
            endpoint={downloadImportFindings}
            input={{ params: { unitId, importId: view.id } }}
          />
        ) : null}
      </div>
      <Loaded from={lines}>
        {({ items, total }) => <LineTable rows={items} paging={{ offset, limit, total, onMove: setOffset }} />}
      </Loaded>
    </>
  );
}

interface LineTableProps {
  rows: readonly ImportLine[];
  paging: { offset: number; limit: number; total: number; onMove: (offset: number) => void };
}

function LineTable({ rows, paging }: LineTableProps) {
  const { t, lang } = useWords();
  const columns: Column<ImportLine>[] = [
    { key: 'cell', title: t('imports.cell'), cell: (row) => <span className="code">{row.cell}</span> },
    { key: 'unit', title: t('imports.unit'), cell: (row) => row.unit, width: 150 },
    {
      key: 'element',
      title: t('imports.lineElement'),
      width: 220,
      cell: (row) => (
        <>
          {row.elementName}
          <div className="quiet code">{row.element}</div>
        </>
      ),
    },
    { key: 'period', title: t('imports.linePeriod'), cell: (row) => label(row.period) },
    { key: 'before', title: t('imports.before'), numeric: true, cell: (row) => row.before ?? '–' },
    { key: 'now', title: t('imports.now'), numeric: true, cell: (row) => row.text },
    {
      key: 'result',
      title: t('imports.result'),
      width: 240,
      cell: (row) => (
        <>
          <Status tone={tones[row.state]}>{t(`imports.state-${row.state}`)}</Status>
          {row.finding === null ? null : (
            <div>{phraseIfKnown(lang, `imports.line-${row.finding.code}`, row.finding.params) ?? row.finding.code}</div>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable caption={t('imports.lines')} columns={columns} rows={rows} rowKey={(row) => row.cell} paging={paging} />
  );
}
