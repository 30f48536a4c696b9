import type { PlannedTarget, TargetFinding, TargetItemView, TargetReading } from '@thuocdo/contract/targets';
import { phraseIfKnown } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useState } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { Pager } from '../../ui/pager.tsx';
import { useWords } from '../../ui/words.tsx';
import { itemTitle, showActual, showAmount, showTarget } from './amounts.ts';
import { emptyPaper, isPaperChosen, type PaperDraft } from './paper-draft.ts';
import { PaperFields } from './paper-fields.tsx';

interface DryRunProps {
  fileName: string;
  reading: TargetReading;
  choices: Readonly<Record<string, string>>;
  busy: boolean;
  onChoose: (address: string, value: string) => void;
  onTake: (paper: PaperDraft) => void;
}

/** What a sheet would do, and everything in the way by its address; the import is open when nothing is. */
export function DryRun({ fileName, reading, busy, choices, onChoose, onTake }: DryRunProps) {
  const { t } = useWords();
  const [paper, setPaper] = useState(emptyPaper);
  const { targets, findings, findingCount, needReason } = reading;
  const of = (change: PlannedTarget['change']) => targets.filter((target) => target.change === change).length;
  const counts = {
    targets: showNumber(targets.length),
    communes: showNumber(reading.communes),
    new: showNumber(of('new')),
    changed: showNumber(of('changed')),
    same: showNumber(of('same')),
  };
  const written = targets.length - of('same');
  const isReady =
    findingCount === 0 && written > 0 && isPaperChosen(paper) && (needReason === 0 || paper.reason.trim() !== '');
  return (
    <>
      <h2>{t('targets.dryRun', { file: fileName, sheet: reading.sheet })}</h2>
      <p role="status">
        {t('targets.dryCounts', counts)}.{' '}
        {findingCount === 0 ? t('targets.dryClean') : t('targets.dryFindings', { count: showNumber(findingCount) })}
      </p>
      {findingCount > findings.length ? (
        <p className="quiet">
          {t('targets.dryMore', { shown: showNumber(findings.length), count: showNumber(findingCount) })}
        </p>
      ) : null}
      {findingCount === 0 ? null : <Findings findings={findings} choices={choices} busy={busy} onChoose={onChoose} />}
      <Planned reading={reading} />
      {needReason === 0 ? null : (
        <p className="notice notice-warning">{t('targets.needReason', { count: needReason })}</p>
      )}
      <PaperFields id="import" bases={reading.bases} value={paper} onChange={setPaper} due />
      <Button type="primary" disabled={!isReady} loading={busy} onClick={() => onTake(paper)}>
        {t('targets.importDo', { count: showNumber(written) })}
      </Button>
    </>
  );
}

type FindingsProps = Pick<DryRunProps, 'choices' | 'busy' | 'onChoose'> & { findings: readonly TargetFinding[] };

function Findings({ findings, choices, busy, onChoose }: FindingsProps) {
  const { t, lang } = useWords();
  const columns: Column<TargetFinding>[] = [
    { key: 'cell', title: t('targets.cell'), cell: ({ address }) => <span className="code">{address}</span> },
    {
      key: 'problem',
      title: t('targets.problem'),
      width: 240,
      cell: ({ fault, other }) => phraseIfKnown(lang, `targets.fault-${fault}`, { other: other ?? '' }) ?? fault,
    },
    { key: 'typed', title: t('targets.typed'), cell: ({ typed }) => typed },
    {
      key: 'place',
      title: t('targets.commune'),
      cell: ({ commune, item }) => [commune, item].filter(Boolean).join(', '),
    },
    {
      key: 'mend',
      title: t('targets.mend'),
      width: 240,
      cell: (finding) => <Mend finding={finding} choices={choices} busy={busy} onChoose={onChoose} />,
    },
  ];
  return (
    <DataTable
      caption={t('targets.findingsCaption')}
      columns={columns}
      rows={findings}
      rowKey={({ address, fault }) => `${address} ${fault}`}
    />
  );
}

const wholeLine = ['unknown-commune', 'ambiguous-commune', 'code-and-name', 'not-that-year', 'outside-unit'];
const wholeColumn = ['unknown-item', 'ambiguous-item'];

/** A line or a column may be chosen for or left out here; a wrong value is mended in the file, which stays the proof. */
function Mend({ finding, busy, choices, onChoose }: Omit<FindingsProps, 'findings'> & { finding: TargetFinding }) {
  const { t } = useWords();
  const { address, fault } = finding;
  if (![...wholeLine, ...wholeColumn].includes(fault)) return t('targets.mendInFile');
  const none = '?';
  return (
    <select
      className="choice"
      aria-label={t('targets.choose', { address })}
      disabled={busy}
      value={choices[address] ?? none}
      onChange={({ target }) => {
        if (target.value !== none) onChoose(address, target.value);
      }}
    >
      <option value={none}>{t('targets.chooseNone')}</option>
      {finding.choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      <option value="">{t('targets.leaveOut')}</option>
    </select>
  );
}

const shown = 100;

function Planned({ reading }: { reading: TargetReading }) {
  const words = useWords();
  const { t } = words;
  const [offset, setOffset] = useState(0);
  const items = new Map(reading.items.map((item) => [item.subject, item]));
  const itemOf = ({ subject }: PlannedTarget) => items.get(subject);
  const columns: Column<PlannedTarget>[] = [
    { key: 'cell', title: t('targets.cell'), cell: ({ address }) => <span className="code">{address}</span> },
    { key: 'commune', title: t('targets.commune'), width: 150, cell: ({ unitName }) => unitName },
    { key: 'item', title: t('targets.item'), cell: (target) => titleOf(itemOf(target)) },
    { key: 'value', title: t('targets.target'), numeric: true, cell: (one) => amountOf(one, itemOf(one)) },
    { key: 'change', title: t('targets.change'), cell: (one) => <Change target={one} item={itemOf(one)} /> },
  ];
  const titleOf = (item: TargetItemView | undefined) => (item === undefined ? '' : itemTitle(item));
  const amountOf = (target: PlannedTarget, item: TargetItemView | undefined) =>
    item === undefined ? target.value : showTarget(target, item, words);
  return (
    <>
      <DataTable
        caption={t('targets.plannedCaption')}
        showCaption
        columns={columns}
        rows={reading.targets.slice(offset, offset + shown)}
        rowKey={({ address }) => address}
      />
      <Pager offset={offset} limit={shown} total={reading.targets.length} onMove={setOffset} />
    </>
  );
}

function Change({ target, item }: { target: PlannedTarget; item: TargetItemView | undefined }) {
  const words = useWords();
  const { t } = words;
  const { change, before, actual, lower, direction } = target;
  const said =
    change === 'changed' && before !== null && item !== undefined
      ? t('targets.change-changed', { before: showAmount(before, item, words) })
      : t(change === 'same' ? 'targets.change-same' : 'targets.change-new');
  const reached = actual === null || item === undefined ? '' : showActual(actual, item, words);
  return (
    <>
      {said}
      {lower ? (
        <span className="target-why target-lower">
          {t(direction === 'at_most' ? 'targets.lowerMost' : 'targets.lower', { actual: reached })}
        </span>
      ) : null}
    </>
  );
}
