import type { Answers } from '@thuocdo/core/forms';
import { type Dice, makeDice } from './dice.ts';
import type { ScoredCommune } from './index-plan.ts';

/** From the commune that has done little to the one that has done almost everything: about D, C, B and A. */
export const qualities = ['weak', 'fair', 'good', 'strong'] as const;

interface Asked {
  commune: Pick<ScoredCommune, 'name' | 'quality' | 'seed' | 'granted' | 'noneArose' | 'missingData'>;
  period: string;
  /** «Thời điểm chốt số liệu». */
  closedOn: string;
}

/** Plausible answers of one commune to the self-assessment of the index, the same every time; all of it is illustration. */
export function indexAnswers({ commune, period, closedOn }: Asked): Answers {
  const dice = makeDice(`chỉ số ${period} ${commune.seed}`);
  const level = qualities.indexOf(commune.quality);
  return {
    A02: `Cán bộ ${commune.name}`,
    A03: closedOn,
    ...(commune.granted === null ? {} : { A05: commune.granted }),
    ...direction(level, dice, commune.noneArose),
    ...results(level, dice, commune),
    ...bonus(level, dice, commune.missingData),
    V2: level === 0,
    V3: level === 0 && dice.chance(50),
    V4: false,
  };
}

function direction(level: number, dice: Dice, noneArose: boolean): Answers {
  const staff = dice.between(8, 14);
  const share = [10, 20, 27, 40][level] ?? 0;
  const inspection = { I21A: staff, I21B: Math.ceil((staff * share) / 100) };
  return {
    I1: ['khong_dat', 'trong_60_ngay', 'trong_30_ngay', 'trong_30_ngay'][level] ?? '',
    I21: !noneArose,
    ...(noneArose ? {} : inspection),
    I22: level === 0 ? 'con_van_de' : 'da_chi_dao_het',
    I31: level >= 1 || dice.chance(60),
    I32: level >= 1,
    I33: level >= 2 || (level === 1 && dice.chance(30)),
    I4: level === 3 ? 2 : dice.between(level === 2 ? 1 : 0, level === 0 ? 0 : 2),
  };
}

function results(level: number, dice: Dice, { noneArose, missingData }: Asked['commune']): Answers {
  return {
    ...tasks('II11', level, dice),
    ...tasks('II12', level, dice),
    II13: level >= 2 ? 'hieu_qua' : 'khong_thuong_xuyen',
    II2: consultations(level, dice, noneArose),
    II31: level >= 1 || dice.chance(50),
    II32: level >= 1 && dice.chance(60 + level * 13),
    II41: level >= 1,
    ...(level >= 1 ? { II42A: 4 } : {}),
    II42B: level + (level === 2 && dice.chance(50) ? 2 : 1),
    II51: dice.between([5, 40, 90, 110][level] ?? 0, [30, 90, 160, 260][level] ?? 0),
    II52: dice.between([10, 40, 80, 90][level] ?? 0, [45, 95, 150, 240][level] ?? 0),
    ...budget(level, dice, noneArose, missingData),
    II7: level >= 1,
  };
}

function consultations(level: number, dice: Dice, noneArose: boolean): string {
  if (noneArose) return 'khong_phat_sinh';
  return level === 0 && dice.chance(60) ? 'khong_hoac_qua_han' : 'dung_han';
}

function tasks(question: string, level: number, dice: Dice): Answers {
  const given = dice.between(12, 20);
  const share = dice.between([58, 68, 84, 97][level] ?? 0, [82, 88, 100, 103][level] ?? 0);
  return { [`${question}A`]: given, [`${question}B`]: Math.min(given, Math.round((given * share) / 100)) };
}

function budget(level: number, dice: Dice, noneArose: boolean, missingData: boolean): Answers {
  const allocated = dice.between(300, 900);
  const share = dice.between([35, 55, 70, 84][level] ?? 0, [62, 78, 90, 99][level] ?? 0);
  if (noneArose) return { II6: false };
  const spent = missingData ? {} : { II6B: Math.round(allocated * share) / 100 };
  return { II6: true, II6A: allocated, ...spent };
}

function bonus(level: number, dice: Dice, missingData: boolean): Answers {
  const lastYear = dice.between(250, 700);
  const before = { IV2A: lastYear, IV2B: Math.round(lastYear * dice.between(55, 80)) / 100 };
  return {
    IV1: level === 3 ? dice.between(1, 2) : dice.between(0, Math.min(level, 1)),
    ...(missingData ? {} : before),
    ...breakthrough(level, dice),
    IV32: [0, 1, 3, 6][level] ?? 0,
    IV33A: level === 3 && dice.chance(70) ? 1 : 0,
    IV33B: level >= 1 && dice.chance(60) ? 1 : 0,
    IV34: level === 3 && dice.chance(60),
    IV35: level >= 2 && dice.chance(60),
  };
}

function breakthrough(level: number, dice: Dice): Answers {
  if (level < 2 || (level === 2 && dice.chance(50))) return { IV31: 'khong' };
  const isNew = level === 3;
  return {
    IV31: isNew ? 'tien_phong' : 'cai_tien',
    IV31A: isNew ? 6 : dice.between(1, 3),
    IV31B: isNew
      ? 'Số hoá hồ sơ tại nhà cho người già; có văn bản xác nhận của cơ quan cấp tỉnh (minh hoạ)'
      : 'Cải tiến cách trả kết quả qua tổ công nghệ số cộng đồng (minh hoạ)',
  };
}
