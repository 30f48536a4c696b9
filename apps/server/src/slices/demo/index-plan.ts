import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../prepare.ts';
import { makeDice } from './dice.ts';
import type { qualities } from './index-answers.ts';
import { slug } from './stage.ts';

type Quality = (typeof qualities)[number];

interface PlanFile {
  notStarted: string[];
  drafting: string[];
  submitted: string[];
  refused: string[];
  granted: string[];
  late: Record<string, string>;
  noneArose: string[];
  missingData: string[];
  corrected: string[];
  quality: Record<string, Quality>;
  sameAs: Record<string, string>;
  lastYear: string[];
  extended: string[];
}

/** A commune of Khánh Hòa with what it is to show. */
export interface ScoredCommune {
  unitId: string;
  /** «xã Công Hải» */
  name: string;
  username: string;
  fate: 'notStarted' | 'drafting' | 'submitted' | 'verified';
  quality: Quality;
  /** Two communes with one seed answer alike: a tie. */
  seed: string;
  /** Hands in on this day. */
  day: string;
  /** Whether a delay was granted in writing; null for those who need none. */
  granted: boolean | null;
  noneArose: boolean;
  missingData: boolean;
  /** The department puts its own value beside the commune's. */
  corrected: boolean;
  lastYear: boolean;
  /** Was given a later due day in writing. */
  extended: boolean;
}

const afterLastDay = '2026-12-21';

/** The communes of the demonstration «Khánh Hòa 2026» (`data/demo/khanh-hoa-2026.json`). */
export async function readIndexPlan(
  communes: readonly { id: string; code: string; name: string; full_name: string }[],
): Promise<ScoredCommune[]> {
  const file = JSON.parse(await readFile(join(projectRoot(), 'data/demo/khanh-hoa-2026.json'), 'utf8')) as PlanFile;
  const shut = [...file.refused, ...file.granted];
  return communes.map(({ id, code, name, full_name }, at) => ({
    unitId: id,
    name: full_name.charAt(0).toLowerCase() + full_name.slice(1),
    username: `kh.${slug(name)}`,
    fate: fateOf(file, code),
    quality: file.quality[code] ?? qualityOf(code),
    seed: file.sameAs[code] ?? code,
    day: file.late[code] ?? (shut.includes(code) ? afterLastDay : dayInDecember(3 + ((at * 11) % communes.length) / 6)),
    granted: shut.includes(code) ? file.granted.includes(code) : null,
    noneArose: file.noneArose.includes(code),
    missingData: file.missingData.includes(code),
    corrected: file.corrected.includes(code),
    lastYear: file.lastYear.includes(code),
    extended: file.extended.includes(code),
  }));
}

function fateOf({ notStarted, drafting, submitted }: PlanFile, code: string): ScoredCommune['fate'] {
  if (notStarted.includes(code)) return 'notStarted';
  if (drafting.includes(code)) return 'drafting';
  return submitted.includes(code) ? 'submitted' : 'verified';
}

function qualityOf(code: string): Quality {
  const thrown = makeDice(`xếp loại ${code}`).between(1, 100);
  if (thrown <= 15) return 'weak';
  if (thrown <= 40) return 'fair';
  return thrown <= 80 ? 'good' : 'strong';
}

const dayInDecember = (day: number) => `2026-12-${String(Math.floor(day)).padStart(2, '0')}`;
