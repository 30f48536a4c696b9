import { explainRequirement, type Judgement, type RequirementJudgement } from '@thuocdo/core/judging';
import type { TableRow, TableSheet } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { listElementRows } from '../definitions/index.ts';
import { judgementsOf } from '../values/index.ts';
import type { ShownCommunes } from './shown-communes.ts';

// Judgements are large: those of a few hundred communes at a time, of which only sentences stay.
const communesAtOnce = 200;

/** One line for each requirement of each commune under these rulesets: the verdict in a sentence with numbers, threshold and clause. */
export async function reasonsSheet(
  db: Reader,
  campaign: CampaignRecord,
  { communes, level }: ShownCommunes,
  rulesets: ReadonlyMap<string, string>,
): Promise<Omit<TableSheet, 'heading'>> {
  const names = Object.fromEntries((await listElementRows(db)).map((row) => [row.code, row.name]));
  const rows: TableRow[] = [];
  for (let at = 0; at < communes.length; at += communesAtOnce) {
    const some = communes.slice(at, at + communesAtOnce);
    const judged = await judgementsOf(
      db,
      campaign,
      some.map((row) => row.unitId),
      level === 'highest' ? 'reached' : level,
    );
    for (const commune of some)
      for (const judgement of (judged.get(commune.unitId)?.judgements ?? []).filter(({ ruleset }) =>
        rulesets.has(ruleset),
      ))
        rows.push(...linesOf(commune, judgement, { rulesets, names }));
  }
  return {
    name: 'Căn cứ',
    columns: [
      { key: 'code', header: ['Mã'], kind: 'text', width: 9 },
      { key: 'name', header: ['Đơn vị'], kind: 'text', width: 24 },
      { key: 'ruleset', header: ['Bộ tiêu chí'], kind: 'text', width: 36 },
      { key: 'subcriterion', header: ['Chỉ tiêu'], kind: 'text', width: 12 },
      { key: 'verdict', header: ['Kết luận chỉ tiêu'], kind: 'text', width: 18 },
      { key: 'sentence', header: ['Vì sao'], kind: 'text', width: 110 },
    ],
    groups: [{ rows }],
    frozenColumns: 2,
  };
}

interface Names {
  rulesets: ReadonlyMap<string, string>;
  names: Readonly<Record<string, string>>;
}

function linesOf(
  { code, name }: ShownCommunes['communes'][number],
  judgement: Judgement,
  { rulesets, names }: Names,
): TableRow[] {
  const ruleset = rulesets.get(judgement.ruleset) ?? judgement.name;
  const line = (subcriterion: string, verdict: Judgement['verdict'], requirement: RequirementJudgement): TableRow => ({
    code,
    name,
    ruleset,
    subcriterion,
    verdict: phrase('vi', `levels.${verdict}`),
    sentence: explainRequirement(requirement, names),
  });
  return [
    ...judgement.preconditions.map((one) => line('', one.verdict, one)),
    ...judgement.criteria.flatMap((criterion) =>
      criterion.subcriteria.flatMap((sub) => sub.requirements.map((one) => line(sub.code, sub.verdict, one))),
    ),
  ];
}
