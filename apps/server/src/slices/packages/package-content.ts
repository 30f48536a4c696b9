import { explain, type Judgement, type Verdict } from '@thuocdo/core/judging';
import { formatDay } from '@thuocdo/core/text';
import type { PackageContent, PackageUnit, PackageValue } from '@thuocdo/documents/packages';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { listElementRows } from '../definitions/index.ts';
import { groupByUnit, type StoredValue, storedValues } from '../values/index.ts';

/**
 * What goes to the institute: the whole roster, also units that never started, so that the denominator travels; of
 * verified units every value at every level with its source, their verdicts, and the list of evidence by hash.
 */
export async function packageContent(
  tx: Tx,
  campaign: CampaignRecord,
  made: { at: string; by: string; installation: string; unitCode: string; unitName: string },
): Promise<PackageContent> {
  const roster = await rosterOf(tx, campaign.id);
  const verified = roster
    .filter((unit) => unit.state === 'verified' || unit.state === 'transmitted')
    .map((unit) => unit.unit_id);
  const values = await storedValues(tx, verified, campaign.period);
  const elements = await listElementRows(tx);
  const results = await resultsOf(tx, campaign.id, verified, elements);
  const byUnit = groupByUnit(values);
  const sources = new Map(
    (
      await tx
        .selectFrom('organisations')
        .select(['id', 'name'])
        .where('id', 'in', [...new Set(values.map((value) => value.source)), ''])
        .execute()
    ).map((row) => [row.id, row.name]),
  );
  const used = new Set(values.map((value) => value.element));
  return {
    meta: {
      campaignTitle: campaign.title,
      period: campaign.period,
      asOf: campaign.draft.scope.asOf,
      unitCode: made.unitCode,
      unitName: made.unitName,
      fromInstallation: made.installation,
      level: 'verified',
      illustrative: campaign.illustrative,
      madeAt: made.at,
      madeBy: made.by,
      legalBasis: campaign.draft.legalBasis.map((basis) =>
        [basis.kind, basis.number, basis.date && formatDay(basis.date), basis.issuer].filter(Boolean).join(', '),
      ),
    },
    payload: {
      elements: elements
        .filter((row) => used.has(row.code))
        .map((row) => ({ code: row.code, name: row.name, unitOfMeasure: row.unit_of_measure })),
      units: roster.map(
        (unit): PackageUnit => ({
          code: unit.code,
          name: unit.full_name,
          district: unit.district_name,
          state: unit.state,
          verdicts: results.get(unit.unit_id)?.verdicts ?? {},
          explanations: results.get(unit.unit_id)?.explanations ?? [],
          values: (byUnit.get(unit.unit_id) ?? []).map((value) => packageValue(value, sources)),
        }),
      ),
    },
    files: await evidenceFiles(tx, campaign.id, verified),
  };
}

function packageValue(value: StoredValue, sources: ReadonlyMap<string, string>): PackageValue {
  const { question, revision } = value.provenance;
  const said = `${sources.get(value.source) ?? value.source}, câu ${question}, lần nộp ${revision}, ${value.recordedBy}, ${value.recordedAt}`;
  return {
    element: value.element,
    period: value.period,
    level: value.level,
    value: value.value as PackageValue['value'],
    source: said,
  };
}

async function rosterOf(tx: Tx, campaignId: string) {
  return tx
    .selectFrom('roster_units as r')
    .innerJoin('assignments as a', (join) =>
      join.onRef('a.unit_id', '=', 'r.unit_id').onRef('a.campaign_id', '=', 'r.campaign_id'),
    )
    .select(['r.unit_id', 'r.code', 'r.full_name', 'r.district_name', 'a.state', 'a.id as assignment_id'])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true)
    .where('a.respondent', '=', 'commune')
    .orderBy('r.district_sort_key')
    .orderBy('r.sort_key')
    .execute();
}

type Results = Pick<PackageUnit, 'verdicts' | 'explanations'>;

/** Verified verdicts by unit, and the sentence for each requirement behind them. */
async function resultsOf(
  tx: Tx,
  campaignId: string,
  unitIds: readonly string[],
  elements: readonly { code: string; name: string }[],
): Promise<Map<string, Results>> {
  const names = Object.fromEntries(elements.map(({ code, name }) => [code, name]));
  const rows = await tx
    .selectFrom('judgements')
    .select(['unit_id', 'ruleset', 'verdict', 'verdicts', 'judgement'])
    .where('campaign_id', '=', campaignId)
    .where('level', '=', 'verified')
    .where('unit_id', '=', sql<string>`any(${sql.val([...unitIds])}::text[])`)
    .orderBy('unit_id')
    .orderBy('ruleset')
    .execute();
  const byUnit = new Map<string, Results>();
  for (const row of rows) {
    const before = byUnit.get(row.unit_id) ?? { verdicts: {}, explanations: [] };
    const keyed = Object.entries(row.verdicts as PackageUnit['verdicts']).map(([code, verdict]) => [
      `${row.ruleset}:${code}`,
      verdict,
    ]);
    byUnit.set(row.unit_id, {
      verdicts: { ...before.verdicts, [row.ruleset]: row.verdict as Verdict, ...Object.fromEntries(keyed) },
      explanations: [...before.explanations, ...explain(row.judgement as Judgement, undefined, names)],
    });
  }
  return byUnit;
}

/** Evidence travels by name and hash; the files themselves stay and can be asked for. */
async function evidenceFiles(tx: Tx, campaignId: string, unitIds: readonly string[]) {
  const rows = await tx
    .selectFrom('evidence_files as e')
    .innerJoin('assignments as a', (join) =>
      join.onRef('a.unit_id', '=', 'e.unit_id').onRef('a.id', '=', 'e.assignment_id'),
    )
    .innerJoin('roster_units as r', (join) =>
      join.onRef('r.unit_id', '=', 'e.unit_id').onRef('r.campaign_id', '=', 'a.campaign_id'),
    )
    .select(['r.code', 'e.id', 'e.question', 'e.name', 'e.sha256', 'e.size'])
    .where('a.campaign_id', '=', campaignId)
    .where('e.removed_at', 'is', null)
    .where('e.unit_id', '=', sql<string>`any(${sql.val([...unitIds])}::text[])`)
    .orderBy('r.code')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    name: `${row.code}-${row.question}-${row.id.slice(-8)} ${row.name}`.slice(0, 255),
    sha256: row.sha256,
    size: row.size,
  }));
}
