import type { Answers, Row } from '@thuocdo/core/forms';
import { type Dice, makeDice } from './dice.ts';

/** What a made-up commune is meant to show. */
export type Profile =
  | 'advanced'
  | 'basic'
  | 'no-internet'
  | 'weak-online'
  | 'few-speakers'
  | 'missing-data'
  | 'warning-with-reason';

export type CommuneClass = 'vung_dtts_mien_nui' | 'hai_dao' | 'con_lai';

export interface CommuneToAnswer {
  code: string;
  name: string;
  /** Name of the committee's officer, for «người trả lời». */
  respondent: string;
  communeClass: CommuneClass;
  profile: Profile;
  /** «Thời điểm chốt số liệu». */
  closedOn: string;
}

/** Size of a made-up commune; enterprises' figures are made from the same size. */
export interface CommuneSize {
  hamlets: string[];
  households: number[];
  householdsTotal: number;
  population: number;
  workers: number;
  officials: number;
}

/** The same commune always gets the same size. */
export function sizeOf(code: string): CommuneSize {
  const dice = makeDice(`quy mô ${code}`);
  const hamlets = Array.from({ length: dice.between(6, 11) }, (_, at) => `Ấp ${at + 1}`);
  const households = hamlets.map(() => dice.between(170, 430));
  const householdsTotal = households.reduce((sum, one) => sum + one, 0);
  const population = Math.round(householdsTotal * (dice.between(36, 42) / 10));
  return {
    hamlets,
    households,
    householdsTotal,
    population,
    workers: Math.round(population * 0.58),
    officials: dice.between(19, 24),
  };
}

const part = (whole: number, percent: number) => Math.floor((whole * percent) / 100);

/** Plausible answers of one commune to the form of 2023, all marked as illustration by their campaign. */
export function communeAnswers(commune: CommuneToAnswer): Answers {
  const size = sizeOf(commune.code);
  const dice = makeDice(`trả lời ${commune.code}`);
  return {
    ...general(commune, size),
    ...post(commune, dice),
    ...telecom(commune, size, dice),
    ...radio(commune, size, dice),
    ...informationTechnology(commune, size, dice),
    ...press(commune, size, dice),
  };
}

function general(commune: CommuneToAnswer, size: CommuneSize): Answers {
  return {
    A02: `${commune.respondent}, điện thoại 0294 000 ${commune.code.slice(1)}`,
    A03: commune.closedOn,
    A04: commune.communeClass,
    A11: commune.communeClass === 'vung_dtts_mien_nui' ? 'I' : 'khong_thuoc',
    A05: size.population,
    A06: size.workers,
    A07: size.householdsTotal,
    A08: size.hamlets.length,
    A09: size.officials,
    A10: commune.profile === 'advanced' ? 'nang_cao' : 'ntm',
  };
}

function post({ name, profile }: CommuneToAnswer, dice: Dice): Answers {
  const point = (label: string, hamlet: string): Row => ({
    name: label,
    hamlet,
    operator: 'Bưu điện tỉnh Trà Vinh',
    premises: true,
    sign: true,
    hours_posted: true,
    services_posted: true,
    open_hours: dice.between(4, 8),
    letter: true,
    parcel: true,
    computer: profile === 'advanced' || dice.chance(40),
    scanner: profile === 'advanced' || dice.chance(30),
    trained: profile === 'advanced' || dice.chance(60),
  });
  const points = [point(`Điểm Bưu điện – Văn hóa xã ${name}`, 'Ấp 1')];
  if (dice.chance(35)) points.push(point(`Bưu cục ${name}`, 'Ấp 2'));
  return { B01: points.length, B02: points, B03: dice.between(20, 400) };
}

