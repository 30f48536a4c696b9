import type { Answers, Row } from '@thuocdo/core/forms';
import { sizeOf } from './commune-answers.ts';
import { makeDice } from './dice.ts';

export interface EnterpriseToAnswer {
  name: string;
  /** Plainly invented. */
  taxCode: string;
  /** Percent of subscriptions that are this enterprise's. */
  share: number;
  hasFixed: boolean;
  respondent: string;
  closedOn: string;
  /** Ids of the evidence that confirms the figures. */
  evidence: string[];
}

export interface ReportedCommune {
  unitId: string;
  code: string;
  /** Two hamlets of this commune have no Internet. */
  noInternet: boolean;
  /** Share of people of working age who use a smartphone, in percent, over all enterprises. */
  smartphone: number;
}

/** Plausible figures of one telecom enterprise for every commune of the survey. */
export function enterpriseAnswers(enterprise: EnterpriseToAnswer, communes: readonly ReportedCommune[]): Answers {
  const each = (make: (commune: ReportedCommune) => Row) => communes.map(make);
  return {
    M01: `${enterprise.name}, mã số thuế ${enterprise.taxCode}`,
    M03: enterprise.closedOn,
    M04: enterprise.hasFixed
      ? ['co_dinh', 'di_dong', 'internet_co_dinh', 'internet_di_dong']
      : ['di_dong', 'internet_di_dong'],
    M05: enterprise.respondent,
    N01: each((commune) => stations(enterprise, commune)),
    N02: communes.flatMap((commune) => coverage(enterprise, commune)),
    N04: true,
    P01: each((commune) => subscriptions(enterprise, commune)),
    P02: 'tram_thu_phat_chinh',
    P03: 'IMEI_TAC',
    P04: each((commune) => fixedLines(enterprise, commune)),
    Q03: enterprise.evidence,
  };
}

const part = (whole: number, percent: number) => Math.floor((whole * percent) / 100);

function stations(enterprise: EnterpriseToAnswer, { unitId, code }: ReportedCommune): Row {
  const dice = makeDice(`${enterprise.name} trạm ${code}`);
  const bts = dice.between(2, 7);
  return { commune: unitId, bts, g3: bts, g4: bts, g5: 0, shared: dice.between(0, bts) };
}

function coverage(enterprise: EnterpriseToAnswer, { unitId, code, noInternet }: ReportedCommune): Row[] {
  const { hamlets } = sizeOf(code);
  return hamlets.map((hamlet, at): Row => {
    const covered = !(noInternet && at >= hamlets.length - 2);
    return {
      commune: unitId,
      hamlet,
      fixed_phone: enterprise.hasFixed && covered,
      mobile_phone: true,
      fixed_bb: enterprise.hasFixed && covered,
      mobile_bb: covered,
      best: covered ? '4G' : '2G',
    };
  });
}

function subscriptions(enterprise: EnterpriseToAnswer, { unitId, code, smartphone }: ReportedCommune): Row {
  const size = sizeOf(code);
  const mobile = part(size.population, enterprise.share);
  return {
    commune: unitId,
    mobile,
    smart: part(mobile, 84),
    smart_workers: Math.ceil((size.workers * smartphone * enterprise.share) / 10_000),
  };
}

function fixedLines(enterprise: EnterpriseToAnswer, { unitId, code }: ReportedCommune): Row {
  const lines = enterprise.hasFixed ? part(sizeOf(code).householdsTotal, enterprise.share) : 0;
  return { commune: unitId, ftth: lines, household: lines };
}
