import type { TargetBoard, TargetItemView, TargetRow } from '@thuocdo/contract/targets';
import { type Direction, REGISTRATION } from '@thuocdo/core/targets';
import { phraseIfKnown } from '@thuocdo/phrases';
import { Input } from 'antd';
import { FieldMessage, messageId } from '../../ui/field.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';
import { itemTitle, showActual } from './amounts.ts';
import { directionOf, draftKey, type EditDraft } from './edit-draft.ts';

interface EditTableProps {
  board: TargetBoard;
  items: readonly TargetItemView[];
  draft: EditDraft;
  faults: Readonly<Record<string, string>>;
  directions: Readonly<Record<string, Direction>>;
  onType: (unitId: string, subject: string, text: string) => void;
  onDirection: (subject: string, direction: Direction) => void;
}

export function EditTable(props: EditTableProps) {
  const { board, items } = props;
  const { t } = useWords();
  const caption = t('targets.caption', { year: board.year, unit: board.unit.name });
  return (
    <ScrollRegion caption={caption}>
      <table className="register target-edit">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('targets.commune')}</th>
            <th scope="col">{t('targets.registered')}</th>
            {items.map((item) => (
              <th key={item.subject} scope="col">
                {itemTitle(item)}
                <DirectionChoice item={item} {...props} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.items.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">{row.name}</th>
              <td>
                <RegisteredTick row={row} {...props} />
              </td>
              {items.map((item) => (
                <EditCell key={item.subject} row={row} item={item} {...props} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function DirectionChoice({ item, board, directions, onDirection }: EditTableProps & { item: TargetItemView }) {
  const { t } = useWords();
  if (item.measure === 'yes_no') return null;
  return (
    <select
      className="choice target-direction"
      aria-label={t('targets.directionOf', { item: item.name })}
      value={directionOf(board, item, directions)}
      onChange={({ target }) => onDirection(item.subject, target.value as Direction)}
    >
      {(['at_least', 'at_most'] as const).map((one) => (
        <option key={one} value={one}>
          {t(`targets.direction-${one}`)}
        </option>
      ))}
    </select>
  );
}

function RegisteredTick({ row, board, draft, onType }: EditTableProps & { row: TargetRow }) {
  const { t } = useWords();
  const said = draft[draftKey(row.unitId, REGISTRATION)];
  const checked = said === undefined ? row.registration.registered : said !== '';
  return (
    <input
      type="checkbox"
      className="target-tick"
      aria-label={t('targets.registerOf', { year: board.year, unit: row.name })}
      checked={checked}
      onChange={({ target }) => onType(row.unitId, REGISTRATION, target.checked ? 'x' : '')}
    />
  );
}

function EditCell(props: EditTableProps & { row: TargetRow; item: TargetItemView }) {
  const { row, item, draft, faults, onType } = props;
  const words = useWords();
  const key = draftKey(row.unitId, item.subject);
  const cell = row.cells.find(({ subject }) => subject === item.subject);
  const isYes = item.measure === 'yes_no';
  const before = cell === undefined ? '' : isYes ? 'x' : String(cell.value).replace('.', ',');
  const fault = faults[key];
  const id = `cell-${row.unitId}-${item.subject}`.replace(/[^\w-]/g, '_');
  const text = fault && (phraseIfKnown(words.lang, `targets.fault-${fault}`) ?? fault);
  return (
    <td className="numeric">
      <Input
        id={id}
        size="small"
        className="target-input"
        inputMode={isYes ? 'text' : 'decimal'}
        aria-label={words.t('targets.cellOf', { item: item.name, unit: row.name })}
        aria-invalid={fault !== undefined}
        {...(fault === undefined ? {} : { status: 'error' as const, 'aria-describedby': messageId(id) })}
        maxLength={24}
        value={draft[key] ?? before}
        onChange={({ target }) => onType(row.unitId, item.subject, target.value)}
      />
      {cell?.actual ? (
        <span className="target-why">
          {words.t('targets.actual')}: {showActual(cell.actual, item, words)}
        </span>
      ) : null}
      {text === undefined ? null : <FieldMessage fieldId={id} message={{ severity: 'error', text }} />}
    </td>
  );
}
