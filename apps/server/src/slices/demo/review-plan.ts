import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../prepare.ts';
import { slug } from './stage.ts';

/** From the commune that has done little to the one that has done almost everything. */
export const standings = ['weak', 'fair', 'good', 'strong'] as const;
type Standing = (typeof standings)[number];

interface PlanFile {
  earlierRound: string[];
  notStarted: string[];
  drafting: string[];
  checked: string[];
  corrected: string[];
  missingData: string[];
  notReported: string[];
  differing: string[];
  quality: Record<string, Standing>;
  registered: string[];
}

/** A commune of Thường Xuân with what it is to show. */
export interface ReviewedCommune {
  code: string;
  unitId: string;
  /** «xã Bát Mọt» */
  name: string;
  username: string;
  fate: 'notStarted' | 'drafting' | 'submitted' | 'checked';
  quality: Standing;
  /** Took part in the round of the first half of the year. */
  earlier: boolean;
  /** The district puts its own value beside the commune's. */
  corrected: boolean;
  /** Leaves a figure out: nobody knows. */
  missingData: boolean;
  /** The enterprise has given figures. */
  reported: boolean;
  /** The enterprise's figures are other than the commune's. */
  differing: boolean;
  /** «Đăng ký hoàn thành» of 2023. */
  registered: boolean;
}

type Unit = { id: string; code: string; name: string; full_name: string };

const folder = 'data/demo/thuong-xuan-2023';

/** A definition that the demonstration publishes: elements, ruleset, forms. */
export async function readReviewData<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(projectRoot(), folder, `${name}.json`), 'utf8')) as T;
}

/** The communes of the demonstration «Thường Xuân 2023» (`data/demo/thuong-xuan-2023/plan.json`). */
export async function readReviewPlan(communes: readonly Unit[]): Promise<ReviewedCommune[]> {
  const file = await readReviewData<PlanFile>('plan');
  return communes.map(({ id, code, name, full_name }) => ({
    code,
    unitId: id,
    name: full_name.charAt(0).toLowerCase() + full_name.slice(1),
    username: `tx.${slug(name)}`,
    fate: fateOf(file, code),
    quality: qualityOf(file, code),
    earlier: file.earlierRound.includes(code),
    corrected: file.corrected.includes(code),
    missingData: file.missingData.includes(code),
    reported: !file.notReported.includes(code),
    differing: file.differing.includes(code),
    registered: file.registered.includes(code),
  }));
}

function fateOf({ notStarted, drafting, checked }: PlanFile, code: string): ReviewedCommune['fate'] {
  if (notStarted.includes(code)) return 'notStarted';
  if (drafting.includes(code)) return 'drafting';
  return checked.includes(code) ? 'checked' : 'submitted';
}

function qualityOf({ quality }: PlanFile, code: string): Standing {
  const found = quality[code];
  if (found === undefined) throw new Error(`${folder}/plan.json says nothing of commune ${code}`);
  return found;
}
