import { explain, type Judgement, type Verdict } from '@thuocdo/core/judging';
import { formatDay } from '@thuocdo/core/text';
import type { PackageContent, PackageUnit, PackageValue } from '@thuocdo/documents/packages';
import { whereSaid } from '@thuocdo/phrases/where-said';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { listElementRows } from '../definitions/index.ts';
import { organisationNames } from '../organisations/index.ts';
import { groupByUnit, judgementsOf, type StoredValue, saidAt, storedValues } from '../values/index.ts';

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
  const results = await resultsOf(tx, campaign, verified, elements);
  const byUnit = groupByUnit(values);
  const sources = await organisationNames(tx, [...new Set(values.map((value) => value.source))]);
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
  const said = `${sources.get(value.source) ?? value.source}, ${whereSaid('vi', saidAt(value.provenance))}, ${value.recordedBy}, ${value.recordedAt}`;
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
  campaign: CampaignRecord,
  unitIds: readonly string[],
  elements: readonly { code: string; name: string }[],
): Promise<Map<string, Results>> {
  const names = Object.fromEntries(elements.map(({ code, name }) => [code, name]));
  const byUnit = new Map<string, Results>();
  for (const [unitId, { level, judgements }] of await judgementsOf(tx, campaign, unitIds, 'verified')) {
    if (level !== 'verified') continue;
    byUnit.set(unitId, {
      verdicts: Object.fromEntries(judgements.flatMap(verdictsIn)),
      explanations: judgements.flatMap((judgement) => explain(judgement, undefined, names)),
    });
  }
  return byUnit;
}

/** The ruleset's verdict and those of its sub-criteria, keyed `<ruleset>` and `<ruleset>:<sub-criterion>`. */
function verdictsIn({ ruleset, verdict, criteria }: Judgement): [string, Verdict][] {
  const subcriteria = criteria.flatMap((criterion) => criterion.subcriteria);
  return [[ruleset, verdict], ...subcriteria.map((sub): [string, Verdict] => [`${ruleset}:${sub.code}`, sub.verdict])];
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
