import type { OriginView } from '@thuocdo/contract/explanations';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { groupByUnit, type StoredValue, storedValues } from '../values/index.ts';
import { originsOf, type UsedValue } from './origins.ts';
import { organisationNames, type Seen, sealedFiles, sourceForms } from './sources.queries.ts';
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
    const { kind, question, revision, assignmentId } = stored.provenance;
    const form = forms.get(assignmentId);
    const proof = files.get(`${assignmentId} ${revision}`) ?? [];
    return {
      kind,
      sourceName: organisations.get(stored.source) ?? stored.source,
      text: words.text(stored.value, question),
      level: stored.level,
      question,
      revision,
      recordedAt: stored.recordedAt,
      recordedBy: stored.recordedBy,
      response: form?.mayRead ? { unitId: form.unitId, assignmentId } : null,
      evidence: proof.filter((file) => file.question === question).map(({ id, name }) => ({ id, name })),
    };
  };
  return { words, originsOf: (unitId, used) => originsOf(used, byUnit.get(unitId) ?? []).map(present) };
}
