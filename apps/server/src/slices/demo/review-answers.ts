import type { Answers, Row } from '@thuocdo/core/forms';
import { type Dice, makeDice } from './dice.ts';
import { type ReviewedCommune, standings } from './review-plan.ts';

type Commune = Pick<ReviewedCommune, 'code' | 'unitId' | 'name' | 'quality' | 'missingData' | 'differing'>;

/** A round of the review: `step` standings behind where the commune is at the end of the year. */
export interface Round {
  /** «Thời điểm chốt số liệu». */
  closedOn: string;
  step: 0 | 1;
}

export const middleOfYear: Round = { closedOn: '2023-06-15', step: 1 };
export const endOfNovember: Round = { closedOn: '2023-11-20', step: 0 };

/** Quantities of a commune that both sides speak of; the enterprise's may be others. */
interface Figures {
  hamlets: number;
  covered: number;
  fibre: number;
  smartphones: number;
  wifi: number;
  signing: number;
  cashless: number;
  accounts: number;
}

interface Size {
  hamlets: number;
  households: number;
  workers: number;
  officials: number;
  publicPoints: number;
  salePoints: number;
}

const part = (whole: number, percent: number) => Math.round((whole * percent) / 100);

function sizeOf(code: string): Size {
  const dice = makeDice(`quy mô ${code}`);
  const hamlets = dice.between(6, 12);
  const households = hamlets * dice.between(95, 140);
  return {
    hamlets,
    households,
    workers: part(households * 4, 58),
    officials: dice.between(19, 23),
    publicPoints: hamlets + dice.between(1, 3),
    salePoints: dice.between(24, 70),
  };
}

const levelOf = ({ quality }: Commune, { step }: Round) => Math.max(0, standings.indexOf(quality) - step);

/** What is there in truth, as the commune counts it; the same every time. */
function figuresOf(commune: Commune, round: Round): Figures {
  const level = levelOf(commune, round);
  const size = sizeOf(commune.code);
  const dice = makeDice(`số liệu ${commune.code} ${round.closedOn}`);
  const share = (low: readonly number[], spread: number) => (low[level] ?? 0) + dice.between(0, spread);
  return {
    hamlets: size.hamlets,
    covered: Math.min(size.hamlets, size.hamlets - 3 + level),
    fibre: part(size.households, share([28, 44, 62, 78], 8)),
    smartphones: part(size.workers, share([44, 56, 68, 80], 8)),
    wifi: part(size.publicPoints, share([10, 30, 55, 88], 10)),
    signing: part(size.officials, share([15, 35, 60, 90], 10)),
    cashless: part(size.salePoints, share([5, 18, 35, 58], 8)),
    accounts: part(size.workers, share([12, 22, 36, 50], 6)),
  };
}

/** Plausible answers of a commune to its form of the review; all of it is illustration. */
export function reviewAnswers(commune: Commune, round: Round): Answers {
  const level = levelOf(commune, round);
  const size = sizeOf(commune.code);
  const figures = figuresOf(commune, round);
  const dice = makeDice(`rà soát ${commune.code} ${round.closedOn}`);
  return {
    A02: `Cán bộ ${commune.name}`,
    A03: round.closedOn,
    ...awareness(level, dice),
    ...infrastructure(size, figures, commune.missingData),
    ...people(level, size, dice),
    ...government({ level, figures, dice }, commune.missingData),
    ...economy({ level, size, figures, dice }),
    ...explanations(size, figures),
  };
}

interface Counted {
  level: number;
  size: Size;
  figures: Figures;
  dice: Dice;
}

function awareness(level: number, dice: Dice): Answers {
  return {
    C11A: level === 0 ? 'cap_pho' : 'cap_truong',
    C12A: dice.between([5, 40, 70, 110][level] ?? 0, [45, 90, 130, 240][level] ?? 0),
    C13A: dice.between([8, 35, 60, 100][level] ?? 0, [40, 80, 120, 180][level] ?? 0),
    C21A: true,
    C21B: level >= 1,
    C21C: level >= 2 || dice.chance(30),
    C22A: 8,
    C22B: [4, 5, 7, 8][level] ?? 0,
  };
}

function infrastructure(size: Size, figures: Figures, missingData: boolean): Answers {
  return {
    C31A: size.hamlets,
    C31B: figures.covered,
    C32A: size.households,
    ...(missingData ? {} : { C32B: figures.fibre }),
    C33A: size.workers,
    C33B: figures.smartphones,
    C34A: size.publicPoints,
    C34B: figures.wifi,
  };
}

