import { formatInstant } from '@thuocdo/core/text';
import type { SourceLine } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import { whereSaid } from '@thuocdo/phrases/where-said';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { valueWords } from '../explanations/index.ts';
import { organisationNames } from '../organisations/index.ts';
import { groupByUnit, type StoredValue, saidAt } from '../values/index.ts';
import { reachedFor } from './make-rollup.ts';
import { valuesReached } from './rollup.queries.ts';
import type { ShownCommunes } from './shown-communes.ts';

/**
 * «Nguồn số liệu»: every value that stands behind the table, at the level that the table shows, with the organisation,
 * question, revision, person and time; values of several sources for one element stand one below the other.
 */
export async function sourceLines(
  db: Reader,
  campaign: CampaignRecord,
  { communes, level }: ShownCommunes,
): Promise<SourceLine[]> {
  const ids = communes.map((row) => row.unitId);
  const values = await valuesReached(db, await reachedFor(db, campaign, ids, level), campaign.period);
  const words = await wordsOf(db, campaign, values);
  const byUnit = groupByUnit(values);
  return communes.flatMap(({ unitId, name, code }) =>
    (byUnit.get(unitId) ?? []).map((value) => ({
      subject: `${name} (${code}): ${words.element(value)} = ${words.value(value)}`,
      source: `${words.organisation(value)}; mức ${phrase('vi', `levels.${value.level}`).toLocaleLowerCase('vi')}`,
      reference: `${whereSaid('vi', saidAt(value.provenance))}; ghi bởi ${value.recordedBy}`,
      at: formatInstant(value.recordedAt),
    })),
  );
}

interface Words {
  element(value: StoredValue): string;
  value(value: StoredValue): string;
  organisation(value: StoredValue): string;
}

async function wordsOf(db: Reader, campaign: CampaignRecord, values: readonly StoredValue[]): Promise<Words> {
  const { names, unitsOfMeasure, text } = await valueWords(db, campaign);
  const organisations = await organisationNames(db, [...new Set(values.map((value) => value.source))]);
  return {
    element: ({ element }) => names[element] ?? element,
    organisation: ({ source }) => organisations.get(source) ?? source,
    value({ value, element, provenance }) {
      const said = text(value, saidAt(provenance).question ?? undefined);
      return typeof value === 'number' ? `${said} ${unitsOfMeasure[element] ?? ''}`.trim() : said;
    },
  };
}
