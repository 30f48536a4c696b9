import type { ColumnRegular } from '@revolist/react-datagrid';
import { label } from '@thuocdo/core/periods';
import type { Words } from '../../ui/words.tsx';
import { type GridRow, isClosed } from './grid-rows.ts';
import type { Book } from './use-book.ts';

export type GridProp = Exclude<keyof GridRow, 'row' | 'key' | 'tone' | 'isRefused' | 'isUnsaved'>;
type FigureColumn = ColumnRegular<GridProp, GridRow>;

/** Columns that stay in sight. */
const pinned: readonly GridProp[] = ['section', 'name', 'unit'];

const looks: readonly { prop: GridProp; size: number; numeric?: true }[] = [
  { prop: 'section', size: 56 },
  { prop: 'name', size: 300 },
  { prop: 'unit', size: 92 },
  { prop: 'mine', size: 130, numeric: true },
  { prop: 'counts', size: 124, numeric: true },
  { prop: 'state', size: 230 },
  { prop: 'previous', size: 110, numeric: true },
  { prop: 'change', size: 110, numeric: true },
  { prop: 'lastYear', size: 120, numeric: true },
  { prop: 'changeOfYear', size: 110, numeric: true },
  { prop: 'others', size: 220 },
  { prop: 'owner', size: 120 },
  { prop: 'system', size: 240 },
  { prop: 'note', size: 240 },
];

/** Over a year «the previous period» and «the same period last year» are one: it stands there once. */
export function gridProps(view: Book['view']): GridProp[] {
  const isYear = view.previousPeriod === view.lastYearPeriod;
  return looks.map(({ prop }) => prop).filter((prop) => !(isYear && (prop === 'lastYear' || prop === 'changeOfYear')));
}

/** The columns of the grid; `open` shows the panel of a row. */
export function gridColumns(view: Book['view'], { t }: Words, open: (row: GridRow) => void): FigureColumn[] {
  const names: Readonly<Record<GridProp, string>> = {
    section: t('figures.colSection'),
    name: t('figures.colName'),
    unit: t('figures.colUnit'),
    mine: t('figures.colMine'),
    counts: t('figures.colCounts'),
    state: t('figures.colState'),
    previous: label(view.previousPeriod),
    change: t('figures.colChange'),
    lastYear: label(view.lastYearPeriod),
    changeOfYear: t('figures.colChangeOfYear'),
    others: t('figures.colOthers'),
    owner: t('figures.colOwner'),
    system: t('figures.colSystem'),
    note: t('figures.colNote'),
  };
  return gridProps(view).flatMap((prop) => {
    const look = looks.find((one) => one.prop === prop);
    return look === undefined ? [] : [columnOf(look, names[prop], open)];
  });
}

function columnOf(
  { prop, size, numeric }: (typeof looks)[number],
  name: string,
  open: (row: GridRow) => void,
): FigureColumn {
  return {
    prop,
    name,
    size,
    ...(pinned.includes(prop) ? { pin: 'colPinStart' as const } : {}),
    readonly: prop === 'mine' ? ({ model }) => isClosed(model) : true,
    ...(prop === 'mine' ? { editor: 'figure' } : {}),
    columnProperties: () => ({ class: numeric ? 'numeric' : '' }),
    cellProperties: ({ model }) => ({
      class: { ...classesOf(model, prop), numeric: numeric === true },
      ...(prop === 'mine' && model.isRefused ? { 'aria-invalid': 'true' } : {}),
      ...(prop === 'mine' && isClosed(model) ? { 'aria-readonly': 'true' } : {}),
      title: String(model[prop] ?? ''),
    }),
    ...(prop === 'name' ? { cellTemplate: nameCell(open) } : {}),
  };
}

function classesOf(model: GridRow, prop: GridProp): Record<string, boolean> {
  return {
    head: model.row === undefined,
    entry: prop === 'mine' && !isClosed(model),
    refused: prop === 'mine' && model.isRefused,
    unsaved: prop === 'mine' && model.isUnsaved && !model.isRefused,
    [`tone-${model.tone}`]: prop === 'state' && model.tone !== '',
  };
}

/** The name opens the panel with the mouse; with the keyboard Enter does. */
function nameCell(open: (row: GridRow) => void): NonNullable<FigureColumn['cellTemplate']> {
  return (h, { model }) =>
    model.row === undefined
      ? h('strong', {}, model.name)
      : h('button', { type: 'button', class: 'grid-name', tabIndex: -1, onClick: () => open(model) }, model.name);
}
