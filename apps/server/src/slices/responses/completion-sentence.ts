import type { Reader } from '../../platform/db/open.ts';
import type { AssignmentSubject } from '../campaigns/index.ts';
import { unitOn } from '../units/index.ts';

/** «Xã A – Huyện B đã thực hiện khảo sát NTM»: the sentence that a commune sends (công văn khảo sát của Hải Dương, 2023). */
export async function completionSentence(db: Reader, { assignment, campaign }: AssignmentSubject): Promise<string> {
  const unit = await unitOn(db, assignment.unitId, campaign.draft.scope.asOf);
  const district = unit.level === 'commune' ? (unit.district_name ?? unit.province_name) : unit.province_name;
  const sentence = campaign.draft.completionSentence.replaceAll('{unit}', unit.full_name);
  return district ? sentence.replaceAll('{district}', district) : sentence.replace(/\s*[–-]\s*\{district\}/, '');
}
