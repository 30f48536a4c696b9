import type { LeafView, TreeView } from '@thuocdo/contract/explanations';
import { explanationTree, type Judgement, type Ruleset } from '@thuocdo/core/judging';
import { evidenceNames, factLines, thresholdText } from '@thuocdo/documents/explanations';
import { type TableColumn, type TableRow, type TableSheet, textColumn } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { presentTree, readSources, type Seen } from '../explanations/index.ts';
import { campaignRulesets, judgementsOf } from '../values/index.ts';
import type { ShownCommunes } from './shown-communes.ts';

// Judgements are large: those of a few hundred communes at a time, of which only lines stay.
const communesAtOnce = 200;

/**
 * One line for each requirement of each commune: the result in a sentence with numbers, threshold and clause, the text that
 * gave the threshold, and every value with its source and evidence, as far as `seen` lets the viewer read them.
 */
export async function reasonsSheet(
  db: Reader,
  campaign: CampaignRecord,
  { communes, level }: ShownCommunes,
  { seen, only }: Reading,
): Promise<Omit<TableSheet, 'heading'>> {
  const rulesets = (await campaignRulesets(db, campaign)).filter(({ code }) => only === undefined || code === only);
  const rows: TableRow[] = [];
  for (let at = 0; at < communes.length; at += communesAtOnce) {
    const some = communes.slice(at, at + communesAtOnce);
    rows.push(...(await linesOfSome(db, { campaign, level, seen, rulesets }, some)));
  }
  const isIndex = rulesets.some(({ kind }) => kind === 'index');
  return { name: 'Căn cứ', columns: columnsOf(isIndex), groups: [{ rows }], frozenColumns: 2 };
}

interface Reading {
  seen: Seen;
  /** Code of the one ruleset to tell of; all of the campaign without. */
  only?: string;
}

type Commune = ShownCommunes['communes'][number];

interface Asked {
  campaign: CampaignRecord;
  level: ShownCommunes['level'];
  seen: Seen;
  rulesets: readonly Ruleset[];
}

async function linesOfSome(db: Reader, asked: Asked, communes: readonly Commune[]): Promise<TableRow[]> {
  const { campaign, level, seen, rulesets } = asked;
  const ids = communes.map((row) => row.unitId);
  const judged = await judgementsOf(db, campaign, ids, level === 'highest' ? 'reached' : level);
  const wanted = new Set(rulesets.map(({ code }) => code));
  const sources = await readSources(db, campaign, ids, seen);
  const told = { sources, bases: new Map<string, string>(), rulesets: new Map(rulesets.map((r) => [r.code, r.name])) };
  const treeOf = (judgement: Judgement, unitId: string): TreeView =>
    presentTree(explanationTree(judgement, sources.words.names, sources.words), { ...told, unitId });
  return communes.flatMap((commune) =>
    (judged.get(commune.unitId)?.judgements ?? [])
      .filter((judgement) => wanted.has(judgement.ruleset))
      .flatMap((judgement) => linesOf(commune, treeOf(judgement, commune.unitId))),
  );
}

function columnsOf(isIndex: boolean): TableColumn[] {
  const points: TableColumn[] = [
    { key: 'low', header: ['Điểm'], kind: 'decimal', width: 10 },
    { key: 'high', header: ['Điểm cao nhất có thể'], kind: 'decimal', width: 12 },
    { key: 'max', header: ['Điểm tối đa'], kind: 'decimal', width: 10 },
  ];
  return [
    textColumn('code', 'Mã', 9),
    textColumn('name', 'Đơn vị', 24),
    textColumn('ruleset', 'Bộ tiêu chí', 36),
    textColumn('subcriterion', 'Chỉ tiêu', 12),
    textColumn('verdict', 'Kết luận chỉ tiêu', 18),
    ...(isIndex ? points : []),
    textColumn('sentence', 'Vì sao', 90),
    textColumn('threshold', 'Ngưỡng và văn bản', 44),
    textColumn('facts', 'Số liệu và nguồn', 90),
    textColumn('evidence', 'Minh chứng', 36),
  ];
}

function linesOf({ code, name }: Commune, tree: TreeView): TableRow[] {
  const line = (subcriterion: string, verdict: LeafView['verdict'], leaf: LeafView): TableRow => ({
    code,
    name,
    ruleset: tree.name,
    subcriterion,
    verdict: phrase('vi', `levels.${verdict}`),
    low: leaf.score?.low ?? null,
    high: leaf.score?.high ?? null,
    max: leaf.score?.max ?? null,
    sentence: leaf.sentence,
    threshold: thresholdText(leaf),
    facts: factLines(leaf).join('; '),
    evidence: evidenceNames(leaf).join('; '),
  });
  return [
    ...tree.preconditions.map((one) => line('', one.verdict, one)),
    ...tree.criteria.flatMap((criterion) =>
      criterion.subcriteria.flatMap((sub) => sub.requirements.map((one) => line(sub.code, sub.verdict, one))),
    ),
  ];
}
