import {
  getTargetBoard,
  getTargetHistory,
  getUnitTargets,
  saveTargets,
  type TargetBoard,
  type TargetItemView,
} from '@thuocdo/contract/targets';
import { type Direction, REGISTRATION } from '@thuocdo/core/targets';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { draftKey, type EditDraft, typedEntries } from './edit-draft.ts';
import { EditTable } from './edit-table.tsx';
import { FaultList } from './fault-list.tsx';
import { ItemLookup } from './item-lookup.tsx';
import { emptyPaper, isPaperChosen, paperOf } from './paper-draft.ts';
import { PaperFields } from './paper-fields.tsx';

/** The register with a field in every cell: what is typed becomes revisions together, on one paper. */
export function EditBoard({ board, onDone }: { board: TargetBoard; onDone: () => void }) {
  const { t } = useWords();
  const [added, setAdded] = useState<readonly TargetItemView[]>([]);
  const [draft, setDraft] = useState<EditDraft>({});
  const [directions, setDirections] = useState<Readonly<Record<string, Direction>>>({});
  const [paper, setPaper] = useState(emptyPaper);
  const items = [
    ...board.columns,
    ...added.filter(({ subject }) => !board.columns.some((one) => one.subject === subject)),
  ];
  const registration: TargetItemView = {
    subject: REGISTRATION,
    name: '',
    measure: 'yes_no',
    unit: null,
    max: null,
    ruleset: null,
  };
  const { entries, faults } = typedEntries(board, [registration, ...items], draft, directions);
  const saving = useCommand(saveTargets, { refreshes: [getTargetBoard, getTargetHistory, getUnitTargets], onDone });
  const needsPaper = entries.some(({ value }) => value !== null);
  const save = () =>
    saving.run({
      params: { unitId: board.unit.id },
      body: {
        year: board.year,
        ...paperOf(paper),
        reason: paper.reason,
        entries: entries.map((entry) => (paper.dueOn === '' ? entry : { ...entry, dueOn: paper.dueOn })),
      },
    });
  const hasFaults = Object.keys(faults).length > 0;
  const isReady = entries.length > 0 && !hasFaults && (!needsPaper || isPaperChosen(paper));
  return (
    <>
      <ItemLookup onChoose={(item) => setAdded([...added.filter(({ subject }) => subject !== item.subject), item])} />
      <EditTable
        board={board}
        items={items}
        draft={draft}
        faults={faults}
        directions={directions}
        onType={(unitId, subject, text) => setDraft({ ...draft, [draftKey(unitId, subject)]: text })}
        onDirection={(subject, direction) => setDirections({ ...directions, [subject]: direction })}
      />
      <PaperFields id="edit" bases={board.bases} value={paper} onChange={setPaper} due />
      {saving.error?.code === 'stale-version' ? (
        <p className="notice notice-error" role="alert">
          {t('targets.stale')}
        </p>
      ) : (
        <ProblemNotice problem={saving.error} />
      )}
      <FaultList problem={saving.error} nameOf={(at) => nameOfEntry(entries[at], board, items)} />
      <p className="row-actions">
        <Button type="primary" disabled={!isReady} loading={saving.isPending} onClick={save}>
          {t('targets.save')}
        </Button>
        <Button disabled={Object.keys(draft).length === 0} onClick={() => setDraft({})}>
          {t('targets.reset')}
        </Button>
        <span role="status">
          {entries.length === 0 ? t('targets.nothingChanged') : t('targets.changed', { count: entries.length })}
        </span>
      </p>
    </>
  );
}

function nameOfEntry(
  entry: { unitId: string; subject: string } | undefined,
  board: TargetBoard,
  items: readonly TargetItemView[],
): string {
  const row = board.items.find(({ unitId }) => unitId === entry?.unitId);
  const item = items.find(({ subject }) => subject === entry?.subject);
  return [row?.name, item?.name].filter((part) => part !== undefined).join(', ');
}