function telecom({ profile }: CommuneToAnswer, size: CommuneSize, dice: Dice): Answers {
  const without = profile === 'no-internet' ? 2 : 0;
  const rows = size.hamlets.map((hamlet, at): Row => {
    const covered = at < size.hamlets.length - without;
    return {
      hamlet,
      households: size.households[at] ?? 0,
      fixed_phone: dice.chance(60),
      mobile_phone: true,
      fixed_bb: covered && dice.chance(90),
      mobile_bb: covered,
      weak: !covered,
    };
  });
  const mobile = part(size.population, dice.between(88, 104));
  return {
    C01: rows,
    C03: true,
    C04: dice.between(1, 6),
    C05: mobile,
    C06: profile === 'warning-with-reason' ? mobile + 37 : part(mobile, dice.between(72, 90)),
    C07: part(size.householdsTotal, dice.between(55, 90)),
  };
}

function radio({ profile }: CommuneToAnswer, size: CommuneSize, dice: Dice): Answers {
  const silentFrom = profile === 'few-speakers' ? Math.ceil(size.hamlets.length / 2) : size.hamlets.length;
  const rows = size.hamlets.map((hamlet, at): Row => {
    const clusters = dice.between(1, 4);
    const working = at < silentFrom ? clusters : 0;
    return { hamlet, clusters, clusters_working: working, working: working > 0 };
  });
  return {
    D01: true,
    D02: dice.chance(30) ? 'ung_dung_CNTT_VT' : 'vo_tuyen_FM',
    D03: true,
    D05: dice.between(2, 5),
    D06: rows,
    D07: dice.between(1, 2),
  };
}

function informationTechnology({ name, profile }: CommuneToAnswer, size: CommuneSize, dice: Dice): Answers {
  const documents = dice.between(900, 2600);
  const dossiers = dice.between(1800, 5200);
  const online =
    { advanced: dice.between(82, 95), 'weak-online': dice.between(12, 30) }[profile as string] ?? dice.between(55, 76);
  const trained = profile === 'advanced' ? 100 : dice.between(70, 100);
  const ocop = dice.between(2, 6);
  return {
    E01: size.officials + dice.between(0, 4),
    E02: size.officials,
    E03: true,
    E04: true,
    E05: true,
    E06: size.officials,
    E07: documents,
    E08: part(documents, dice.between(90, 100)),
    E09: dice.between(4, 9),
    E10: true,
    // «missing-data»: this commune has not counted its dossiers; its answer is absent, not zero.
    ...(profile === 'missing-data' ? {} : { E11: dossiers, E12: part(dossiers, online) }),
    E13: true,
    E14: `https://xa-${name
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()}.example.vn`,
    E15: part(size.officials, trained),
    E16: part(size.workers, profile === 'advanced' ? dice.between(74, 90) : dice.between(40, 80)),
    E17: ocop,
    E18: profile === 'advanced' ? ocop : dice.between(0, ocop),
  };
}

function press({ profile }: CommuneToAnswer, size: CommuneSize, dice: Dice): Answers {
  const advanced = profile === 'advanced';
  const surveyed = advanced || dice.chance(40);
  const asked = dice.between(120, 400);
  const places = Math.min(size.hamlets.length, 6) + 1;
  const withWifi = advanced ? places : dice.between(1, Math.max(1, Math.floor(places / 2)));
  return {
    F01: true,
    F02: true,
    F03: advanced || dice.chance(50),
    F04: advanced || dice.chance(50),
    F05: advanced || dice.chance(70),
    F06: surveyed,
    ...(surveyed ? { F07: ['phieu_giay', 'hop_thon'], F08: asked, F09: part(asked, dice.between(85, 99)) } : {}),
    F10: places,
    F11: Array.from({ length: withWifi }, (_, at): Row => wifi(at, size, dice)),
    F12: dice.between(48, 68),
    F16: '',
  };
}

function wifi(at: number, size: CommuneSize, dice: Dice): Row {
  const hamlet = size.hamlets[Math.max(0, at - 1)] ?? 'Ấp 1';
  return {
    place: at === 0 ? 'Trụ sở UBND xã' : `Nhà văn hóa ${hamlet}`,
    hamlet,
    kind: at === 0 ? 'trung_tam_xa' : 'sinh_hoat_cong_dong',
    free: true,
    working: true,
    mbps: dice.between(15, 60),
  };
}
