import type { OriginView } from '@thuocdo/contract/explanations';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { organisationNames } from '../organisations/index.ts';
import { givenBy, groupByUnit, type StoredValue, saidAt, storedValues } from '../values/index.ts';
import { originsOf, type UsedValue } from './origins.ts';
import { type Seen, sealedFiles, sourceForms } from './sources.queries.ts';
import { type ValueWords, valueWords } from './value-words.ts';

/** Answers «where do you come from?» for every value of some communes. */
export interface Sources {
  words: ValueWords;
  originsOf(unitId: string, used: UsedValue): OriginView[];
}

/** Everything that is asked of the database for it, once for all the communes: four statements, whatever their number. */
export async function readSources(
  db: Reader,
  campaign: CampaignRecord,
  unitIds: readonly string[],
  seen: Seen,
): Promise<Sources> {
  const values = await storedValues(db, unitIds, campaign.period);
  const forms = await sourceForms(db, values, seen);
  const files = await sealedFiles(db, values, forms);
  const organisations = await organisationNames(db, [...new Set(values.map(({ source }) => source))]);
  const words = await valueWords(db, campaign);
  const byUnit = groupByUnit(values);
  const present = (stored: StoredValue): OriginView => {
    const said = saidAt(stored.provenance);
    const form = forms.get(givenBy(stored.provenance));
    const proof = files.get(`${givenBy(stored.provenance)} ${said.revision}`) ?? [];
    return {
      sourceName: organisations.get(stored.source) ?? stored.source,
      text: words.text(stored.value, said.question ?? undefined),
      level: stored.level,
      said,
      recordedAt: stored.recordedAt,
      recordedBy: stored.recordedBy,
      response: form?.mayRead ? { unitId: form.unitId, assignmentId: form.assignmentId } : null,
      evidence: proof.filter((file) => file.question === said.question).map(({ id, name }) => ({ id, name })),
    };
  };
  return { words, originsOf: (unitId, used) => originsOf(used, byUnit.get(unitId) ?? []).map(present) };
}
