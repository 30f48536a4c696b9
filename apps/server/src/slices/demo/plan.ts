import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../prepare.ts';
import type { CommuneClass, Profile } from './commune-answers.ts';

/** How far a commune has come on the day on which the demonstration opens. */
export type Fate =
  | 'notStarted'
  | 'drafting'
  | 'awaitingConfirmation'
  | 'returned'
  | 'atDistrict'
  | 'atDepartment'
  | 'verified'
  | 'confirmed';

interface PlanFile {
  confirmedAdvanced: string[];
  confirmed: string[];
  /** «Giữ vững» of nâng cao. */
  retained: string[];
  /** Communes that one letter confirms together; the others have a letter each. */
  papers: string[][];
  /** Confirmed and taken back; visited with a disagreement; proposed in spite of a condition. */
  withdrawn: string;
  disagreed: string;
  overridden: string;
  groups: Record<Exclude<Fate, 'confirmed'>, string[]>;
  special: Record<string, Profile>;
  onBehalf: string[];
  late: string[];
  ethnicMinorityDistricts: string[];
  islandCommunes: string[];
}

export interface PlannedCommune {
  code: string;
  unitId: string;
  name: string;
  districtCode: string;
  fate: Fate;
  profile: Profile;
  communeClass: CommuneClass;
  onBehalf: boolean;
  late: boolean;
  confirmation: PlannedConfirmation | undefined;
  /** What else the department does about it. */
  scene: 'withdrawn' | 'disagreed' | 'overridden' | undefined;
}

export interface PlannedConfirmation {
  ruleset: 'ntm_2021_2025' | 'ntm_nang_cao_2021_2025';
  kind: 'first' | 'retention';
  /** Order of issue: as the report of 2022 lists them. */
  place: number;
  /** The letter that confirms it, by the first commune that it names. */
  paper: string;
}

/** The communes of the demonstration with what each is to show (`data/demo/tra-vinh-2023.json`). */
export async function readPlan(
  communes: readonly { id: string; code: string; name: string; path: string }[],
): Promise<PlannedCommune[]> {
  const file = JSON.parse(await readFile(join(projectRoot(), 'data/demo/tra-vinh-2023.json'), 'utf8')) as PlanFile;
  return communes.map(({ id, code, name, path }) => {
    const districtCode = path.split('/').at(-2) ?? '';
    return {
      code,
      unitId: id,
      name,
      districtCode,
      fate: fateOf(file, code),
      profile: file.special[code] ?? (isAdvanced(file, code) ? 'advanced' : 'basic'),
      communeClass: classOf(file, code, districtCode),
      onBehalf: file.onBehalf.includes(code),
      late: file.late.includes(code),
      confirmation: confirmationOf(file, code),
      scene: (['withdrawn', 'disagreed', 'overridden'] as const).find((scene) => file[scene] === code),
    };
  });
}

const isAdvanced = (file: PlanFile, code: string) => [...file.confirmedAdvanced, ...file.retained].includes(code);

function confirmationOf(file: PlanFile, code: string): PlannedConfirmation | undefined {
  const order = [...file.confirmed, ...file.confirmedAdvanced, ...file.retained];
  if (!order.includes(code)) return undefined;
  return {
    ruleset: isAdvanced(file, code) ? 'ntm_nang_cao_2021_2025' : 'ntm_2021_2025',
    kind: file.retained.includes(code) ? 'retention' : 'first',
    place: order.indexOf(code),
    paper: file.papers.find((codes) => codes.includes(code))?.[0] ?? code,
  };
}

function fateOf(file: PlanFile, code: string): Fate {
  if (confirmationOf(file, code) !== undefined) return 'confirmed';
  const group = Object.entries(file.groups).find(([, codes]) => codes.includes(code));
  if (group === undefined) throw new Error(`data/demo/tra-vinh-2023.json says nothing of commune ${code}`);
  return group[0] as Fate;
}

function classOf(file: PlanFile, code: string, districtCode: string): CommuneClass {
  if (file.islandCommunes.includes(code)) return 'hai_dao';
  return file.ethnicMinorityDistricts.includes(districtCode) ? 'vung_dtts_mien_nui' : 'con_lai';
}
