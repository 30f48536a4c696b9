import {
  exportSupportBoard,
  getSupportBoard,
  type SupportBoard,
  type SupportStanding,
} from '@thuocdo/contract/support';
import type { Result, Ruleset } from '@thuocdo/core/judging';
import { type Gap, gapIn, STANDINGS, workableLines } from '@thuocdo/core/support';
import { foldMarks } from '@thuocdo/core/text';
import { toXlsx } from '@thuocdo/documents/tables';
import type { Reader } from '../../platform/db/open.ts';
import { fileOf } from '../../platform/http/file-of.ts';
import { type Found, query } from '../../platform/http/route.ts';
import { communesWithin, findUnitSubject, type VersionRow } from '../units/index.ts';
import { groupByUnit } from '../values/index.ts';
import { type BoardCommune, keptResults, plansAbout, rosterWithin } from './board.queries.ts';
import { boardBook } from './board-book.ts';
import { cellOf } from './cells.ts';
import { contactsOf } from './contacts.queries.ts';
import { type Judged, judgedFor } from './judged.ts';
import { type ListedPlan, plansWhere } from './plan-list.queries.ts';

interface Asked {
  campaignId?: string | undefined;
  ruleset?: string | undefined;
  q?: string | undefined;
  standing?: SupportStanding | undefined;
  limit: number;
  offset: number;
}

export const supportBoardRoute = query({
  endpoint: getSupportBoard,
  action: 'support.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  run: ({ db, today }, unit, { query: asked }) => makeBoard(db, unit, asked, today),
});

export const exportSupportBoardRoute = query({
  endpoint: exportSupportBoard,
  action: 'support.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db, today, now, installation }, unit, { query: asked }) {
    const board = await makeBoard(db, unit, { ...asked, limit: Number.POSITIVE_INFINITY, offset: 0 }, today);
    return fileOf(
      `Bảng hỗ trợ ${board.unit.name}`,
      'xlsx',
      await toXlsx(boardBook(board, now, installation.config.mode === 'demonstration'), now),
    );
  },
});

/** Communes × lines. Communes on which there is nothing to say stand there too: they are what is in order. */
async function makeBoard(db: Reader, unit: Found<VersionRow>, asked: Asked, today: string): Promise<SupportBoard> {
  const judged = await judgedFor(db, unit.unitPath, asked);
  const { campaign, ruleset } = judged;
  const communes =
    campaign === undefined
      ? (await communesWithin(db, unit.id, today)).map(asCommune)
      : await rosterWithin(db, campaign.id, unit.unitPath);
  const plans = await plansWhere(db, plansAbout(unit.unitPath, ruleset?.code));
  const gaps = await gapsOf(db, judged, communes);
  const lines = linesOf(ruleset, gaps, plans);
  const plansOf = groupByUnit(plans);
  const rows = communes.map((commune) => {
    const own = plansOf.get(commune.unitId) ?? [];
    const cells = lines.flatMap(({ code }) => cellOf(code, gaps.get(commune.unitId)?.get(code), own, today) ?? []);
    return { ...commune, isJudged: gaps.has(commune.unitId), cells };
  });
  const chosen = rows.filter((row) => isShown(row, asked));
  return {
    ...judged.told,
    unit: { id: unit.id, name: unit.row.full_name },
    columns: lines,
    counts: countsOf(rows),
    communes: communes.length,
    contacts: await contactsOf(db, {
      campaignIds: [campaign?.id ?? null],
      enterpriseIds: plans.map(({ enterpriseId }) => enterpriseId),
      officeUnitIds: [unit.row.level === 'commune' ? unit.row.parent_id : unit.id],
    }),
    items: chosen.slice(asked.offset, asked.offset + asked.limit),
    total: chosen.length,
  };
}

type Row = SupportBoard['items'][number];
type Gaps = Map<string, Map<string, Gap>>;

const asCommune = ({ id, code, full_name: name, district_name: districtName }: VersionRow): BoardCommune => ({
  unitId: id,
  code,
  name,
  districtName,
});

/** What each commune misses, by line; a commune without a result has no gaps: nobody has looked yet. */
async function gapsOf(db: Reader, { campaign, ruleset }: Judged, communes: readonly BoardCommune[]): Promise<Gaps> {
  if (campaign === undefined || ruleset === undefined) return new Map();
  const unitIds = communes.map(({ unitId }) => unitId);
  const kept = await keptResults(db, { campaignId: campaign.id, ruleset: ruleset.code, unitIds });
  const lines = workableLines(ruleset);
  const missed = (results: ReadonlyMap<string, Result>) =>
    new Map(
      lines.flatMap(({ code, role }): [string, Gap][] => {
        const result = results.get(code);
        const gap = result && gapIn(role, result);
        return gap === undefined ? [] : [[code, gap]];
      }),
    );
  return new Map([...kept].map(([unitId, results]) => [unitId, missed(results)]));
}

/** Lines that somebody misses, in the order of the ruleset; then lines that plans name and the ruleset does not. */
function linesOf(ruleset: Ruleset | undefined, gaps: Gaps, plans: readonly ListedPlan[]): SupportBoard['columns'] {
  const asked = new Map(plans.flatMap(({ items }) => items.map(({ code, name }) => [code, { code, name }] as const)));
  const missed = new Set([...gaps.values()].flatMap((own) => [...own.keys()]));
  const ofRules = (ruleset ? workableLines(ruleset) : []).map(({ code, name }) => ({ code, name }));
  const inRules = new Set(ofRules.map(({ code }) => code));
  return [
    ...ofRules.filter(({ code }) => missed.has(code) || asked.has(code)),
    ...[...asked.values()].filter(({ code }) => !inRules.has(code)),
  ];
}

function countsOf(rows: readonly Row[]): SupportBoard['counts'] {
  const standings = rows.flatMap(({ cells }) => cells.map(({ standing }) => standing));
  const count = (standing: SupportStanding) => standings.filter((one) => one === standing).length;
  return Object.fromEntries(STANDINGS.map((standing) => [standing, count(standing)])) as SupportBoard['counts'];
}

function isShown({ name, code, cells }: Row, { q, standing }: Asked): boolean {
  if (q !== undefined && q !== '' && !foldMarks(`${name} ${code}`).includes(foldMarks(q))) return false;
  return standing === undefined || cells.some((cell) => cell.standing === standing);
}