function people(level: number, size: Size, dice: Dice): Answers {
  return {
    C41A: level >= 1,
    C42A: size.officials,
    C42B: part(size.officials, ([40, 60, 80, 95][level] ?? 0) + dice.between(0, 5)),
    C71A: part(size.workers, ([12, 25, 42, 60][level] ?? 0) + dice.between(0, 6)),
    C73A: level >= 1,
  };
}

function government({ level, figures, dice }: Omit<Counted, 'size'>, missingData: boolean): Answers {
  const documents = dice.between(320, 620);
  const dossiers = dice.between(380, 900);
  const online = part(dossiers, ([30, 48, 66, 84][level] ?? 0) + dice.between(0, 8));
  return {
    C51A: documents,
    C51B: part(documents, ([55, 74, 88, 97][level] ?? 0) + dice.between(0, 3)),
    C52A: dossiers,
    ...(missingData ? {} : { C52B: online }),
    C53A: figures.signing,
  };
}

function economy({ level, size, figures, dice }: Counted): Answers {
  const products = level === 0 ? 0 : dice.between(1, 3);
  return {
    C61A: products,
    C61B: products === 0 ? 0 : Math.min(products, level),
    C62A: size.salePoints,
    C62B: figures.cashless,
    C72A: figures.accounts,
  };
}

/** What communes write where something is missing. */
function explanations(size: Size, figures: Figures): Answers {
  const dark = figures.hamlets - figures.covered;
  const wanting = size.publicPoints - figures.wifi;
  return {
    ...(dark > 0
      ? {
          C31X: `Còn ${dark} thôn ở xa trung tâm chưa có Internet; đề nghị doanh nghiệp khảo sát, kéo cáp hoặc đặt trạm.`,
        }
      : {}),
    ...(figures.fibre < part(size.households, 80)
      ? { C32X: 'Hộ ở xa đường trục cáp chưa đăng ký; nhiều hộ nghèo, cận nghèo chưa có nhu cầu.' }
      : {}),
    ...(wanting > 0 ? { C34X: `Còn ${wanting} nhà văn hoá thôn chưa lắp wifi do chưa bố trí được kinh phí.` } : {}),
    ...(figures.signing < size.officials
      ? { C53X: 'Một số cán bộ, công chức mới nhận việc chưa được cấp chữ ký số.' }
      : {}),
  };
}

/** What the enterprise gives for the communes that it has reported on: figures and opinions, no points. */
export function enterpriseReviewAnswers(communes: readonly Commune[], round: Round): Answers {
  const each = (row: (figures: Figures, size: Size) => Row) =>
    communes.map((commune) => ({
      commune: commune.unitId,
      ...row(seenByEnterprise(commune, round), sizeOf(commune.code)),
    }));
  return {
    M01: 'Trung tâm Viễn thông Thọ Xuân – Thường Xuân, VNPT Thanh Hóa',
    M02: 'Phó Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
    M03: round.closedOn,
    D31: each(({ hamlets, covered }) => ({
      hamlets_with_internet: covered,
      ...opinion(
        covered < hamlets,
        `Khảo sát ${hamlets - covered} thôn còn lõm sóng, đề xuất bổ sung trạm và kéo cáp quang.`,
      ),
    })),
    D32: each(({ fibre }, { households }) => ({
      households_fibre: fibre,
      ...opinion(fibre < part(households, 80), 'Có gói cước ưu đãi cho hộ nghèo, miễn phí lắp đặt đến hết quý I/2024.'),
    })),
    D33: each(({ smartphones }) => ({ workers_with_smartphone: smartphones })),
    D34: each(({ wifi }, { publicPoints }) => ({
      wifi_points_free_working: wifi,
      ...opinion(wifi < publicPoints, 'Lắp wifi tại nhà văn hoá thôn theo hợp đồng khung của huyện.'),
    })),
    D53: each(({ signing }, { officials }) => ({
      signing_officials: signing,
      ...opinion(signing < officials, 'Cấp chữ ký số cá nhân và hướng dẫn ký số tại chỗ.'),
    })),
    D62: each(({ cashless }) => ({ cashless_points: cashless, opinion: 'Đặt mã QR miễn phí tại chợ và điểm bán.' })),
    D72: each(({ accounts }) => ({ payment_accounts: accounts })),
  };
}

const opinion = (isNeeded: boolean, text: string): Row => (isNeeded ? { opinion: text } : {});

/** Where the two sides differ, the enterprise knows of less coverage and of more subscribers. */
function seenByEnterprise(commune: Commune, round: Round): Figures {
  const own = figuresOf(commune, round);
  if (!commune.differing) return own;
  return {
    ...own,
    covered: Math.max(0, own.covered - 1),
    fibre: own.fibre + makeDice(`doanh nghiệp ${commune.code}`).between(12, 45),
    wifi: Math.max(0, own.wifi - 1),
  };
}
