import { getTargetBoard, saveRegistrationCount, type TargetBoard } from '@thuocdo/contract/targets';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useCommand } from '../../api.ts';
import { Field } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import { BasisText } from './basis-text.tsx';
import { FaultList } from './fault-list.tsx';
import { emptyPaper, isPaperChosen, paperOf } from './paper-draft.ts';
import { PaperFields } from './paper-fields.tsx';

/** Communes registered for the year against the count of the decision: «mới nhập 16 trên 94». */
export function RegistrationLine({ board }: { board: TargetBoard }) {
  const words = useWords();
  const { t } = words;
  const { registration, unit, year } = board;
  const basis = board.bases.find(({ id }) => id === registration.province?.basisId);
  if (unit.level === 'commune') return null;
  const isProvince = unit.id === registration.province?.unitId;
  return (
    <section className="target-registration" aria-label={t('targets.registrationLine', { year })}>
      <p>
        <strong>{t('targets.registrationLine', { year })}</strong>.{' '}
        {isProvince
          ? null
          : `${t('targets.registrationHere', { unit: unit.name, count: showNumber(registration.here) })}. `}
        {provinceLine(registration.province, words)}
        {basis === undefined ? null : (
          <span className="target-why">
            <BasisText basis={basis} />
          </span>
        )}
      </p>
      {isProvince && board.can.includes('target.write') ? <CountForm board={board} /> : null}
    </section>
  );
}

function provinceLine(province: TargetBoard['registration']['province'], { t }: Words): string {
  if (province === null) return '';
  const { name, entered, decided } = province;
  if (decided === null) return t('targets.registrationNoCount', { province: name });
  if (entered === null) return t('targets.registrationDecided', { province: name, decided: showNumber(decided) });
  const said = { province: name, entered: showNumber(entered), decided: showNumber(decided) };
  if (entered === decided) return t('targets.registrationFull', { province: name, decided: showNumber(decided) });
  return t(entered < decided ? 'targets.registrationOf' : 'targets.registrationMore', said);
}

function CountForm({ board }: { board: TargetBoard }) {
  const { t } = useWords();
  const { province } = board.registration;
  const [count, setCount] = useState(String(province?.decided ?? ''));
  const [paper, setPaper] = useState(emptyPaper);
  const saving = useCommand(saveRegistrationCount, { refreshes: [getTargetBoard] });
  const isCount = /^\d{1,5}$/.test(count.trim());
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    saving.run({
      params: { unitId: board.unit.id },
      body: {
        year: board.year,
        communes: Number(count),
        revision: province?.revision ?? 0,
        reason: paper.reason,
        ...paperOf(paper),
      },
    });
  };
  return (
    <details>
      <summary>{t('targets.countEdit')}</summary>
      <form onSubmit={save} noValidate>
        <Field id="count" label={t('targets.countLabel')}>
          <Input
            id="count"
            inputMode="numeric"
            maxLength={5}
            value={count}
            onChange={({ target }) => setCount(target.value)}
          />
        </Field>
        <PaperFields id="count" bases={board.bases} value={paper} onChange={setPaper} />
        <ProblemNotice problem={saving.error} />
        <FaultList problem={saving.error} nameOf={() => ''} />
        <div role="status">
          {saving.data === undefined ? null : <p className="notice notice-good">{t('targets.countSaved')}</p>}
        </div>
        <Button htmlType="submit" disabled={!isCount || !isPaperChosen(paper)} loading={saving.isPending}>
          {t('targets.countSave')}
        </Button>
      </form>
    </details>
  );
}
