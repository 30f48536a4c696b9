import { exportTargets, getTargetBoard, getTargetTemplate } from '@thuocdo/contract/targets';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { toXlsx } from '@thuocdo/documents/tables';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { makeBoard } from './board.ts';
import { targetsBook } from './targets-book.ts';
import { templateBook } from './template-book.ts';
import { findYearUnit } from './year-unit.ts';

const offered: readonly Action[] = ['target.write'];

export const targetBoardRoute = query({
  endpoint: getTargetBoard,
  action: 'target.read',
  subject: (db, { params, query: asked }) => findYearUnit(db, params.unitId, asked.year),
  async run({ db, actor, today }, unit, { query: asked }) {
    const board = await makeBoard(db, unit.row, asked, { grants: actor.grants, today });
    return { ...board, can: allowedActions(actor.grants, offered, unit) };
  },
});

export const exportTargetsRoute = query({
  endpoint: exportTargets,
  action: 'target.read',
  subject: (db, { params, query: asked }) => findYearUnit(db, params.unitId, asked.year),
  async run({ db, actor, now, today }, { row }) {
    const everything = { limit: Number.POSITIVE_INFINITY, offset: 0 };
    const board = await makeBoard(db, row, everything, { grants: actor.grants, today });
    return fileOf(`Chỉ tiêu ${board.year} ${board.unit.name}`, 'xlsx', await toXlsx(targetsBook(board, now), now));
  },
});

export const targetTemplateRoute = query({
  endpoint: getTargetTemplate,
  action: 'target.read',
  subject: (db, { params, query: asked }) => findYearUnit(db, params.unitId, asked.year),
  async run({ db, now }, { row }, { query: asked }) {
    const subjects = asked.subjects?.split(',').filter((subject) => subject !== '') ?? [];
    const book = await templateBook(db, row, subjects, now);
    return fileOf(`Mẫu nhập chỉ tiêu ${row.year} ${row.version.full_name}`, 'xlsx', await toXlsx(book, now));
  },
});
